import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";

describe("what is generated from the rules (README, rule reference, settings, schema)", () => {
  it("is up to date (run `npm run docs`)", () => {
    const { status, stderr } = spawnSync(process.execPath, ["scripts/docs.mjs", "--check"], {
      encoding: "utf8",
    });
    assert.equal(status, 0, stderr);
  });
});
