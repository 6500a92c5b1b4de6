/** Which files get which path: the moves of a refactoring, spelled out file by file and asked both ways. */
import type { Handbook } from "../workspace/handbook";
import type { FileMove } from "./refactoring";

const docs = "docs/";

/** All paths are relative to `docs/`. */
export class Relocation {
  /** The new path of each file that moves, by its old one. */
  readonly files: ReadonlyMap<string, string>;
  /** The folders that move as a whole. */
  readonly folders: readonly FileMove[];
  private readonly before: ReadonlySet<string>;
  private readonly after: ReadonlySet<string>;

  /** @param moves relative to the handbook's root */
  constructor(handbook: Handbook, moves: readonly FileMove[]) {
    const known = handbook.index.files();
    this.before = new Set(known);
    const files = new Map<string, string>();
    const folders: FileMove[] = [];
    for (const move of moves) {
      if (!move.from.startsWith(docs) || !move.to.startsWith(docs)) continue;
      const from = move.from.slice(docs.length);
      const to = move.to.slice(docs.length);
      if (this.before.has(from)) files.set(from, to);
      else {
        folders.push({ from, to });
        for (const file of known) {
          if (file.startsWith(`${from}/`) && !files.has(file)) files.set(file, to + file.slice(from.length));
        }
      }
    }
    this.files = files;
    this.folders = folders;
    this.after = new Set(known.map((file) => this.to(file)));
  }

  /** The new path of a file or of anything in a folder that moves; the same path for all others. */
  to(path: string): string {
    const file = this.files.get(path);
    if (file !== undefined) return file;
    const folder = this.folders.find(({ from }) => path === from || path.startsWith(`${from}/`));
    return folder ? folder.to + path.slice(folder.from.length) : path;
  }

  readonly hasFileBefore = (path: string): boolean => this.before.has(path);

  readonly hasFileAfter = (path: string): boolean => this.after.has(path);
}
