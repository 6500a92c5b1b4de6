/**
 * Who points here: everything that refers to what the cursor refers to, or to the page whose title or id it is on
 * (LSP 3.17, textDocument/references).
 */
import type { Location, Position } from "vscode-languageserver-types";
import { declarations } from "../references/declarations";
import { type Use, uses } from "../references/uses";
import type { Snapshot } from "./snapshot";
import { subjectsAt } from "./subjectAt";

export function references(snapshot: Snapshot, position: Position, includeDeclaration: boolean): Location[] {
  const { handbook, page } = snapshot;
  const offset = page.document.lines.offset(position);
  const found = subjectsAt(snapshot, offset).flatMap((subject) => [
    ...(includeDeclaration ? declarations(handbook, subject) : []),
    ...uses(handbook, subject),
  ]);
  // An id that several pages have refers to each of them.
  const places = new Map(found.map((place) => [`${place.range.start} ${place.page.path}`, place]));
  return [...places.values()].map(locationOf);
}

export function locationOf({ page, range }: Pick<Use, "page" | "range">): Location {
  return { uri: page.uri, range: page.document.lines.range(range) };
}
