/** Offers the fixes of the findings in a range (LSP 3.17, textDocument/codeAction). */
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextEdit,
} from "vscode-languageserver-types";
import type { Fix } from "../rules/rule";
import type { Page } from "../workspace/page";
import { toDiagnostic } from "./diagnostics";
import type { Snapshot } from "./snapshot";

/** @param only the kinds that the client wants; absent: all */
export function codeActions(snapshot: Snapshot, range: Range, only?: readonly string[]): CodeAction[] {
  if (only && !only.some((kind) => kind === "" || kind === CodeActionKind.QuickFix)) return [];
  const { page, checker } = snapshot;
  const wanted = page.document.lines.offsets(range);
  const actions = new Map<string, CodeAction>();
  for (const finding of checker.findings(page)) {
    if (finding.range.end < wanted.start || finding.range.start > wanted.end) continue;
    const diagnostic = toDiagnostic(snapshot, finding);
    for (const fix of finding.fixes ?? []) {
      // Two findings at one place can have the same remedy.
      const edits = JSON.stringify(fix.edits);
      const known = actions.get(edits);
      if (known) known.diagnostics?.push(diagnostic);
      else actions.set(edits, toAction(snapshot, fix, diagnostic));
    }
  }
  return [...actions.values()];
}

function toAction({ page, language }: Snapshot, fix: Fix, diagnostic: Diagnostic): CodeAction {
  return {
    title: fix.title[language],
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    // Editors apply a preferred action without asking.
    isPreferred: fix.safe,
    edit: {
      documentChanges: [
        {
          textDocument: { uri: page.uri, version: page.version ?? null },
          edits: fix.edits.map((edit) => toTextEdit(page, edit)),
        },
      ],
    },
  };
}

function toTextEdit(page: Page, { range, text }: Fix["edits"][number]): TextEdit {
  return { range: page.document.lines.range(range), newText: text };
}
