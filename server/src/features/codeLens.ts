/**
 * Says above a page who refers to it, and above a generated page what it is made from (LSP 3.17, textDocument/codeLens
 * and codeLens/resolve).
 */
import type { CodeLens, Location } from "vscode-languageserver-types";
import type { ContentModel, PageKind } from "../model/contentModel";
import { namesOf, namings, referringPages } from "../references/frontmatterRelations";
import { locationOf } from "./references";
import type { Snapshot } from "./snapshot";
import { countsByKind, usedOn } from "./usedOn";

/** The client's commands; what needs one that is missing is not offered. */
export interface LensCommands {
  /** Opens a URI, given as text. */
  readonly open?: string | undefined;
  /** Shows places: takes a URI, a position on it, and the locations. */
  readonly references?: string | undefined;
}

/** The page that a lens is of, for when it is resolved. */
export interface LensData {
  readonly uri: string;
  readonly title: string;
}

const start = { line: 0, character: 0 };
const range = { start, end: start };

/** The numbers come from the index; the places behind them are looked for when the lens comes into sight. */
export function codeLenses(snapshot: Snapshot, commands: LensCommands): CodeLens[] {
  const { page } = snapshot;
  const made = commands.open === undefined ? undefined : sourceLens(snapshot, commands.open);
  if (made) return [made];
  const title = commands.references === undefined ? undefined : referrers(snapshot);
  return title === undefined ? [] : [{ range, data: { uri: page.uri, title } satisfies LensData }];
}

/** Adds what a click on the lens does. */
export function resolveCodeLens({ handbook, page }: Snapshot, lens: CodeLens, command: string): CodeLens {
  const names = namesOf(handbook, page);
  const locations: Location[] = referringPages(handbook, page).flatMap((from) =>
    namings(handbook, from, names).map((place) => locationOf({ page: from, range: place })),
  );
  const { title } = lens.data as LensData;
  // Without a command the editor shows the words and nothing to click on.
  if (locations.length === 0) return { ...lens, command: { title, command: "" } };
  return { ...lens, command: { title, command, arguments: [page.uri, start, locations] } };
}

function sourceLens({ page, handbook, language }: Snapshot, openCommand: string): CodeLens | undefined {
  const generated = handbook.model.generated.find(({ path }) => path === page.docsPath);
  if (!generated || !handbook.page(generated.source)) return undefined;
  const title =
    language === "nl"
      ? `De site maakt deze pagina zelf; wijzig ${generated.source}`
      : `The site makes this page itself; change ${generated.source}`;
  const command = { title, command: openCommand, arguments: [handbook.uriOf(generated.source)] };
  return { range, command };
}

/** Who refers to the page, in words; undefined for pages that nothing refers to by name, and where none need do so. */
function referrers({ page, handbook, language }: Snapshot): string | undefined {
  const { model } = handbook;
  if (namesOf(handbook, page).length === 0) return undefined;
  const pages = referringPages(handbook, page);
  const dutch = language === "nl";
  if (!page.kind) return usedOn(pages, model, language);
  if (pages.length === 0) {
    const wanted = listedOn(page.kind, model);
    if (wanted === undefined) return undefined;
    return dutch ? `Nog geen ${wanted} verwijst hiernaar` : `No ${wanted} refers to this yet`;
  }
  const counts = countsByKind(pages, model, language).join(", ");
  if (!dutch) return `Referred to by ${counts}`;
  return `${counts} ${pages.length === 1 ? "verwijst" : "verwijzen"} hiernaar`;
}

/** The kind of page of which each page of a kind must list those that refer to it; without one the list is empty. */
function listedOn({ name, macros = [] }: PageKind, model: ContentModel): string | undefined {
  const own = macros.find(({ text }) => text.includes(`${name}/{stem}`));
  return model.macros.find((macro) => macro.name === own?.name)?.lists;
}
