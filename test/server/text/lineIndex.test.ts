import assert from "node:assert/strict";
import { LineIndex } from "../../../server/src/text/lineIndex";

describe("LineIndex", () => {
  const text = "één\r\n😀x\ny\rz";
  const lines = new LineIndex(text);

  it("ends lines at all three line ends and counts UTF-16 units", () => {
    assert.deepEqual(lines.position(text.indexOf("x")), { line: 1, character: 2 });
    assert.deepEqual(lines.position(text.indexOf("z")), { line: 3, character: 0 });
  });

  it("goes there and back for every offset that is no part of a line end", () => {
    for (let offset = 0; offset <= text.length; offset++) {
      if (text[offset] === "\n" && text[offset - 1] === "\r") continue;
      assert.equal(lines.offset(lines.position(offset)), offset);
    }
  });

  it("keeps a position that does not exist within its line and text", () => {
    assert.equal(lines.offset({ line: 0, character: 99 }), 3);
    assert.equal(lines.offset({ line: 99, character: 0 }), text.length);
  });
});
