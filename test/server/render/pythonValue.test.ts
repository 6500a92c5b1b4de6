import assert from "node:assert/strict";
import { BuildFailure, capitalize, isFilled, show, sortedSet } from "../../../server/src/render/pythonValue";
import type { YamlValue } from "../../../server/src/text/yamlValue";

describe("a frontmatter value in the site's build", () => {
  it("shows as Python writes it", () => {
    assert.equal(show(null), "None");
    assert.equal(show(true), "True");
    assert.equal(show(["a", "it's", 1, { b: null }]), `['a', "it's", 1, {'b': None}]`);
  });

  it("shows in finite time when a list holds itself", () => {
    const list: YamlValue[] = [];
    list.push(list);
    assert.equal(show(list), "[[[[...]]]]");
  });

  it("counts as filled unless it is null, false, zero or empty", () => {
    for (const empty of [undefined, null, false, 0, "", [], {}]) assert.equal(isFilled(empty), false);
    for (const filled of [true, 1, " ", [null], { a: null }]) assert.equal(isFilled(filled), true);
  });

  it("sorts among its like only", () => {
    assert.deepEqual(sortedSet(["b", "a", "b"]), ["a", "b"]);
    assert.deepEqual(sortedSet([10, 9]), [9, 10]);
    assert.deepEqual(sortedSet([null]), [null]);
    assert.throws(() => sortedSet(["a", null]), BuildFailure);
    assert.throws(() => sortedSet([["a"]]), BuildFailure);
  });

  it("gets one capital", () => {
    assert.equal(capitalize("éÉN AI"), "Één ai");
    assert.equal(capitalize("ßa"), "Ssa");
    assert.equal(capitalize(""), "");
  });
});
