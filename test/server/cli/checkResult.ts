/** What a check finds in a few files in memory, for the tests of output formats. */
import type { CheckResult } from "../../../server/src/cli/report";
import { reportsOn } from "../../../server/src/cli/report";
import type { Rule } from "../../../server/src/rules/rule";
import { openFiles } from "../../support/handbook";
import { MemoryFileSystem } from "../../support/memoryFileSystem";

/** Finds every `fout` (and, under its own severity, every `hint`, `information`, `warning`) in a text; the fix takes it out. */
export const wordRule: Rule = {
  id: "proef-regel",
  severity: "error",
  summary: { nl: "Er staat *fout*.", en: "" },
  explanation: { nl: "Met <!-- tags --> gaat het mis.", en: "" },
  invalid: "",
  valid: "",
  check({ page }, report) {
    for (const { 0: word, index } of page.text.matchAll(/fout|warning|information|hint/g)) {
      const range = { start: index, end: index + word.length };
      report({
        range,
        ...(word === "warning" || word === "information" || word === "hint" ? { severity: word } : {}),
        message: { nl: `Hier staat ${word}, en dat is 100% mis.`, en: "" },
        fixes: [{ title: { nl: "Haal het weg", en: "" }, edits: [{ range, text: "" }], safe: true }],
        related: [{ path: "docs/een map/é.md", message: { nl: "Zie ook", en: "" } }],
      });
    }
  },
};

/** @param files texts by path; one text alone is `docs/index.md` */
export async function checkFiles(
  files: string | Readonly<Record<string, string>>,
  other: Partial<CheckResult> = {},
): Promise<CheckResult> {
  const texts = typeof files === "string" ? { "docs/index.md": files } : files;
  const { handbook, checker } = await openFiles(new MemoryFileSystem(Object.entries(texts)), [wordRule]);
  const pages = [...handbook.pages];
  return {
    root: "/kader",
    reports: pages.flatMap((page) => reportsOn(page, checker)),
    checked: pages.length,
    rules: [wordRule],
    notices: [],
    failed: false,
    narrowed: false,
    ...other,
  };
}
