/** Handbooks in memory, made from fixtures. */
import assert from "node:assert/strict";
import { algoritmekader } from "../../server/src/model/algoritmekader";
import { Checker } from "../../server/src/rules/checker";
import type { Finding, Rule } from "../../server/src/rules/rule";
import { Handbook } from "../../server/src/workspace/handbook";
import type { Page } from "../../server/src/workspace/page";
import { type FixtureFile, parseFixture } from "./fixture";
import { MemoryFileSystem, root } from "./memoryFileSystem";

export interface TestHandbook {
  readonly handbook: Handbook;
  readonly fileSystem: MemoryFileSystem;
  readonly files: readonly FixtureFile[];
  /** The page of the fixture's first file. */
  readonly page: Page;
  readonly checker: Checker;
}

/** Opens the handbook that a fixture describes; `mkdocs.yml` is added when the fixture has none. */
export async function openFixture(fixture: string, rules?: readonly Rule[]): Promise<TestHandbook> {
  const files = parseFixture(fixture);
  const fileSystem = new MemoryFileSystem([
    ["mkdocs.yml", "site_name: Proef\n"],
    ["docs/.keep", ""],
  ]);
  for (const { path, bytes } of files) fileSystem.files.set(path, bytes);
  const { handbook, checker } = await openFiles(fileSystem, rules);
  const page = handbook.page(files[0]?.path ?? "");
  assert.ok(page, "the fixture's first file is a page");
  return { handbook, fileSystem, files, page, checker };
}

/** Opens the handbook that lies in a file system. */
export async function openFiles(
  fileSystem: MemoryFileSystem,
  rules?: readonly Rule[],
): Promise<{ readonly handbook: Handbook; readonly checker: Checker }> {
  const handbook = await Handbook.open(fileSystem, root, algoritmekader);
  const fail = (rule: Rule, page: Page, error: unknown) => {
    throw new Error(`${rule.id} failed on ${page.path}`, { cause: error });
  };
  return { handbook, checker: new Checker(handbook, fail, rules) };
}

/** The page of a fixture at a path. */
export function pageAt({ handbook }: TestHandbook, path: string): Page {
  const page = handbook.page(path);
  assert.ok(page, `there is a page ${path}`);
  return page;
}

/** Findings as a text to judge: `line:column rule "offending text"`, one a line. */
export function show(page: Page, findings: readonly Finding[]): string {
  return findings
    .map(({ range, rule }) => {
      const { line, character } = page.document.lines.position(range.start);
      return `${line + 1}:${character + 1} ${rule.id} ${JSON.stringify(page.text.slice(range.start, range.end))}`;
    })
    .join("\n");
}
