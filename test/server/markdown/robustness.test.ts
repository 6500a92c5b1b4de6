/** Any text is a page: nothing makes the parser fail or take forever. */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { toHtml } from "../../../server/src/markdown";
import { parse } from "./html";

const PIECES = [
  "\n",
  "\n\n",
  "    ",
  "- ",
  "1. ",
  "> ",
  "# ",
  "===",
  "---",
  "***",
  "__",
  "_",
  "`",
  "```\n",
  "~~~",
  "[",
  "]",
  "](",
  ")",
  "![",
  "<",
  ">",
  "<div>",
  "</div>",
  "<div markdown>",
  "<p",
  "<!--",
  "-->",
  "<?",
  "&#",
  "&amp;",
  "|",
  "|--|",
  "{",
  "{: .a }",
  "}",
  "!!! a\n",
  "??? a",
  '=== "a"\n',
  "///",
  "/// html | div\n",
  "[^1]",
  "[^1]:",
  "[a]:",
  "*[a]:",
  "\\",
  ":nl:",
  "\t",
  "\r",
  "\u0002",
  "\u0003",
  "\u00a0",
  "\ud800",
  "é",
  "a",
  "  \n",
  "<script>",
  "</script>",
  "[TOC]",
  "- [ ] ",
];

/** Pseudo-random numbers from 0 to 1, the same in each run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1664525 + 1013904223) % 4294967296;
    yield state / 4294967296;
  }
}

describe("The Markdown parser", () => {
  it("never fails, and keeps all ranges within the source", () => {
    const random = numbers(7);
    for (let round = 0; round < 2000; round++) {
      let source = "";
      const count = Math.floor(random.next().value * 40);
      for (let index = 0; index < count; index++)
        source += PIECES[Math.floor(random.next().value * PIECES.length)] ?? "";
      const { root, facts } = parse(source, "*[a]: b");
      toHtml(root);
      const { headings, links, comments, code, anchors } = facts;
      for (const { range } of [...headings, ...links, ...comments, ...code, ...anchors]) {
        assert.ok(
          0 <= range.start && range.start <= range.end && range.end <= source.length,
          JSON.stringify(source),
        );
      }
    }
  });

  const hostile: Readonly<Record<string, string>> = {
    "open brackets": "[",
    "open links": "[a](",
    "open quotes in links": "[a]('(",
    asterisks: "*",
    "open emphasis": "**a*b ",
    "open underscores": " __a _b ",
    backticks: "`",
    "addresses that are not closed": "<p>\n<https://x.nl een twee ",
    "open tags": "<a b='",
    "open elements": "<div>\n",
    "open comments": "<!-- ",
    "references to characters": "&#",
    quotes: ">",
    lists: "- ",
    headings: "# a\n",
    "underlined headings": "a\n=\n",
    pipes: "|",
    tables: "a|b\n",
    footnotes: "[^1]: a\n",
    definitions: "[a]: b\n",
    admonitions: "!!! a\n",
    fences: "``` a b c\n",
    braces: "*a*{",
    spaces: " ",
    "line ends": "\n",
    escapes: "\\`",
    shortcodes: ":a:",
  };
  for (const [name, piece] of Object.entries(hostile)) {
    it(`reads a long page of ${name} in time in proportion to its length`, () => {
      const time = timeOf(() => toHtml(parse(piece.repeat(100_000 / piece.length)).root));
      assert.ok(time < 5_000, `${time} ms`);
    });
  }

  it("reads deep nesting", () => {
    for (const piece of ["> ", "- ", "<b>", "<div markdown>\n"]) toHtml(parse(piece.repeat(3000)).root);
    const nested = Array.from({ length: 300 }, (_, depth) => `${" ".repeat(4 * depth)}- a`).join("\n");
    toHtml(parse(nested).root);
  });

  it("reads the whole handbook in little time", async function () {
    const docs = join(process.cwd(), "../shared/content/algoritmekader-450e1befc/docs");
    const names = await readdir(docs, { recursive: true }).catch(() => undefined);
    if (names === undefined) return this.skip();
    const sources = await Promise.all(
      names.filter((name) => name.endsWith(".md")).map((name) => readFile(join(docs, name), "utf8")),
    );
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 4; round++) {
      const time = timeOf(() => {
        for (const source of sources) parse(source, "*[AI]: artificial intelligence");
      });
      best = Math.min(best, time);
    }
    // The aim is 400 ms on an idle machine; the limit leaves room for a busy one.
    assert.ok(best < 1600, `${best} ms`);
  });
});

/** The milliseconds of computing that an action takes, whatever else the machine is busy with. */
function timeOf(action: () => void): number {
  const start = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
