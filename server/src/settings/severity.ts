/** What can be set for a rule, in the handbook's settings and in the editor's. */

export const severitySettings = ["error", "warning", "information", "hint", "off"] as const;

export type SeveritySetting = (typeof severitySettings)[number];

/** By rule id; a rule that is not in it keeps its own severity. */
export type SeveritySettings = Readonly<Record<string, SeveritySetting>>;
