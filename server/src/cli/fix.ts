/** `fix`: applies the safe fixes to the files, or shows what it would change. */
import { resolve } from "node:path";
import type { Checker } from "../rules/checker";
import { fixAll } from "../rules/fixAll";
import type { Handbook } from "../workspace/handbook";
import { wantedPages } from "./check";
import { openChecker } from "./openChecker";
import { openHandbook } from "./openHandbook";
import { note, print } from "./output";
import { CannotWrite, findPageFile, type PageFile, replaceContent, withByteOrderMark } from "./pageFile";
import { unifiedDiff } from "./unifiedDiff";
import { countSeverities, numberOf } from "./words";

export interface FixOptions {
  /** Ids of the rules whose fixes are applied; empty: all that are on. */
  readonly rule: readonly string[];
  /** Prints a diff and changes nothing. */
  readonly dryRun?: boolean;
}

/** A page that was mended in memory. */
interface FixedPage {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** How many findings were mended. */
  readonly repairs: number;
}

/** Mending one page can show a mistake on another; more rounds than this mean that two fixes undo each other. */
const mostRounds = 5;

/**
 * @returns the exit code: 0, or 2 when a file could not be written or a rule failed
 * @throws CannotRun
 */
export async function fix(root: string, files: readonly string[], options: FixOptions): Promise<number> {
  const handbook = await openHandbook(root);
  const { checker, failures } = openChecker(handbook, options.rule);
  const paths = wantedPages(handbook, root, files)
    .filter((page) => page.problem === undefined)
    .map((page) => page.path);
  const target = new Targets(handbook, resolve(root));
  const output: string[] = [];
  let repairs = 0;
  let changed = 0;
  let failed = false;
  for (const page of fixPages(handbook, checker, paths)) {
    try {
      const file = target.of(page.path);
      if (!file) continue;
      const { before, after } = withByteOrderMark(file, page.before, page.after);
      if (options.dryRun) output.push(unifiedDiff(file.relativePath, before, after));
      else {
        replaceContent(file, after);
        output.push(`${page.path}: ${numberOf(page.repairs, "verbetering", "verbeteringen")}\n`);
      }
      repairs += page.repairs;
      changed++;
    } catch (error) {
      if (!(error instanceof CannotWrite)) throw error;
      failed = true;
      note(`${page.path} is niet veranderd: ${error.message}`);
      setText(handbook, checker, page.path, page.before);
    }
  }
  for (const failure of failures) note(failure);
  await print(output.join(""));
  const left = paths.flatMap((path) => findingsOn(handbook, checker, path).map(({ severity }) => severity));
  note(
    `${numberOf(repairs, "verbetering", "verbeteringen")} in ${numberOf(changed, "bestand", "bestanden")}` +
      `${options.dryRun ? " (nog niet aangebracht)" : ""}; wat overblijft: ${countSeverities(left)}`,
  );
  return failed || failures.length > 0 ? 2 : 0;
}

function findingsOn(handbook: Handbook, checker: Checker, path: string) {
  const page = handbook.page(path);
  return page ? checker.findings(page) : [];
}

/**
 * Applies the safe fixes to the pages in memory, until nothing changes any more.
 * @returns the pages that are different now, in the order of `paths`
 */
function fixPages(handbook: Handbook, checker: Checker, paths: readonly string[]): FixedPage[] {
  const before = new Map<string, string>();
  const repairs = new Map<string, number>();
  for (let round = 0; round < mostRounds; round++) {
    let changed = false;
    for (const path of paths) {
      const page = handbook.page(path);
      if (!page) continue;
      const { text, applied } = fixAll(page.text, (current) => {
        setText(handbook, checker, path, current);
        return findingsOn(handbook, checker, path);
      });
      // After too many rounds the last text has not been looked at.
      setText(handbook, checker, path, text);
      if (text === page.text) continue;
      changed = true;
      if (!before.has(path)) before.set(path, page.text);
      repairs.set(path, (repairs.get(path) ?? 0) + applied.length);
    }
    if (!changed) break;
  }
  return paths.flatMap((path) => {
    const old = before.get(path);
    const now = handbook.page(path)?.text;
    if (old === undefined || now === undefined || old === now) return [];
    return [{ path, before: old, after: now, repairs: repairs.get(path) ?? 0 }];
  });
}

/** Changes a page in memory, so that what is found on other pages follows. */
function setText(handbook: Handbook, checker: Checker, path: string, text: string): void {
  const page = handbook.page(path);
  if (!page || page.text === text) return;
  const change = handbook.setText(page.uri, text, (page.version ?? 0) + 1);
  if (change) checker.invalidate(change);
}

/** Where the pages are written. Two pages can be one file, by a link; then only one of them is written. */
class Targets {
  private readonly taken = new Set<string>();

  constructor(
    private readonly handbook: Handbook,
    private readonly root: string,
  ) {}

  /** @returns undefined when another page stands for the file. @throws CannotWrite */
  of(path: string): PageFile | undefined {
    const file = findPageFile(this.root, path);
    const isOtherPage = file.relativePath !== path && this.handbook.page(file.relativePath) !== undefined;
    if (isOtherPage || this.taken.has(file.path)) return undefined;
    this.taken.add(file.path);
    return file;
  }
}
