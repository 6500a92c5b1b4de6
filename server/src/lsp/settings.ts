/** The settings that the server heeds, from the client's configuration section `algoritmekader`. */
import type { Language } from "../features/snapshot";

export interface Settings {
  readonly language: Language;
}

export const defaultSettings: Settings = { language: "nl" };

/** Reads settings as a client sends them; whatever is missing or wrong gets its default. */
export function readSettings(value: unknown): Settings {
  const section = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  return { language: section.language === "en" ? "en" : "nl" };
}
