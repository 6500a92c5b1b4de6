/** Where new pictures go: to the folder in which the page or the handbook keeps its pictures, under a name that is free. */
import { isPicture } from "../../site/pictures";
import { linkedPath } from "../../site/urls";
import type { HandbookIndex } from "../../workspace/handbookIndex";
import type { Page } from "../../workspace/page";
import type { Snapshot } from "../snapshot";

interface NewImage {
  /** Its place in the request. */
  readonly item: number;
  readonly name: string;
  readonly type: string;
}

/** @returns the path of each picture relative to `docs/`, by its place in the request */
export function placeImages(snapshot: Snapshot, images: readonly NewImage[]): ReadonlyMap<number, string> {
  const { handbook, page } = snapshot;
  const places = new Map<number, string>();
  if (images.length === 0) return places;
  const folder = folderOfPage(snapshot) ?? folderOfHandbook(handbook.index.files());
  const taken = new Set<string>();
  for (const image of images) {
    const path = freePath(folder, fileName(image, page), handbook.index, taken);
    taken.add(path.toLowerCase());
    places.set(image.item, path);
  }
  return places;
}

/** The folder of the last of the handbook's own pictures that the page shows. */
function folderOfPage({ handbook, page }: Snapshot): string | undefined {
  const shown = page.document.markdown.links
    .filter(({ image }) => image)
    .map(({ target }) => linkedPath(target, page.docsPath ?? ""))
    .findLast((path) => path !== undefined && handbook.index.hasFile(path));
  return shown === undefined ? undefined : folderOf(shown);
}

const pictureFolder = /(?:^|\/)(?:afbeeldingen|images|img|figuren|plaatjes)$/i;

/** Of the folders with a name for pictures the one that holds the most, subfolders included. */
function folderOfHandbook(files: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const file of files.filter(isPicture)) {
    for (let folder = folderOf(file); folder !== ""; folder = folderOf(folder)) {
      if (pictureFolder.test(folder)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? "afbeeldingen";
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}

/** A file name that needs no encoding in a link. A picture on the clipboard has no name of its own and gets the page's. */
function fileName({ name, type }: NewImage, page: Page): string {
  const own = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  const dot = own.lastIndexOf(".");
  const extension = isPicture(own) ? own.slice(dot).toLowerCase() : extensionOf(type);
  const stem = isPicture(own) ? own.slice(0, dot) : own;
  const words = stem
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9_]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return (/^(?:image|blob)?$/i.test(words) ? page.stem : words) + extension;
}

function extensionOf(type: string): string {
  const subtype = /^image\/([a-z0-9]+)/i.exec(type)?.[1]?.toLowerCase() ?? "png";
  return `.${subtype === "jpeg" ? "jpg" : subtype}`;
}

/** Names that differ in capitals only are one file on many computers. */
function freePath(folder: string, name: string, index: HandbookIndex, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf(".");
  for (let number = 1; ; number++) {
    const path = `${folder === "" ? "" : `${folder}/`}${name.slice(0, dot)}${number === 1 ? "" : `-${number}`}${name.slice(dot)}`;
    if (index.fileIgnoringCase(path) === undefined && !taken.has(path.toLowerCase())) return path;
  }
}
