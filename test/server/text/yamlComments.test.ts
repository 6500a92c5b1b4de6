import assert from "node:assert/strict";
import { yamlComments } from "../../../server/src/text/yamlComments";

function comments(text: string): string[] {
  const start = 100;
  return yamlComments(text, start).map(({ text: comment, range }) => {
    assert.equal(text.slice(range.start - start, range.end - start), comment, "the range holds the comment");
    return comment;
  });
}

describe("comments in YAML", () => {
  const cases: [string, string, string[]][] = [
    ["behind a value", "a: b # c\n", ["# c"]],
    ["on a line of their own", "# c\na:\n  # d\n  - e\n", ["# c", "# d"]],
    ["behind a key without value", "a: # c\n", ["# c"]],
    ["behind the opening of a text over several lines", "a: | # c\n  b # geen\n", ["# c"]],
    ["in a flow list", "a: [b, # c\n  d]\n", ["# c"]],
    ["with line ends of Windows", "a: b # c\r\n# d\r\n", ["# c", "# d"]],
    ["below half a line", "a\nb: [c # d\n", ["# d"]],
    ["between documents", "---\na: b\n...\n# c\n", ["# c"]],
  ];
  for (const [name, text, expected] of cases) {
    it(`are found ${name}`, () => assert.deepEqual(comments(text), expected));
  }

  for (const text of [
    "a: b#c\n",
    "a: 'b # c'\n",
    'a: "b\n  # c"\n',
    "a: >\n  b\n  # c\n",
    "a: https://x.nl/#c\n",
  ]) {
    it(`are not seen in ${JSON.stringify(text)}`, () => assert.deepEqual(comments(text), []));
  }
});
