/** Completion at the cursor (LSP 3.17, textDocument/completion and completionItem/resolve). */
import {
  type CompletionItem,
  type CompletionList,
  InsertTextFormat,
  type Position,
  TextEdit,
} from "vscode-languageserver-types";
import type { Snapshot } from "../snapshot";
import { completeBody } from "./body";
import { completeFrontmatter } from "./frontmatter";
import type { KeptDocumentation } from "./keptDocumentation";
import { now, type Proposal, type Provider } from "./provider";
import { ranked } from "./ranked";
import { completeWholePage } from "./wholePage";

/** Characters after which an editor asks for completion by itself. */
export const triggerCharacters = [" ", "-", "[", ",", ".", "(", "/", "#", '"', "^"];

/** Who proposes; the first one that knows the place is the only one asked. */
const providers: readonly Provider[] = [completeWholePage, completeFrontmatter, completeBody];

/** More than anybody looks through; who types on gets the list anew. */
const mostItems = 200;

/** How many items come with documentation that the client cannot ask for: each can take reading a page. */
const mostExplained = 20;

/** What the client can do with an item. */
export interface CompletionClient {
  readonly snippets: boolean;
  /** Whether it shows a few words beside each label. */
  readonly labelDetails: boolean;
  /** The client's command that asks for completion again, after an item that something follows. */
  readonly suggestCommand?: string | undefined;
  /** Where documentation waits until the client asks for it; absent: it comes with the first items. */
  readonly documentation?: KeptDocumentation | undefined;
}

const plainClient: CompletionClient = { snippets: false, labelDetails: false };

/**
 * What can stand at a position, the best first. No item has commit characters: a blank, a dash or a comma is part of what
 * authors write.
 * @param trigger the character after which the editor asked by itself
 */
export function completion(
  snapshot: Snapshot,
  position: Position,
  client = plainClient,
  trigger?: string,
): CompletionList {
  const { page } = snapshot;
  const offset = page.document.lines.offset(position);
  for (const provider of providers) {
    const answer = provider(snapshot, offset, trigger);
    if (!answer) continue;
    const shown = ranked(answer.proposals, answer.typed).slice(0, mostItems);
    const list = client.documentation?.keep(shown);
    const range = page.document.lines.range(answer.range);
    const raw = page.text.slice(answer.range.start, offset).trimStart();
    return {
      // The editor's own filter knows neither accents nor words in any order, so it has to ask again.
      isIncomplete: true,
      items: shown.map((proposal, rank) => ({
        ...toItem(snapshot, proposal, client),
        ...(proposal.documentation && list === undefined && rank < mostExplained
          ? { documentation: { kind: "markdown" as const, value: proposal.documentation() } }
          : {}),
        // Before what an editor offers by itself, such as `#heading`: its items have their label for it.
        sortText: `!${String(rank).padStart(4, "0")}`,
        // Each item begins with what is typed, so that every editor finds it to fit equally well and keeps to the order.
        filterText: [raw + proposal.label, ...(proposal.keys ?? [])].join(" "),
        textEdit: TextEdit.replace(range, insertedText(proposal, client)),
        ...(list === undefined ? {} : { data: { list, item: rank } }),
      })),
    };
  }
  return { isIncomplete: false, items: [] };
}

function toItem({ page }: Snapshot, proposal: Proposal, client: CompletionClient): CompletionItem {
  const { label, kind, snippet, certain, leadsOn } = proposal;
  const detail = now(proposal.detail);
  const additionalEdits = now(proposal.additionalEdits ?? []);
  const { lines } = page.document;
  return {
    label,
    kind,
    ...(detail === undefined ? {} : { detail }),
    ...(detail !== undefined && client.labelDetails ? { labelDetails: { description: detail } } : {}),
    ...(snippet && client.snippets ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(additionalEdits.length > 0
      ? {
          additionalTextEdits: additionalEdits.map((edit) =>
            TextEdit.replace(lines.range(edit.range), edit.text),
          ),
        }
      : {}),
    ...(certain ? { preselect: true } : {}),
    ...(leadsOn && client.suggestCommand !== undefined
      ? { command: { title: "", command: client.suggestCommand } }
      : {}),
  };
}

function insertedText({ insert, snippet }: Proposal, client: CompletionClient): string {
  return snippet && !client.snippets ? withoutStops(now(insert)) : now(insert);
}

/** A snippet as plain text: of a place to fill in only its words stay. */
function withoutStops(snippet: string): string {
  return snippet.replace(
    /\\([$}\\])|\$(?:\d+|\{\d+(?::([^}]*))?\})/g,
    (_, escaped, words) => escaped ?? words ?? "",
  );
}
