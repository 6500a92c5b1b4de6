import assert from "node:assert/strict";
import { resolveLink } from "../../../server/src/site/linkTarget";

const files = new Set([
  "index.md",
  "rollen/index.md",
  "rollen/jurist.md",
  "onderwerpen/data.md",
  "afbeeldingen/a b.png",
  "kop/README.md",
]);

function lead(target: string, from = "onderwerpen/data.md", rewritten = true): string {
  const result = resolveLink(target, from, rewritten, (path) => files.has(path));
  if (result.kind === "file") return result.docsPath + (result.anchor ? `#${result.anchor}` : "");
  return result.kind === "missing" ? `missing ${result.wanted}${result.tail}` : result.kind;
}

describe("where a link leads to", () => {
  const markdown: [string, string, string][] = [
    ["a page, relative to the source file", "../rollen/jurist.md", "rollen/jurist.md"],
    ["with an anchor", "../rollen/jurist.md#taken", "rollen/jurist.md#taken"],
    ["with a slash before the anchor", "../rollen/jurist.md/#taken", "rollen/jurist.md#taken"],
    ["percent-encoded", "../afbeeldingen/a%20b.png", "afbeeldingen/a b.png"],
    ["with bare spaces", "../afbeeldingen/a b.png", "afbeeldingen/a b.png"],
    [
      "a folder, relative to the source file, which the site does not rewrite",
      "../rollen/",
      "missing rollen/",
    ],
    ["a folder, relative to the published page", "../../rollen/", "rollen/index.md"],
    ["a published address without final slash", "../../rollen/jurist", "rollen/jurist.md"],
    ["a page that is not there", "../rollen/ontwikkelaar.md#x", "missing rollen/ontwikkelaar.md#x"],
    [
      "with a line end in it, which Python and browsers leave out",
      "../rollen/\njurist.md",
      "rollen/jurist.md",
    ],
    ["a page that the build makes", "../../404.html", "404.html"],
    ["a page in the wrong folder", "rollen/jurist.md", "missing onderwerpen/rollen/jurist.md"],
    ["another letter case", "../rollen/Jurist.md", "missing rollen/Jurist.md"],
    ["above the site", "../../../../x.md", "missing ../../../x.md"],
    ["another site", "https://example.org/a.md", "external"],
    ["a mail address", "mailto:a@b.nl", "external"],
    ["a path from the server root", "/rollen/", "absolute"],
    ["the page itself", "#kop", "self"],
    ["nothing", "", "self"],
  ];
  for (const [name, target, expected] of markdown) {
    it(`${name}: ${target}`, () => assert.equal(lead(target), expected));
  }

  it("in raw HTML counts from the published address and knows no .md", () => {
    assert.equal(lead("../rollen/jurist.md", "onderwerpen/data.md", false), "missing rollen/jurist.md");
    assert.equal(lead("../../rollen/jurist/", "onderwerpen/data.md", false), "rollen/jurist.md");
    assert.equal(lead("jurist/", "rollen/index.md", false), "rollen/jurist.md");
  });

  it("finds a README as the index of its folder", () => {
    assert.equal(lead("../kop/", "rollen/index.md"), "kop/README.md");
  });
});
