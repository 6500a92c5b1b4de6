import assert from "node:assert/strict";
import { algoritmekader } from "../../../server/src/model/algoritmekader";
import { patternProblem } from "../../../server/src/settings/pattern";

describe("a pattern in the settings", () => {
  for (const source of ["(", "[a", "a{2,1}", "*"]) {
    it(`is invalid: ${source}`, () => assert.equal(patternProblem(source), "invalid"));
  }

  const slow = [
    "(a+)+$",
    "(a|ab)*c",
    "((a?b)c)+",
    "(?:x*y)*",
    "(a+){2,}",
    "(\\w+\\s?)*$",
    "(.)\\1",
    ".*a.*b",
    "a*b*c*d*",
    "x".repeat(201),
  ];
  for (const source of slow) {
    it(`is refused because it can be slow: ${source.slice(0, 20)}`, () =>
      assert.equal(patternProblem(source), "slow"));
  }

  const fine = [
    "^urn:nl:ak:ver:([a-z]{3}-[0-9]{2})$",
    "^(?:[0-9]-)?([a-z]{3}-[0-9]{2})(?:-|$)",
    "(?:bijbehorende )?vereiste(?:n|\\(n\\))?",
    "[(+*]+x",
    "a\\(b+\\)+",
    "(?<code>[a-z]+)-[0-9]+",
  ];
  for (const source of fine) {
    it(`is used: ${source}`, () => assert.equal(patternProblem(source), undefined));
  }

  it("may be any that the built-in model has", () => {
    for (const { id, sections = [] } of algoritmekader.kinds) {
      const patterns = [id?.pattern, id?.stemPattern, ...sections.map(({ otherHeadings }) => otherHeadings)];
      for (const source of patterns) {
        if (source !== undefined) assert.equal(patternProblem(source), undefined, source);
      }
    }
  });

  it("takes no time on a long text, whatever it is", () => {
    const pieces = [
      "a",
      "b?",
      "a+",
      "a*",
      "(a|b)",
      "(?:ab)?",
      "[ab]+",
      "(a",
      ")",
      ")+",
      "){2}",
      "|",
      ".*",
      "\\w+",
      "$",
    ];
    let seed = 5;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return (seed >> 8) % below;
    };
    const text = `${"ab".repeat(30)}${"a".repeat(40)}!`;
    let used = 0;
    for (let round = 0; round < 3000; round++) {
      const source = `^${Array.from({ length: 1 + random(9) }, () => pieces[random(pieces.length)]).join("")}$`;
      if (patternProblem(source) !== undefined) continue;
      used++;
      const start = performance.now();
      new RegExp(source).test(text);
      assert.ok(performance.now() - start < 1000, source);
    }
    assert.ok(used > 300);
  });
});
