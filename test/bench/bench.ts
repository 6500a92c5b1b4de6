/** What `npm run bench` measures within one process; the script prints its lines. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { URI } from "vscode-uri";
import { parseDocument } from "yaml";
import { preview } from "../../server/src/features/preview";
import type { Snapshot } from "../../server/src/features/snapshot";
import { algoritmekader } from "../../server/src/model/algoritmekader";
import { nodeFileSystem } from "../../server/src/node/nodeFileSystem";
import { renderPage } from "../../server/src/render/renderPage";
import { Checker } from "../../server/src/rules/checker";
import { Handbook } from "../../server/src/workspace/handbook";
import { completionTable, measureCompletion } from "./completion";
import { measureRequests } from "./requests";

const [, , mode, folder = "."] = process.argv;
if (mode === "floor") floor(resolve(folder));
else if (mode === "requests") void requestsOn(resolve(folder));
else if (mode === "completion") void completionOn(resolve(folder));
else void inside(resolve(folder));

/** The least that a check can do: read all pages and parse their frontmatter with positions. */
function floor(root: string): void {
  const docs = join(root, "docs");
  for (const path of readdirSync(docs, { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".md")) continue;
    const text = readFileSync(join(docs, path), "utf8");
    const block = /^---\r?\n([\s\S]*?\n)---\r?\n/.exec(text);
    if (block?.[1] !== undefined) parseDocument(block[1]).toJS();
  }
}

async function completionOn(root: string): Promise<void> {
  const { handbook, checker } = await open(root);
  console.log(completionTable(await measureCompletion(handbook, checker)).join("\n"));
}

async function requestsOn(root: string): Promise<void> {
  const { handbook, checker } = await open(root);
  console.log((await measureRequests(handbook, checker)).join("\n"));
}

async function open(root: string): Promise<{ readonly handbook: Handbook; readonly checker: Checker }> {
  const handbook = await Handbook.open(nodeFileSystem, URI.file(root).toString(), algoritmekader);
  const fail = (rule: { id: string }) => {
    throw new Error(rule.id);
  };
  return { handbook, checker: new Checker(handbook, fail) };
}

async function inside(root: string): Promise<void> {
  const opening = await timed(async () => open(root));
  const { handbook, checker } = opening.result;
  const pages = [...handbook.pages];
  const all = await timed(async () =>
    pages.reduce((count, page) => count + checker.findings(page).length, 0),
  );
  console.log(
    `opening: ${pages.length} pages in ${opening.time.toFixed(0)} ms; all diagnostics: ${all.result} in ${all.time.toFixed(0)} ms`,
  );

  const page = pages
    .filter(({ kind }) => kind?.name === "maatregel")
    .sort((a, b) => b.text.length - a.text.length)[0];
  if (!page) return;
  const edits: number[] = [];
  const previews: number[] = [];
  for (let version = 1; version <= 60; version++) {
    const text = `${page.text}\nRegel ${version}.\n`;
    const start = performance.now();
    const change = handbook.setText(page.uri, text, version);
    if (change) for (const path of checker.invalidate(change)) checker.findings(handbook.page(path) ?? page);
    edits.push(performance.now() - start);
    const edited = handbook.page(page.path) ?? page;
    const snapshot: Snapshot = { handbook, page: edited, checker, language: "nl" };
    previews.push((await timed(async () => preview(snapshot))).time);
  }
  console.log(
    `largest maatregel (${(page.text.length / 1000).toFixed(0)} kB): keystroke to diagnostics ${show(edits)}`,
  );
  console.log(
    `largest maatregel: preview after a keystroke ${show(previews)}; first ${previews[0]?.toFixed(1)} ms`,
  );
  const rendered = await timed(async () => {
    for (const { docsPath, text } of pages) {
      if (docsPath !== undefined) renderPage(handbook.site, { path: docsPath, text });
    }
  });
  console.log(`all pages rendered once: ${rendered.time.toFixed(0)} ms`);
  const longest = [...handbook.pages]
    .filter(({ docsPath }) => docsPath !== undefined)
    .sort((a, b) => b.text.length - a.text.length)[0];
  if (longest) {
    const times: number[] = [];
    for (let version = 1; version <= 40; version++) {
      handbook.setText(longest.uri, `${longest.text}\nRegel ${version}.\n`, version);
      const edited = handbook.page(longest.path) ?? longest;
      times.push(
        (await timed(async () => preview({ handbook, page: edited, checker, language: "nl" }))).time,
      );
    }
    const size = (longest.text.length / 1000).toFixed(0);
    console.log(`largest page (${longest.path}, ${size} kB): preview after a keystroke ${show(times)}`);
  }
  console.log(`memory: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
}

async function timed<Result>(run: () => Promise<Result>): Promise<{ result: Result; time: number }> {
  const start = performance.now();
  const result = await run();
  return { result, time: performance.now() - start };
}

/** Median and 95th percentile; the first rounds, in which the program warms up, are left out. */
function show(times: readonly number[]): string {
  const sorted = times.slice(10).sort((a, b) => a - b);
  const at = (part: number) => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(1);
  return `${at(0.5)} ms (p95 ${at(0.95)})`;
}
