/**
 * Goes from a reference, term, macro, link or word to what it means (LSP 3.17, textDocument/definition). What defines
 * something itself answers with its own place, which makes VS Code show the references instead.
 */
import type { LocationLink, Position } from "vscode-languageserver-types";
import { type Declaration, declarations } from "../references/declarations";
import type { Handbook } from "../workspace/handbook";
import type { Snapshot } from "./snapshot";
import { subjectsOf } from "./subjectAt";
import { findTarget, type Target } from "./target";

export function definition(snapshot: Snapshot, position: Position): LocationLink[] {
  const { lines } = snapshot.page.document;
  const target = findTarget(snapshot, lines.offset(position));
  if (!target) return [];
  return destinations(snapshot, target).map(({ page, range }) => {
    const place = page.document.lines.range(range);
    return {
      originSelectionRange: lines.range(target.range),
      targetUri: page.uri,
      targetRange: place,
      targetSelectionRange: place,
    };
  });
}

function destinations(snapshot: Snapshot, target: Target): readonly Declaration[] {
  const { handbook, page } = snapshot;
  if (target.kind === "macro") return listedField(snapshot, target);
  if (target.kind === "id" && target.id === page.id && target.range.start < page.document.bodyStart) {
    const others = handbook.index.pathsWithId(target.id).filter((path) => path !== page.path);
    return [{ page, range: target.range }, ...others.flatMap((path) => pageAt(handbook, path))];
  }
  const named = target.kind === "link" && labelledDefinition(snapshot, target);
  return named ? [named] : subjectsOf(snapshot, target).flatMap((subject) => declarations(handbook, subject));
}

function pageAt(handbook: Handbook, path: string): readonly Declaration[] {
  const page = handbook.page(path);
  return page ? declarations(handbook, { kind: "page", page }) : [];
}

/** The field of the page's frontmatter whose references a macro shows. */
function listedField(
  { handbook, page }: Snapshot,
  { macro }: Target & { readonly kind: "macro" },
): readonly Declaration[] {
  const name = handbook.model.macros.find((model) => model.name === macro.name)?.field;
  const field = page.document.frontmatter.fields.find(({ key }) => key === name);
  return name !== undefined && field ? [{ page, range: field.keyRange }] : [];
}

/** Of a link with a label, the definition that it takes its target from: `[label]: target`. */
function labelledDefinition(
  { page }: Snapshot,
  { link, range }: Target & { readonly kind: "link" },
): Declaration | undefined {
  if (link.kind !== "reference") return undefined;
  const found = page.document.markdown.definitions.find(
    ({ targetRange }) => targetRange.start === link.targetRange.start,
  );
  return found && found.range.start !== range.start ? { page, range: found.range } : undefined;
}
