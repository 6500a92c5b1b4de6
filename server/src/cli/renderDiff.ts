/** `render --diff`: shows which published pages differ between a git revision and the files as they are now. */
import { resolve } from "node:path";
import { algoritmekader } from "../model/algoritmekader";
import { type GitRevision, openGitRevision } from "../node/gitFileSystem";
import { GitError } from "../node/gitObjects";
import { Handbook } from "../workspace/handbook";
import { changesToJson, describeChanges } from "./describeChanges";
import { CannotRun, openHandbook, selectPages } from "./openHandbook";
import { note, print } from "./output";
import { pageChanges } from "./pageChanges";
import { terminalOf } from "./terminal";

export interface RenderDiffOptions {
  /** The git revision to compare with. */
  readonly diff: string;
  /** Compares the HTML instead of the text. */
  readonly html?: boolean;
  readonly format: "pretty" | "json";
}

/**
 * @param files the pages to compare, in either state; empty: all
 * @returns the exit code, always 0
 * @throws CannotRun
 */
export async function renderDiff(
  root: string,
  files: readonly string[],
  { diff: revision, html = false, format }: RenderDiffOptions,
): Promise<number> {
  const now = await openHandbook(root);
  const before = await openHandbookAt(root, revision);
  for (const { path, problem } of before.problems) {
    const reason = problem.kind === "unreadable" ? problem.reason : "de koppeling leidt in een kring";
    note(`${path} is in ${revision} overgeslagen (${reason})`);
  }
  const wanted = new Set(files.flatMap((file) => selectInEither(now, before, root, file)));
  const changes = pageChanges(before, now, {
    html,
    wants: (path) => files.length === 0 || wanted.has(path),
  });
  await print(
    format === "json"
      ? changesToJson(changes)
      : describeChanges(changes, revision, terminalOf(process.stdout)),
  );
  return 0;
}

/** The handbook as it was in a revision. @throws CannotRun */
async function openHandbookAt(root: string, name: string): Promise<Handbook> {
  let revision: GitRevision | undefined;
  try {
    revision = await openGitRevision(resolve(root), name);
    if (!revision) {
      throw new CannotRun(
        `de revisie ${name} bestaat niet in deze git-repository (of is hier niet opgehaald, zoals in een ondiepe kloon)`,
      );
    }
    return await Handbook.open(revision.fileSystem, revision.rootUri, algoritmekader);
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    if (error instanceof GitError) throw new CannotRun(explain(error, root));
    throw new CannotRun(`${root} heeft in ${name} geen map docs die gelezen kan worden`);
  } finally {
    revision?.close();
  }
}

function explain({ kind, message }: GitError, root: string): string {
  switch (kind) {
    case "no-git":
      return "voor --diff is git nodig, en dat is hier niet gevonden";
    case "no-repository":
      return `${root} ligt niet in een git-repository, dus is er niets om mee te vergelijken`;
    case "failed":
      return `git kan ${root} niet lezen (${message})`;
  }
}

/** A file that has gone since, or has come, is a page in only one of the two. */
function selectInEither(now: Handbook, before: Handbook, root: string, file: string): string[] {
  try {
    return [...selectPages(now, root, [file])];
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return [...selectPages(before, root, [file])];
  }
}
