/** What an author dropped or pasted, out of the many forms in which an editor hands it over. */
import { type DataTransfer, type DataTransferFile, Uri, workspace } from "vscode";
import type { InsertedItem } from "../protocol";

export interface Transferred {
  readonly items: readonly InsertedItem[];
  /** The contents of a new picture, by its place in `items`. */
  contents(item: number): Thenable<Uint8Array> | DataTransferFile | undefined;
}

/** Media types for which VS Code asks the extension; a file from outside has its own type too. */
export const fileTypes = ["text/uri-list", "files", "image/*"];

/**
 * Files and addresses that are dragged or copied as such, and pictures with their contents.
 * @returns undefined when there are none
 */
export async function filesIn(transfer: DataTransfer): Promise<Transferred | undefined> {
  const items: InsertedItem[] = [];
  const pictures = new Map<number, DataTransferFile>();
  for (const [type, item] of transfer) {
    const file = type.startsWith("image/") || type === "files" ? item.asFile() : undefined;
    if (!file || !(type.startsWith("image/") || isImage(file.name))) continue;
    pictures.set(items.length, file);
    items.push({
      ...(file.uri ? { uri: file.uri.toString() } : {}),
      image: { name: file.name, type: type === "files" ? "" : type },
    });
  }
  const known = new Set(items.map(({ uri }) => uri));
  const list = (await transfer.get("text/uri-list")?.asString()) ?? "";
  for (const line of list.split(/\r\n|\r|\n/)) {
    const uri = line.startsWith("#") ? undefined : uriOf(line.trim());
    if (!uri || known.has(uri.toString())) continue;
    const isFile = !/^https?$/.test(uri.scheme);
    // A picture that is dragged from a website comes with its contents and with its address.
    if (!isFile && pictures.size > 0) continue;
    // A picture in another folder has its contents on disk.
    const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
    items.push({
      uri: isFile ? uri.toString() : line.trim(),
      ...(isFile && isImage(name) ? { image: { name, type: "" } } : {}),
    });
  }
  if (items.length === 0) return undefined;
  return {
    items,
    contents(item) {
      const { uri } = items[item] ?? {};
      return pictures.get(item) ?? (uri === undefined ? undefined : workspace.fs.readFile(Uri.parse(uri)));
    },
  };
}

/** Addresses on the web that are copied as text; undefined when the text is anything else. */
export async function addressesIn(transfer: DataTransfer): Promise<Transferred | undefined> {
  const text = ((await transfer.get("text/plain")?.asString()) ?? "").trim();
  // Nearly all that is pasted is text of another kind, and must not wait for anything.
  if (text.length > 20_000 || !/^https?:\/\/\S+(?:\s+https?:\/\/\S+)*$/i.test(text)) return undefined;
  return { items: text.split(/\s+/).map((uri) => ({ uri })), contents: () => undefined };
}

/** Whether the clipboard holds words as well, which the author may have meant: a word processor adds a picture of them. */
export async function hasWords(transfer: DataTransfer): Promise<boolean> {
  return ((await transfer.get("text/plain")?.asString()) ?? "").trim() !== "";
}

function uriOf(line: string): Uri | undefined {
  if (line === "") return undefined;
  try {
    return Uri.parse(line, true);
  } catch {
    return undefined;
  }
}

function isImage(name: string): boolean {
  return /\.(?:apng|avif|gif|jpe?g|png|svg|webp)$/i.test(name);
}
