import assert from "node:assert/strict";
import { defaultSettings, readSettings } from "../../../server/src/lsp/settings";

describe("the settings that a client sends", () => {
  it("are the defaults when it sends nothing of use", () => {
    for (const value of [undefined, null, 3, "x", {}, { language: "fr", rules: null }, { rules: "off" }]) {
      assert.deepEqual(readSettings(value), defaultSettings);
    }
  });

  it("hold the severities that the author chose, wrong ones left out", () => {
    const { rules } = readSettings({
      rules: { "broken-link": "off", "unknown-label": "uit", "id-missing": null },
    });
    assert.deepEqual(rules, { "broken-link": "off" });
  });

  it("switch off what the editor shows beside the text, each by itself", () => {
    const off = readSettings({ inlayHints: { titles: false }, codeLens: false, semanticTokens: false });
    assert.deepEqual(off.inlayHints, { titles: false, wordCount: true });
    assert.deepEqual([off.codeLens, off.semanticTokens], [false, false]);
  });
});
