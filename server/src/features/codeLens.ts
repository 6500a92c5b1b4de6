/** Says above a generated page what it is made from (LSP 3.17, textDocument/codeLens). */
import type { CodeLens } from "vscode-languageserver-types";
import type { Snapshot } from "./snapshot";

/** @param openCommand the client's command that opens a URI, given as text */
export function codeLenses({ page, handbook, language }: Snapshot, openCommand: string): CodeLens[] {
  const generated = handbook.model.generated.find(({ path }) => path === page.docsPath);
  if (!generated || !handbook.page(generated.source)) return [];
  const title =
    language === "nl"
      ? `De site maakt deze pagina zelf; wijzig ${generated.source}`
      : `The site makes this page itself; change ${generated.source}`;
  const start = { line: 0, character: 0 };
  return [
    {
      range: { start, end: start },
      command: { title, command: openCommand, arguments: [handbook.uriOf(generated.source)] },
    },
  ];
}
