/**
 * What the parts of completion have in common: each looks at one kind of place and proposes what can stand there. Which
 * proposals fit what is typed, and in which order they are shown, is the same for all (`ranked.ts`).
 */
import type { CompletionItemKind } from "vscode-languageserver-types";
import type { Edit } from "../../text/edits";
import type { OffsetRange } from "../../text/range";
import type { Snapshot } from "../snapshot";

/**
 * Proposes what can stand at an offset; `undefined` when the place is not of its kind, so that the next one is asked.
 * @param trigger the character after which the editor asked by itself; absent when the author typed a word or asked
 */
export type Provider = (snapshot: Snapshot, offset: number, trigger?: string) => Proposals | undefined;

export interface Proposals {
  /** What a proposal replaces: on one line, and the cursor is in it or at one of its ends. */
  readonly range: OffsetRange;
  /** What of it stands before the cursor, as far as it says what the author looks for. */
  readonly typed: string;
  /** What is most likely wanted comes first, as long as nothing is typed. */
  readonly proposals: readonly Proposal[];
}

/** What is worked out only for the proposals that are shown, where it costs something: there can be one for every page. */
export type Late<Value> = Value | (() => Value);

export interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is put in the place of the range. */
  readonly insert: Late<string>;
  /** Whether `insert` is a snippet: `$0` for the cursor, `\$` for a dollar. */
  readonly snippet?: boolean;
  /** Other texts by which authors look for it, such as the title of a page. */
  readonly keys?: readonly string[];
  /** A few words beside the label, as plain text. */
  readonly detail?: Late<string | undefined>;
  /** More about it, as Markdown; worked out when the author looks at it. */
  readonly documentation?: (() => string) | undefined;
  /** Changes elsewhere on the page that come with it; they touch neither the range nor each other. */
  readonly additionalEdits?: Late<readonly Edit[]>;
  /** Whether there can be no doubt that it is the one. */
  readonly certain?: boolean;
  /** Whether something has to be typed right behind it, for which the editor can ask again. */
  readonly leadsOn?: boolean;
}

/** The value that is worked out late. */
export function now<Value extends string | readonly unknown[] | undefined>(late: Late<Value>): Value {
  return typeof late === "function" ? late() : late;
}
