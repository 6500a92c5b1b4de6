/**
 * Offers the fixes of the findings in a range, fixes for all findings of a kind, and everything that can be mended
 * without asking (LSP 3.17, textDocument/codeAction and codeAction/resolve).
 */
import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from "vscode-languageserver-types";
import { missingPage } from "../newPage/missingPage";
import type { Finding, Fix } from "../rules/rule";
import { suppressFix } from "../rules/suppression";
import { toDiagnostic } from "./diagnostics";
import { type FixScope, fixScope, offendingText, safePageEdits, spreadOf, textFindings } from "./fixAll";
import { renamePage } from "./renamePage";
import type { Snapshot } from "./snapshot";
import { workspaceEdit } from "./workspaceEdit";

/** What editors call this extension's "fix all", for instance where they are told to do it on saving. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.algoritmekader`;

export const codeActionKinds = [CodeActionKind.QuickFix, fixAllKind];

/** For how many findings at once a way to silence each is offered. */
const mostSuppressed = 3;

/** What an action without edit carries to `resolveCodeAction`. */
export interface ActionData {
  readonly uri: string;
  readonly scope: FixScope;
}

/**
 * The actions in a range: the fixes of each finding, then those for more findings at once, then ways to silence it. What
 * concerns many pages comes without its edit.
 * @param only the kinds that the client wants; absent: all
 * @param openCommand the client's command that opens a URI, for pages that an action makes
 */
export function codeActions(
  snapshot: Snapshot,
  range: Range,
  only?: readonly string[],
  openCommand?: string,
): CodeAction[] {
  const wants = (kind: string) =>
    only?.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`)) ?? true;
  return [
    ...(wants(CodeActionKind.QuickFix) ? quickFixes(snapshot, range, openCommand) : []),
    // It is about the whole page, so it is offered only where it is asked for.
    ...(only && wants(fixAllKind) ? fixAllAction(snapshot) : []),
  ];
}

/** The page that an action without edit is about; undefined for an action that has all it needs. */
export function uriOfAction({ edit, data }: CodeAction): string | undefined {
  return edit ? undefined : (data as ActionData | undefined)?.uri;
}

/** Gives an action its edit; that of an action whose mistakes are gone meanwhile is empty. */
export function resolveCodeAction(snapshot: Snapshot, action: CodeAction): CodeAction {
  const data = action.data as ActionData;
  return { ...action, edit: fixScope(snapshot, data.scope) };
}

function quickFixes(snapshot: Snapshot, range: Range, openCommand?: string): CodeAction[] {
  const { page, checker } = snapshot;
  const wanted = page.document.lines.offsets(range);
  const found = checker
    .findings(page)
    .filter((finding) => finding.range.end >= wanted.start && finding.range.start <= wanted.end)
    .map((finding) => ({ finding, diagnostic: toDiagnostic(snapshot, finding) }));
  const actions: CodeAction[] = [];
  for (const { finding, diagnostic } of found) {
    for (const fix of finding.fixes ?? []) actions.push(...fixAction(snapshot, fix, diagnostic));
  }
  for (const { finding, diagnostic } of found)
    actions.push(...missingPageAction(snapshot, finding, diagnostic, openCommand));
  for (const { finding, diagnostic } of found) actions.push(...widerActions(snapshot, finding, diagnostic));
  // Each is tried on the page before it is offered; who selects half a page does not want to silence it all.
  for (const { finding, diagnostic } of found.length > mostSuppressed ? [] : found) {
    const fix = suppressFix(page, finding, textFindings(snapshot));
    if (fix) actions.push(...fixAction(snapshot, fix, diagnostic));
  }
  return merged(actions);
}

function fixAction(snapshot: Snapshot, fix: Fix, diagnostic: Diagnostic): CodeAction[] {
  const { page, handbook, language } = snapshot;
  const edit =
    fix.renameTo === undefined
      ? workspaceEdit(handbook, [{ page, edits: fix.edits }])
      : renamePage(snapshot, fix.renameTo);
  if (!edit) return [];
  return [
    {
      title: fix.title[language],
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      // Editors apply a preferred action without asking.
      isPreferred: fix.safe,
      edit,
    },
  ];
}

/** Makes the page that a reference or a link asks for; the author goes on writing it. */
function missingPageAction(
  { page, handbook, language }: Snapshot,
  finding: Finding,
  diagnostic: Diagnostic,
  openCommand: string | undefined,
): CodeAction[] {
  const missing = missingPage(handbook, page, finding);
  if (!missing) return [];
  const title = missing.title[language];
  const uri = handbook.uriOf(`docs/${missing.docsPath}`);
  const start = { line: 0, character: 0 };
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: {
        documentChanges: [
          { kind: "create", uri, options: { overwrite: false, ignoreIfExists: false } },
          {
            textDocument: { uri, version: null },
            edits: [{ range: { start, end: start }, newText: missing.page.text }],
          },
        ],
      },
      ...(openCommand === undefined ? {} : { command: { title, command: openCommand, arguments: [uri] } }),
    },
  ];
}

/** The same remedy in more places, as far as there are any. */
function widerActions(snapshot: Snapshot, finding: Finding, diagnostic: Diagnostic): CodeAction[] {
  const [fix] = finding.fixes ?? [];
  if (!fix || fix.renameTo !== undefined) return [];
  const { page, language } = snapshot;
  const { id } = finding.rule;
  const { sameMistake, onPage, elsewhere } = spreadOf(snapshot, finding, fix);
  const dutch = language === "nl";
  const action = (title: string, scope: FixScope): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    data: { uri: page.uri, scope } satisfies ActionData,
  });
  const actions: CodeAction[] = [];
  if (sameMistake > 1) {
    const title = dutch
      ? `${fix.title.nl}, op alle ${sameMistake} plaatsen in het kader`
      : `${fix.title.en}, in all ${sameMistake} places of the handbook`;
    const value = offendingText(page, finding);
    actions.push(action(title, { kind: "mistake", rule: id, value, title: fix.title.nl }));
  }
  if (!fix.safe) return actions;
  if (onPage > 1) {
    const title = dutch
      ? `Herstel alle ${onPage} meldingen "${id}" op deze pagina`
      : `Fix all ${onPage} findings of "${id}" on this page`;
    actions.push(action(title, { kind: "rule", rule: id, everywhere: false }));
  }
  if (elsewhere > 0) {
    const title = dutch
      ? `Herstel alle ${onPage + elsewhere} meldingen "${id}" in het hele kader`
      : `Fix all ${onPage + elsewhere} findings of "${id}" in the handbook`;
    actions.push(action(title, { kind: "rule", rule: id, everywhere: true }));
  }
  return actions;
}

function fixAllAction(snapshot: Snapshot): CodeAction[] {
  const { page, handbook, language } = snapshot;
  const edits = safePageEdits(snapshot);
  if (edits.length === 0) return [];
  const title =
    language === "nl" ? "Herstel alles wat zonder vragen kan" : "Fix all that can be fixed safely";
  return [{ title, kind: fixAllKind, edit: workspaceEdit(handbook, [{ page, edits }]) }];
}

/** Two findings at one place can have the same remedy: that is one action for both. */
function merged(actions: readonly CodeAction[]): CodeAction[] {
  const byEffect = new Map<string, CodeAction>();
  for (const action of actions) {
    const key = JSON.stringify([action.edit, action.data]);
    const known = byEffect.get(key);
    if (known) known.diagnostics = [...(known.diagnostics ?? []), ...(action.diagnostics ?? [])];
    else byEffect.set(key, { ...action });
  }
  return [...byEffect.values()];
}
