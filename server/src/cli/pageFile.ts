/** The file of a page on disk: where it really is, and how its text is replaced. */
import {
  accessSync,
  chmodSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { decode } from "../workspace/decode";

/** A file cannot be written; the message says why. */
export class CannotWrite extends Error {}

export interface PageFile {
  /** Its absolute path with all links resolved. */
  readonly path: string;
  /** That path relative to the handbook's root, with `/`. */
  readonly relativePath: string;
}

/**
 * Finds the file of a page. A link is followed, because replacing it would leave a copy beside the real file.
 * @param page relative to the root
 * @throws CannotWrite when it lies outside the handbook: what is there is not this handbook's to change
 */
export function findPageFile(root: string, page: string): PageFile {
  const path = orExplain(() => realpathSync(join(root, page)));
  const inRoot = relative(
    orExplain(() => realpathSync(root)),
    path,
  );
  if (inRoot === ".." || inRoot.startsWith(`..${sep}`) || isAbsolute(inRoot)) {
    throw new CannotWrite(`de koppeling leidt buiten het handboek, naar ${path}`);
  }
  return { path, relativePath: inRoot.split(sep).join("/") };
}

const byteOrderMark = "\ufeff";

/**
 * The text of a file with its byte order mark, before and after a change.
 * @param before the text as it was when the handbook was opened, without byte order mark
 * @throws CannotWrite when the file holds something else by now
 */
export function withByteOrderMark(
  { path }: PageFile,
  before: string,
  after: string,
): { readonly before: string; readonly after: string } {
  const bytes = orExplain(() => readFileSync(path));
  const { text, problem } = decode(bytes);
  if (problem || text !== before) throw new CannotWrite("het bestand is intussen veranderd");
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? byteOrderMark : "";
  return { before: mark + before, after: mark + after };
}

/**
 * Replaces the content of a file in one step: whoever reads it meanwhile, or after the machine went off, has the old or
 * the new content and never half of it. The file keeps its permissions.
 * @throws CannotWrite and the file is then as it was
 */
export function replaceContent({ path }: PageFile, text: string): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  orExplain(() => {
    // Renaming would also replace a file that may not be written.
    accessSync(path, constants.W_OK);
    const mode = statSync(path).mode & 0o7777;
    try {
      writeFileSync(temporary, text, { mode, flag: "wx", flush: true });
      // The mode at creation is limited by the process's mask.
      chmodSync(temporary, mode);
      renameSync(temporary, path);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  });
}

/** Runs something on the file system. @throws CannotWrite for its errors */
function orExplain<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new CannotWrite(reasons[code] ?? (error instanceof Error ? error.message : String(error)));
  }
}

/** The errors that an author can do something about, by their code in Node. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: "het bestand of de map mag niet geschreven worden",
  EPERM: "het bestand of de map mag niet geschreven worden",
  EROFS: "de schijf is alleen te lezen",
  ENOSPC: "de schijf is vol",
  ENOENT: "het bestand is er niet meer",
};
