/** Carries out refactorings on a handbook in memory. */
import assert from "node:assert/strict";
import type { Refactoring, Refusal } from "../../../server/src/refactor/refactoring";
import type { Checker } from "../../../server/src/rules/checker";
import { applyEdits, type Edit } from "../../../server/src/text/edits";
import type { FileChange, Handbook } from "../../../server/src/workspace/handbook";
import { openFiles, openFixture } from "../../support/handbook";
import { MemoryFileSystem } from "../../support/memoryFileSystem";

export interface Workbench {
  readonly handbook: Handbook;
  readonly fileSystem: MemoryFileSystem;
  readonly checker: Checker;
}

/** The refactoring; fails with the refusal's words. */
export function accepted(result: Refactoring | Refusal): Refactoring {
  if (result.kind === "refusal") assert.fail(`refused: ${result.message.nl}`);
  return result;
}

export function refused(result: Refactoring | Refusal): Refusal {
  assert.equal(result.kind, "refusal");
  return result as Refusal;
}

/** Does what a refactoring says; checks that its edits can be undone. */
export async function carryOut(bench: Workbench, { edits, moves, creations }: Refactoring): Promise<void> {
  const files = new Map(bench.fileSystem.files);
  for (const [path, ofFile] of edits) {
    const content = files.get(path);
    assert.ok(content !== undefined, `there is a file ${path}`);
    const text = typeof content === "string" ? content : decode(content);
    // As in an editor, the byte order mark is not part of the text.
    const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
    const before = text.slice(mark.length);
    const after = applyEdits(before, ofFile);
    assert.equal(applyEdits(after, inverse(before, ofFile)), before, `${path} after undoing`);
    files.set(path, mark + after);
  }
  for (const { path, text } of creations) {
    assert.ok(!files.has(path), `${path} is not there yet`);
    files.set(path, text);
  }
  for (const { from, to } of moves) {
    for (const [path, content] of [...files]) {
      if (path !== from && !path.startsWith(`${from}/`)) continue;
      files.delete(path);
      const target = to + path.slice(from.length);
      assert.ok(!files.has(target), `${target} is free`);
      files.set(target, content);
    }
  }
  await replaceFiles(bench, files);
}

/** The edits that take edits back, for the text after them. */
function inverse(text: string, edits: readonly Edit[]): readonly Edit[] {
  let shift = 0;
  return edits.map(({ range, text: added }, at) => {
    assert.ok(range.end <= (edits[at + 1]?.range.start ?? text.length), "edits do not overlap");
    const start = range.start + shift;
    shift += added.length - (range.end - range.start);
    return { range: { start, end: start + added.length }, text: text.slice(range.start, range.end) };
  });
}

/** Puts other files in the place of the present ones. */
export async function replaceFiles(
  { handbook, fileSystem, checker }: Workbench,
  files: ReadonlyMap<string, Uint8Array | string>,
): Promise<void> {
  const changes: FileChange[] = [];
  const change = (path: string, type: FileChange["type"]) =>
    changes.push({ uri: handbook.uriOf(path), type });
  for (const path of [...fileSystem.files.keys()]) {
    if (files.has(path)) continue;
    fileSystem.files.delete(path);
    change(path, "deleted");
  }
  for (const [path, content] of files) {
    if (fileSystem.files.get(path) === content) continue;
    change(path, fileSystem.files.has(path) ? "changed" : "created");
    fileSystem.files.set(path, content);
  }
  checker.invalidate(await handbook.applyFileChanges(changes));
}

/** The text of a file, byte order mark included. */
export function textOf({ fileSystem }: Pick<Workbench, "fileSystem">, path: string): string | undefined {
  const content = fileSystem.files.get(path);
  return content === undefined || typeof content === "string" ? content : decode(content);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** Opens a fixture (or files, for paths with spaces), carries out what `refactor` gives and shows all files that changed, path by path. */
export async function afterwards(
  fixture: string | Iterable<readonly [path: string, text: string]>,
  refactor: (handbook: Handbook) => Refactoring | Refusal,
): Promise<string> {
  const bench = typeof fixture === "string" ? await openFixture(fixture) : await open(fixture);
  const before = new Map([...bench.fileSystem.files.keys()].map((path) => [path, textOf(bench, path)]));
  await carryOut(bench, accepted(refactor(bench.handbook)));
  return [...bench.fileSystem.files.keys()]
    .sort()
    .filter((path) => textOf(bench, path) !== before.get(path))
    .map((path) => `//- ${path}\n${textOf(bench, path)}`)
    .join("");
}

async function open(files: Iterable<readonly [string, string]>): Promise<Workbench> {
  const fileSystem = new MemoryFileSystem([["mkdocs.yml", ""], ...files]);
  return { fileSystem, ...(await openFiles(fileSystem)) };
}

/** The refusal that a refactoring of a fixture gives. */
export async function refusalOf(
  fixture: string,
  refactor: (handbook: Handbook) => Refactoring | Refusal,
): Promise<Refusal> {
  const { handbook } = await openFixture(fixture);
  return refused(refactor(handbook));
}
