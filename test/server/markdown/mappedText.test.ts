/** Text that remembers its source. */
import assert from "node:assert/strict";
import { MappedText } from "../../../server/src/markdown/mappedText";

describe("Mapped text", () => {
  it("knows the source of a slice", () => {
    assert.deepEqual(MappedText.of("abcdef", 10).slice(2, 4).range(), { start: 12, end: 14 });
  });

  it("knows the source of joined lines, also where something was cut off them", () => {
    const [first, second] = MappedText.of("> ab\n> cd", 5).lines();
    assert.ok(first && second);
    const joined = MappedText.joinLines([first.slice(2), second.slice(2)]);
    assert.equal(joined.text, "ab\ncd");
    assert.deepEqual(joined.range(3, 5), { start: 12, end: 14 });
  });

  it("lets the spaces of a tab stand for the tab", () => {
    const text = MappedText.of("a\tb").expandTabs(4);
    assert.equal(text.text, "a   b");
    assert.deepEqual(text.range(1, 4), { start: 1, end: 2 });
    assert.deepEqual(text.range(4, 5), { start: 2, end: 3 });
  });

  it("lets a replacement stand for what it replaces", () => {
    const text = MappedText.of("a <!-- x --> b").replace(/<!--.*?-->/g, () => "badge");
    assert.equal(text.text, "a badge b");
    assert.deepEqual(text.range(2, 7), { start: 2, end: 12 });
    assert.deepEqual(text.range(8, 9), { start: 13, end: 14 });
  });

  it("gives an empty range within its source for an empty part", () => {
    assert.deepEqual(MappedText.of("abc", 4).slice(3).range(), { start: 7, end: 7 });
  });
});
