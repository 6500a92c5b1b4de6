/** What the client says of itself: its configuration section `algoritmekader`, and what it wants to hear. */
import type { Language } from "../features/snapshot";

export interface Settings {
  readonly language: Language;
  /** Whether the client listens to `algoritmekader/handbookChanged`; others would log it as unknown. */
  readonly handbookChanged: boolean;
}

export const defaultSettings: Settings = { language: "nl", handbookChanged: false };

/** Reads settings as a client sends them; whatever is missing or wrong gets its default. */
export function readSettings(value: unknown): Settings {
  const section = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  return {
    language: section.language === "en" ? "en" : "nl",
    handbookChanged: section.handbookChanged === true,
  };
}
