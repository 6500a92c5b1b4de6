import assert from "node:assert/strict";
import { History } from "../../client/src/preview/history";

const visited = (...places: readonly string[]) => {
  const history = new History<string>((a, b) => a === b);
  for (const place of places) history.visit(place);
  return history;
};

describe("the history of the preview", () => {
  it("goes back and forward, and forgets what lay ahead when a new page is visited", () => {
    const history = visited("a", "b", "c");
    assert.equal(history.go("back"), "b");
    history.visit("d");
    assert.equal(history.canGoForward, false);
    assert.equal(history.go("back"), "b");
  });

  it("keeps to pages that get another name", () => {
    const history = visited("a", "b");
    history.update((place) => (place === "a" ? "z" : place));
    assert.equal(history.go("back"), "z");
  });

  it("stands on the page before one that is forgotten", () => {
    const history = visited("a", "b", "weg");
    history.update((place) => (place === "weg" ? undefined : place));
    assert.equal(history.current, "b");
    assert.equal(history.canGoForward, false);
  });

  it("does not hold the same page twice in a row when the one between is forgotten", () => {
    const history = visited("a", "weg", "a", "c");
    history.update((place) => (place === "weg" ? undefined : place));
    assert.equal(history.go("back"), "a");
    assert.equal(history.canGoBack, false);
  });

  it("is empty when all pages are forgotten", () => {
    const history = visited("a");
    history.update(() => undefined);
    assert.equal(history.current, undefined);
    assert.equal(history.canGoBack, false);
  });
});
