import assert from "node:assert/strict";
import { type CompletionMeasure, measureCompletion, type Score } from "../../../bench/completion";
import { openFolder, realHandbookRoot } from "../../../support/realHandbook";

/** One value out of so many is taken away and asked for: enough to see a change for the worse. */
const every = 23;

describe("completion of what the real pages hold", () => {
  let measure: CompletionMeasure | undefined;

  before(async function () {
    const root = realHandbookRoot();
    if (root === undefined) return this.skip();
    this.timeout(120_000);
    const { handbook, checker } = await openFolder(root);
    measure = await measureCompletion(handbook, checker, every);
  });

  function share(groups: RegExp, typed: RegExp, of: (score: Score) => number): number {
    const scores = (measure?.scores ?? []).filter(
      (score) => groups.test(score.group) && typed.test(score.typed),
    );
    const asked = scores.reduce((sum, score) => sum + score.asked, 0);
    assert.ok(asked > 0);
    return scores.reduce((sum, score) => sum + of(score), 0) / asked;
  }

  it("lists the right one, whatever is typed of it", () => {
    assert.ok(share(/^(?:reference|label|id|sources)/, /./, ({ listed }) => listed) > 0.995);
  });

  it("has the right page in the first three most of the time before anything is typed", () => {
    assert.ok(share(/^reference/, /^nothing$/, ({ firstThree }) => firstThree) > 0.6);
  });

  it("has the right page in the first three after four letters of its title", () => {
    assert.ok(share(/^reference/, /^4 of the title$/, ({ firstThree }) => firstThree) > 0.85);
  });

  it("has the right label in the first three after two letters", () => {
    assert.ok(share(/^label/, /^2 of the name$/, ({ firstThree }) => firstThree) > 0.98);
  });

  it("has the id that goes with the file name first", () => {
    assert.equal(
      share(/^id$/, /./, ({ first }) => first),
      1,
    );
  });
});
