import assert from "node:assert/strict";
import { parseSiteConfig } from "../../../server/src/workspace/siteConfig";

describe("the titles in the menu", () => {
  it("go before those of pages, at any depth", () => {
    const { navTitles } = parseSiteConfig(
      "nav:\n- Begin: index.md\n- Meer:\n  - Rollen: rollen/index.md\n  - x.md\n",
    );
    assert.deepEqual(
      [...navTitles],
      [
        ["index.md", "Begin"],
        ["rollen/index.md", "Rollen"],
      ],
    );
  });

  it("are those of the first entry for a page that stands there twice", () => {
    const { navTitles } = parseSiteConfig("nav:\n- Een: a.md\n- Twee: a.md\n");
    assert.equal(navTitles.get("a.md"), "Een");
  });
});
