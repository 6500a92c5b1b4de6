/**
 * Renders every page of the public handbook and compares it with what was really published. Needs the content and the
 * comparison tool in a folder beside the project, and Python; without them the test is skipped.
 */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve, sep } from "node:path";
import { parseDocument } from "yaml";
import { renderPage } from "../../../server/src/render/renderPage";
import type { Site } from "../../../server/src/site/site";
import { parseFrontmatter } from "../../../server/src/text/frontmatter";

const shared = resolve("..", "shared");
const root = join(shared, "content", "algoritmekader-450e1befc");
const snapshot = join(shared, "parity", "real-450e1befc.jsonl.gz");

/** In the repository this page is a link to a file outside `docs/` that is not among the content to test with. */
const textElsewhere = ["over-het-algoritmekader/CONTRIBUTING.md"];

interface PageReport {
  readonly equal_structure: boolean;
  readonly equal_text: boolean;
}

describe("parity with the published site", () => {
  let out: string;

  before(function () {
    const python = spawnSync("python3", ["--version"]).status === 0;
    if (!python || !existsSync(root) || !existsSync(snapshot)) this.skip();
    out = mkdtempSync(join(tmpdir(), "parity-"));
  });

  after(() => {
    if (out) rmSync(out, { recursive: true, force: true });
  });

  it("shows all pages as published, in structure and in text", () => {
    const { site, texts } = readHandbook();
    for (const [path, text] of texts) {
      const file = join(out, `${path}.html`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, renderPage(site, { path, text }).html);
    }
    const report = join(out, "report.json");
    const compare = join(shared, "parity", "compare.py");
    const summary = execFileSync("python3", [compare, snapshot, out, "-o", report], { encoding: "utf8" });
    const pages: Record<string, PageReport> = JSON.parse(readFileSync(report, "utf8"));
    const different = Object.entries(pages)
      .filter(([, { equal_structure, equal_text }]) => !equal_structure || !equal_text)
      .map(([path]) => path);
    assert.ok(Object.keys(pages).length >= 250, summary);
    assert.deepEqual(different, textElsewhere, summary);
  });
});

function readHandbook(): { readonly site: Site; readonly texts: ReadonlyMap<string, string> } {
  const docs = join(root, "docs");
  const files = readdirSync(docs, { recursive: true, encoding: "utf8" }).map((file) =>
    file.split(sep).join("/"),
  );
  const texts = new Map(
    files
      .filter((file) => file.endsWith(".md"))
      .map((file) => [file, readFileSync(join(docs, file), "utf8")]),
  );
  const pages = new Map(
    [...texts].map(([path, text]) => [path, { path, meta: parseFrontmatter(text).data }]),
  );
  const configuration = parseDocument(readFileSync(join(root, "mkdocs.yml"), "utf8"), { logLevel: "silent" });
  const titles = new Map(navTitles(configuration.toJS().nav));
  const names = new Set(files);
  const site: Site = {
    pages: [...pages.values()],
    page: (path) => pages.get(path),
    hasFile: (path) => names.has(path),
    text: (path) => texts.get(path.replace(/^docs\//, "")),
    glossary: readFileSync(join(root, "includes", "begrippenlijst.md"), "utf8"),
    navTitle: (path) => titles.get(path),
    url: "https://minbzk.github.io/Algoritmekader/",
  };
  return { site, texts };
}

/** All `title: page` pairs of a navigation, at any depth. */
function navTitles(nav: unknown): readonly (readonly [string, string])[] {
  if (Array.isArray(nav)) return nav.flatMap(navTitles);
  if (typeof nav !== "object" || nav === null) return [];
  return Object.entries(nav).flatMap(([title, target]) =>
    typeof target === "string" ? [[target, title] as const] : navTitles(target),
  );
}
