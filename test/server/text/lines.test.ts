import assert from "node:assert/strict";
import { lineEndAt, lineEndOf, lineStartAt, nextLineAt } from "../../../server/src/text/lines";

describe("the line that an offset is on", () => {
  const text = "\neen\r\ntwee\rdrie";
  const lines = (offset: number) => [
    lineStartAt(text, offset),
    lineEndAt(text, offset),
    nextLineAt(text, offset),
  ];

  it("is found whatever ends the lines", () => {
    assert.deepEqual(lines(2), [1, 4, 6]);
    assert.deepEqual(lines(6), [6, 10, 11]);
    assert.deepEqual(lines(13), [11, 15, 15]);
  });

  it("is the empty first one at the start of a text that begins with a line end", () => {
    assert.deepEqual(lines(0), [0, 0, 1]);
  });

  it("ends as the first line of the text does", () => {
    assert.equal(lineEndOf("a\r\nb\n"), "\r\n");
    assert.equal(lineEndOf("a"), "\n");
  });
});
