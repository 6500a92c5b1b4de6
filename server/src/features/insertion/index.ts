/**
 * What files and addresses become when an author drops or pastes them on a page: items of a reference field, links, images.
 * What fits nowhere is left to the editor's own ways. There is no such request in LSP; the editor asks by one of our own.
 */
import type { Range, TextEdit } from "vscode-languageserver-types";
import type { Language, Snapshot } from "../snapshot";
import { placeImages } from "./images";
import { insertReferences } from "./references";
import { type Resource, resourceOf } from "./resource";
import { insertInText } from "./text";

/** One thing that the author drops or pastes. */
export interface InsertedItem {
  /** A file, or an address on the web; absent for data without a place, such as a picture on the clipboard. */
  readonly uri?: string;
  /** Set for a picture of which the editor has the contents. */
  readonly image?: {
    readonly name: string;
    /** Its media type, such as `image/png`; empty when it is not known. */
    readonly type: string;
  };
}

export interface InsertionRequest {
  /** Where: the cursors or selections. */
  readonly ranges: readonly Range[];
  readonly items: readonly InsertedItem[];
}

export interface Insertion {
  readonly kind: "reference" | "link" | "path" | "image";
  /** What it does, for a menu. */
  readonly title: string;
  /** Edits of the page; none when everything stands there already. */
  readonly edits: readonly TextEdit[];
  /** Whether the texts of the edits have the syntax of snippets, with a place for the cursor. */
  readonly snippets: boolean;
  /** Files that the editor must make: the place of an item in the request, and where it goes. Nothing is there yet. */
  readonly files: readonly { readonly item: number; readonly uri: string }[];
}

/** @returns null where the items mean nothing to the handbook, or where their place can only hold what is typed */
export function insertion(snapshot: Snapshot, { ranges, items }: InsertionRequest): Insertion | null {
  const { handbook, page } = snapshot;
  const [first] = ranges;
  if (!first || items.length === 0 || page.docsPath === undefined) return null;
  const found = items.map(({ uri }) => (uri === undefined ? undefined : resourceOf(handbook, uri)));
  const missing = items.flatMap(({ image }, item) => (found[item] ? [] : [{ item, image }]));
  const images = missing.flatMap(({ item, image }) => (image ? [{ item, ...image }] : []));
  if (images.length < missing.length) return null;
  const places = placeImages(snapshot, images);
  const resources = found.flatMap((resource, item): Resource[] => {
    const docsPath = places.get(item);
    if (resource) return [resource];
    return docsPath === undefined ? [] : [{ docsPath, page: undefined, tail: "" }];
  });
  const files = [...places].map(([item, docsPath]) => ({ item, uri: handbook.uriOf(`docs/${docsPath}`) }));
  const { lines, frontmatter } = page.document;
  const offsets = ranges.map((range) => lines.offsets(range));
  // Also of a block that is not closed yet, or that does not parse at the moment.
  const end = frontmatter.state === "open" ? frontmatter.fields.at(-1)?.range.end : frontmatter.range.end;
  const inFrontmatter = lines.offset(first.start) < (end ?? 0);
  const result = inFrontmatter
    ? insertReferences(snapshot, offsets, resources)
    : insertInText(snapshot, offsets, resources);
  if (!result) return null;
  const { kind, edits } = result;
  return {
    kind,
    title: titleOf(kind, snapshot.language),
    edits: edits.map(({ range, text }) => ({ range: lines.range(range), newText: text })),
    snippets: !inFrontmatter,
    files,
  };
}

function titleOf(kind: Insertion["kind"], language: Language): string {
  const titles = {
    reference: {
      nl: "Als verwijzing in het frontmatter zetten",
      en: "Insert as reference in the frontmatter",
    },
    link: { nl: "Als link binnen het kader invoegen", en: "Insert as link within the handbook" },
    path: { nl: "Als pad binnen het kader invoegen", en: "Insert as path within the handbook" },
    image: { nl: "Als afbeelding van het kader invoegen", en: "Insert as image of the handbook" },
  };
  return titles[kind][language];
}
