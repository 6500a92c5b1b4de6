import assert from "node:assert/strict";
import { pathOnSite, rootPath, siteHost } from "../../../server/src/site/ownUrl";

const site = "https://kader.example/Kader/";

describe("a full address of the site itself", () => {
  const cases: [string, string | undefined][] = [
    ["https://kader.example/Kader/rollen/jurist/#taken", "rollen/jurist/#taken"],
    ["http://Kader.Example:80/Kader/rollen/", "rollen/"],
    ["//kader.example/Kader/", ""],
    ["https://kader.example/Kader", ""],
    ["https://kader.example/Kader?a=b", "?a=b"],
    ["https://kader.example/kader/", undefined],
    ["https://kader.example/Kaders/", undefined],
    ["https://kader.example/", undefined],
    ["https://elders.example/Kader/", undefined],
    ["rollen/jurist.md", undefined],
  ];
  for (const [target, expected] of cases) {
    it(`${target} is ${expected === undefined ? "elsewhere" : `"${expected}" below its root`}`, () => {
      assert.equal(pathOnSite(target, site), expected);
    });
  }

  it("is not known when the site's own address is not", () => {
    assert.equal(pathOnSite("https://kader.example/", ""), undefined);
    assert.equal(siteHost(""), "");
    assert.equal(rootPath(""), "/");
  });

  it("has a host and a folder on it", () => {
    assert.equal(siteHost(site), "kader.example");
    assert.equal(rootPath(site), "/Kader/");
  });
});
