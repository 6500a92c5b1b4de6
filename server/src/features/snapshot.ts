/**
 * What a feature gets to answer a request: one page in its handbook at one moment. Features are synchronous functions
 * of it, so that no answer mixes two states; they return plain data types of the Language Server Protocol.
 */
import type { Checker } from "../rules/checker";
import type { Text } from "../rules/rule";
import type { Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";

export type Language = keyof Text;

export interface Snapshot {
  readonly handbook: Handbook;
  readonly page: Page;
  readonly checker: Checker;
  /** The language of texts that the user sees. */
  readonly language: Language;
  /** Where the explanation of a rule is found, with `{rule}` for its id; absent when the client has no such place. */
  readonly ruleUri?: string | undefined;
}
