import assert from "node:assert/strict";
import { commentRanges, withoutComments } from "../../../server/src/text/comments";
import { RangeSet } from "../../../server/src/text/rangeSet";

describe("comments in a text", () => {
  it("are found as a regular expression finds them", () => {
    for (const text of [
      "",
      "a",
      "<!-- a -->",
      "<!-->-->b<!---->",
      "x<!-- <!-- a --> b --> <!-- c",
      "--> <!--",
    ]) {
      const expected = [...text.matchAll(/<!--[\s\S]*?-->/g)].map((match) => match[0]);
      assert.deepEqual(
        commentRanges(text).map(({ start, end }) => text.slice(start, end)),
        expected,
        text,
      );
      assert.equal(withoutComments(text), text.replace(/<!--[\s\S]*?-->/g, ""), text);
    }
  });

  it("are looked for from an offset on", () => {
    assert.deepEqual(commentRanges("<!-- a --><!-- b -->", 3), [{ start: 10, end: 20 }]);
  });
});

describe("a set of ranges", () => {
  it("holds what one of its ranges holds, whatever their order and overlap", () => {
    const ranges = [
      { start: 8, end: 9 },
      { start: 2, end: 6 },
      { start: 3, end: 4 },
      { start: 6, end: 6 },
    ];
    const set = new RangeSet(ranges);
    for (let offset = 0; offset < 12; offset++) {
      const expected = ranges.some(({ start, end }) => start <= offset && offset < end);
      assert.equal(set.holds(offset), expected, String(offset));
    }
  });
});
