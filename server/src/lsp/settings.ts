/** What the client says: its configuration section `algoritmekader`, and once, at the start, what it has beyond the protocol. */
import type { InlayHintSettings } from "../features/inlayHint";
import type { Language } from "../features/snapshot";
import { type SeveritySetting, type SeveritySettings, severitySettings } from "../settings/severity";

/** What an author can set, at any time. */
export interface Settings {
  readonly language: Language;
  readonly inlayHints: InlayHintSettings;
  readonly semanticTokens: boolean;
  readonly codeLens: boolean;
  /** Whether the editor changes links by itself after a move, those to the page and those on it. */
  readonly editorUpdatesLinks: boolean;
  /** The severities that the author set, by rule id; they go before those of the handbook. */
  readonly rules: SeveritySettings;
}

/** What the client has for a server like this one; each can be absent. */
export interface Host {
  /** Whether it listens to `algoritmekader/handbookChanged`; others would log it as unknown. */
  readonly handbookChanged: boolean;
  /** Whether it shows and finds the headings of `markdown` documents itself; it would have them twice. */
  readonly showsHeadings: boolean;
  /** Whether it shows the problems of a place beside a hover itself; it would have them twice. */
  readonly showsProblems: boolean;
  /** Where it shows the explanation of a rule, with `{rule}` for its id. */
  readonly ruleUri: string | undefined;
  /** Its command that opens a URI; without it nothing that opens a page is offered. */
  readonly openCommand: string | undefined;
  /** Its command that shows places in a text: takes a URI, a position on it, and the locations. */
  readonly referencesCommand: string | undefined;
  /** Its command that asks for completion again, such as for the value of a field whose name was chosen. */
  readonly suggestCommand: string | undefined;
}

export const defaultSettings: Settings = readSettings(undefined);
export const noHost: Host = readHost(undefined);

/** Reads settings as a client sends them; whatever is missing or wrong gets its default. */
export function readSettings(value: unknown): Settings {
  const section = recordOf(value);
  const inlayHints = recordOf(section.inlayHints);
  return {
    language: section.language === "en" ? "en" : "nl",
    inlayHints: { titles: inlayHints.titles !== false, wordCount: inlayHints.wordCount !== false },
    semanticTokens: section.semanticTokens !== false,
    codeLens: section.codeLens !== false,
    editorUpdatesLinks: section.editorUpdatesLinks === true,
    rules: severitiesOf(section.rules),
  };
}

/** Reads what a client tells of itself in its initialisation options. */
export function readHost(value: unknown): Host {
  const options = recordOf(value);
  return {
    handbookChanged: options.handbookChanged === true,
    showsHeadings: options.showsHeadings === true,
    showsProblems: options.showsProblems === true,
    ruleUri: textOf(options.ruleUri),
    openCommand: textOf(options.openCommand),
    referencesCommand: textOf(options.referencesCommand),
    suggestCommand: textOf(options.suggestCommand),
  };
}

function severitiesOf(value: unknown): SeveritySettings {
  const isSetting = (entry: [string, unknown]): entry is [string, SeveritySetting] =>
    (severitySettings as readonly unknown[]).includes(entry[1]);
  return Object.fromEntries(Object.entries(recordOf(value)).filter(isSetting));
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
