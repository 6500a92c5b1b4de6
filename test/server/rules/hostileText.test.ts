/** No page makes the rules take forever: an editor would stand still. */
import assert from "node:assert/strict";
import { openFixture } from "../../support/handbook";

const LENGTH = 20_000;

/** The milliseconds of computing that checking a page of this length may take, on a slow machine. */
const LIMIT = 3_000;

const pieces: Readonly<Record<string, string>> = {
  "open brackets": "[",
  "open links": "[a](",
  "links that are not opened": "](",
  "links that are not opened, with an address": "](https://a.nl ",
  "links without closing parenthesis": "[a](b",
  "links with attributes that are not closed": "[a](b) {",
  "words without closing bracket": "[ab(c",
  "two pairs of brackets": "[ab][cd]",
  "marks of footnotes": "[^a]",
  "open quotes in links": "[a]('(",
  asterisks: "*",
  "open emphasis": "**a*b ",
  "open underscores": " __a _b ",
  backticks: "`",
  "open tags": "<a b='",
  "attributes that are not closed": "<a href=",
  "open elements": "<div>\n",
  "open scripts": "<script>",
  "open comments": "<!-- ",
  "open comments on lines of their own": "<!--\n",
  "open macros": "<!-- tags",
  "comments with a dash too few": "<!- ",
  "macros without spaces": "<!--tags-->",
  "references to characters": "&#",
  quotes: ">",
  lists: "- ",
  headings: "# a\n",
  "underlined headings": "a\n=\n",
  definitions: "[a]: b\n",
  admonitions: "!!! a\n",
  fences: "``` a b c\n",
  spaces: " ",
  "no-break spaces": "\u00A0",
  "line ends": "\n",
  escapes: "\\`",
  words: "a ",
};

describe("All rules together", () => {
  for (const [name, piece] of Object.entries(pieces)) {
    it(`check a long page of ${name} in little time`, async () => {
      const { page, handbook, checker } = await openFixture("//- docs/vereisten/avg-01-grondslag.md\n");
      const text = `---\ntitle: Grondslag\n---\n${piece.repeat(LENGTH / piece.length)}`;
      // And the same when the very end closes what was opened.
      for (const source of [text, `${text} -->`]) {
        const change = handbook.setText(page.uri, source, source.length);
        assert.ok(change);
        checker.invalidate(change);
        const changed = handbook.page(page.path);
        assert.ok(changed);
        const start = process.cpuUsage();
        checker.findings(changed);
        const { user, system } = process.cpuUsage(start);
        const time = (user + system) / 1000;
        assert.ok(time < LIMIT, `${time} ms`);
      }
    });
  }
});
