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

export function codeActions(snapshot: Snapshot, range: Range): CodeAction[] {
  const { page, checker } = snapshot;
  const wanted = page.document.lines.offsets(range);
  const actions: CodeAction[] = [];
  for (const finding of checker.findings(page)) {
    if (finding.range.end < wanted.start || finding.range.start > wanted.end) continue;
    const diagnostic = toDiagnostic(snapshot, finding);
    for (const [at, fix] of (finding.fixes ?? []).entries()) {
      actions.push(toAction(snapshot, fix, diagnostic, at === 0));
    }
  }
  return actions;
}

function toAction(
  { page, language }: Snapshot,
  fix: Fix,
  diagnostic: Diagnostic,
  preferred: boolean,
): CodeAction {
  return {
    title: fix.title[language],
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: preferred,
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
