/**
 * The real handbook, opened once, and mistakes put into it: each must give exactly the finding that it should, at exactly
 * its place, on all pages together, and be gone when it is undone.
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { URI } from "vscode-uri";
import { algoritmekader } from "../../server/src/model/algoritmekader";
import { nodeFileSystem } from "../../server/src/node/nodeFileSystem";
import { Checker } from "../../server/src/rules/checker";
import { Handbook, type HandbookChange } from "../../server/src/workspace/handbook";

export interface Mutation {
  /** Path relative to the root. */
  readonly page: string;
  /** What the page holds exactly once. */
  readonly replace: string;
  /** What is put in its place. */
  readonly by: string;
  /** What is found then, on any page: `rule "text in the range"`, and the value in parentheses if it differs; sorted. */
  readonly finds: readonly string[];
}

export interface CheckedHandbook {
  readonly handbook: Handbook;
  readonly checker: Checker;
}

const contentFolder = resolve("../shared/content");

/** The root of the real handbook; undefined where it is not at hand. */
export function realHandbookRoot(): string | undefined {
  if (!existsSync(contentFolder)) return undefined;
  const name = readdirSync(contentFolder).find((entry) => existsSync(join(contentFolder, entry, "docs")));
  return name === undefined ? undefined : join(contentFolder, name);
}

let opened: Promise<CheckedHandbook> | undefined;

/** The real handbook with all rules at their own severity; shared by all tests, which leave it as they found it. */
export function realHandbook(): Promise<CheckedHandbook> {
  const root = realHandbookRoot();
  assert.ok(root);
  opened ??= openFolder(root);
  return opened;
}

/** Opens the handbook in a folder, with all rules at their own severity. */
export async function openFolder(root: string): Promise<CheckedHandbook> {
  const handbook = await Handbook.open(nodeFileSystem, URI.file(root).toString(), algoritmekader);
  const checker = new Checker(handbook, (rule, page, error) => {
    throw new Error(`${rule.id} failed on ${page.path}`, { cause: error });
  });
  return { handbook, checker };
}

/** A test that makes a mistake on a real page and undoes it. Skipped where the real handbook is not at hand. */
export function itFinds(name: string, mutation: Mutation): void {
  it(name, async function () {
    if (realHandbookRoot() === undefined) return this.skip();
    await assertFinds(await realHandbook(), mutation);
  });
}

/** Makes a mistake on a page of a handbook, looks at what is found, and undoes it. */
export async function assertFinds(
  { handbook, checker }: CheckedHandbook,
  { page: path, replace, by, finds }: Mutation,
): Promise<void> {
  const page = handbook.page(path);
  assert.ok(page, `there is a page ${path}`);
  assert.equal(page.text.split(replace).length, 2, `${path} holds ${JSON.stringify(replace)} once`);
  const before = allFindings(handbook, checker);
  apply(
    handbook.setText(
      page.uri,
      page.text.replace(replace, () => by),
      1,
    ),
  );
  const after = allFindings(handbook, checker);
  apply(await handbook.dropText(page.uri));
  assert.deepEqual(difference(after, before), [...finds], "what is found");
  assert.deepEqual(difference(before, after), [], "what is no longer found");
  assert.deepEqual(allFindings(handbook, checker), before, "after undoing");

  function apply(change: HandbookChange | undefined): void {
    if (change) checker.invalidate(change);
  }
}

function allFindings(handbook: Handbook, checker: Checker): string[] {
  return [...handbook.pages].flatMap((page) =>
    checker.findings(page).map(({ rule, range, value }) => {
      const text = page.text.slice(range.start, range.end);
      const other = value === undefined || value === text ? "" : ` (${value})`;
      return `${rule.id} ${JSON.stringify(text)}${other}`;
    }),
  );
}

function difference(list: readonly string[], without: readonly string[]): string[] {
  const left = [...without];
  return list
    .filter((item) => {
      const at = left.indexOf(item);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .sort();
}
