import assert from "node:assert/strict";
import { parseUitzondering } from "../../../server/src/text/uitzondering";

/** The error of an expression as its code and the text that it points at. */
function errorOf(text: string): string | undefined {
  const { error } = parseUitzondering(text);
  return error && `${error.code} ${JSON.stringify(text.slice(error.range.start, error.range.end))}`;
}

describe("an uitzondering", () => {
  for (const text of [
    "risicogroep-verboden-ai",
    '"risicogroep-verboden-ai"',
    "'a-b' || 'c-d'",
    '("a-b" || "c-d") && !"e-f"',
    "!(a-b && c-d) || e-f",
    "((a-b))",
  ]) {
    it(`can be ${text}`, () => assert.equal(errorOf(text), undefined));
  }

  const wrong: [string, string][] = [
    ["a-b && ", 'no-label "&&"'],
    ["|| a-b", 'no-label "||"'],
    ["a-b && || c-d", 'no-label "||"'],
    ["()", 'no-label ")"'],
    ["!", 'no-label "!"'],
    ["a-b c-d", 'no-operator "c-d"'],
    ["a-b (c-d)", 'no-operator "("'],
    ["(a-b && (c-d)", 'unclosed-group "("'],
    ["a-b)", 'unopened-group ")"'],
    ['"a-b && c-d', 'unclosed-quote "\\"a-b && c-d"'],
    ["a-b, c-d", 'character ","'],
    ["a-b & c-d", 'word-operator "&"'],
    ["a-b of c-d", 'word-operator "of"'],
    ["NIET a-b", 'word-operator "NIET"'],
  ];
  for (const [text, error] of wrong) {
    it(`is wrong as ${text}`, () => assert.equal(errorOf(text), error));
  }

  it("gives its labels without quotes, each with its place", () => {
    const text = `("a-b" || c-d) && !'e-f'`;
    const labels = parseUitzondering(text).labels;
    assert.deepEqual(
      labels.map(({ text: label }) => label),
      ["a-b", "c-d", "e-f"],
    );
    for (const { text: label, range } of labels) assert.equal(text.slice(range.start, range.end), label);
  });
});
