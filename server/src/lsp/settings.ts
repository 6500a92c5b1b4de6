/** What the client says of itself: its configuration section `algoritmekader`, and what it wants to hear. */
import type { Language } from "../features/snapshot";
import { type SeveritySetting, type SeveritySettings, severitySettings } from "../settings/severity";

export interface Settings {
  readonly language: Language;
  /** Whether the client listens to `algoritmekader/handbookChanged`; others would log it as unknown. */
  readonly handbookChanged: boolean;
  /** Where the client shows the explanation of a rule, with `{rule}` for its id. */
  readonly ruleUri?: string | undefined;
  /** The client's command that opens a URI; without it nothing that opens a page is offered. */
  readonly openCommand?: string | undefined;
  /** The severities that the author set, by rule id; they go before those of the handbook. */
  readonly rules: SeveritySettings;
}

export const defaultSettings: Settings = { language: "nl", handbookChanged: false, rules: {} };

/** Reads settings as a client sends them; whatever is missing or wrong gets its default. */
export function readSettings(value: unknown): Settings {
  const section = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  return {
    language: section.language === "en" ? "en" : "nl",
    handbookChanged: section.handbookChanged === true,
    ruleUri: textOf(section.ruleUri),
    openCommand: textOf(section.openCommand),
    rules: severitiesOf(section.rules),
  };
}

function severitiesOf(value: unknown): SeveritySettings {
  if (typeof value !== "object" || value === null) return {};
  const isSetting = (entry: [string, unknown]): entry is [string, SeveritySetting] =>
    (severitySettings as readonly unknown[]).includes(entry[1]);
  return Object.fromEntries(Object.entries(value).filter(isSetting));
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
