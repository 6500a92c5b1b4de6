import assert from "node:assert/strict";
import { defaultSettings, readSettings } from "../../../server/src/lsp/settings";

describe("the settings that a client sends", () => {
  it("are the defaults when it sends nothing of use", () => {
    for (const value of [undefined, null, 3, "x", {}, { language: "fr", rules: null }, { rules: "off" }]) {
      const { language, rules } = readSettings(value);
      assert.deepEqual({ language, rules }, { language: defaultSettings.language, rules: {} });
    }
  });

  it("hold the severities that the author chose, wrong ones left out", () => {
    const { rules } = readSettings({
      rules: { "broken-link": "off", "unknown-label": "uit", "id-missing": null },
    });
    assert.deepEqual(rules, { "broken-link": "off" });
  });
});
