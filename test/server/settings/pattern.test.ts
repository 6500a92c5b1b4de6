import assert from "node:assert/strict";
import { algoritmekader } from "../../../server/src/model/algoritmekader";
import { matchPattern, patternProblem } from "../../../server/src/settings/pattern";

describe("a pattern in the settings", () => {
  for (const source of ["(", "[a", "a{2,1}", "*"]) {
    it(`is invalid: ${source}`, () => assert.equal(patternProblem(source), "invalid"));
  }

  const slow = [
    "(a+)+$",
    "(a|ab)*c",
    "((a?b)?b)+",
    "(?:x*x)*",
    "(a+){2,}",
    "(\\w+\\s?)*$",
    "(.)\\1",
    ".*a.*b",
    "a*a*a*b",
    "\\w*[a-z]*x",
    `${"a{0,999}".repeat(4)}b`,
    `${"a?".repeat(30)}${"a".repeat(30)}`,
    `${"(a|a)".repeat(40)}b`,
    "(?:a|ab){40}",
    "a*(?=.*b)",
    "\\w+\\w+!",
    "(?:a?b?)*c",
    "(?<=a*)b",
    "\\u0061*a*a*b",
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
    "a*b*c*d*",
    "((a?b)c)+",
    "^(?:x*y)*",
    "^c-([a-z]+)-([0-9]+)(?:-[a-z0-9]+)*$",
    "^(?:wat|hoe|waarom)? ?(?:geleerd|lessen)(?: .*)?$",
    "[^-]+-[^-]+-.+$",
    "a{3}{",
    "(?=a)a*\\b",
    "x{0,999}y",
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

  it("is matched with no more than the first 200 characters of a text", () => {
    assert.ok(matchPattern("^a+$", "a".repeat(300)));
    assert.equal(matchPattern("b", `${"a".repeat(200)}b`), undefined);
    assert.equal(matchPattern("^(x)-", "X-1", "i")?.[1], "X");
  });

  it("takes no time on any text, whatever it is", () => {
    const pieces =
      "^ a b? a+ a* a{0,999} a{2,} (a|b) (a|a) (?:ab)? [ab]+ [^b]* (a ) )+ )? )* ){2} | .* \\w+ \\b (?= (?! $ b -".split(
        " ",
      );
    let seed = 5;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return (seed >> 8) % below;
    };
    const texts = ["a".repeat(5000), "ab".repeat(2500), `${"b".repeat(150)}${"a".repeat(40)}!`];
    let used = 0;
    let slowest = { took: 0, source: "" };
    for (let round = 0; round < 6000; round++) {
      const source = Array.from({ length: 1 + random(14) }, () => pieces[random(pieces.length)]).join("");
      if (patternProblem(source) !== undefined) continue;
      used++;
      const start = performance.now();
      for (const text of texts) matchPattern(source, text);
      const took = performance.now() - start;
      if (took > slowest.took) slowest = { took, source };
    }
    assert.ok(slowest.took < 100, JSON.stringify(slowest));
    assert.ok(used > 600, String(used));
  });

  it("is judged at once, whatever it is", () => {
    for (const source of [`${"(".repeat(66)}a${")*".repeat(66)}`, `${"[a-z]?".repeat(33)}`]) {
      const start = performance.now();
      patternProblem(source);
      assert.ok(performance.now() - start < 200, source);
    }
  });
});
