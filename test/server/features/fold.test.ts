import assert from "node:assert/strict";
import { fold } from "../../../server/src/features/fold";

describe("folding a text for a search", () => {
  it("takes out capitals and accents, however the accents are written", () => {
    assert.equal(fold("Privé REËEL"), "prive reeel");
    assert.equal(fold("e\u0301"), "e");
  });
  it("makes plain letters and spaces of characters that stand for them", () => {
    assert.equal(fold("Wet\u00a0open, ﬁnanciën"), "wet open, financien");
  });
});
