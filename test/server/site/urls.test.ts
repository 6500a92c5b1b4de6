import assert from "node:assert/strict";
import { publishedLink, publishedUrl } from "../../../server/src/site/urls";
import { handbook } from "../render/handbook";

describe("published addresses", () => {
  it("publishes a page as a folder and an index page as its own folder", () => {
    assert.equal(publishedUrl("a/b.md"), "a/b/");
    assert.equal(publishedUrl("a/index.md"), "a/");
    assert.equal(publishedUrl("index.md"), "");
  });

  it("publishes other files as they are, percent-encoded", () => {
    assert.equal(publishedUrl("a/b c (1).xlsx"), "a/b%20c%20%281%29.xlsx");
  });
});

describe("links", () => {
  const site = handbook("//- index.md\n//- a/index.md\n//- a/x.md\n//- a/y.md\n//- b/é.md\n", {
    files: ["a/doc/x y.xlsx"],
  });
  const link = (target: string, from = "a/x.md") => publishedLink(site, target, from);

  it("are rewritten to the address of the file that they name, relative to the page's address", () => {
    assert.equal(link("y.md"), "../y/");
    assert.equal(link("index.md"), "../");
    assert.equal(link("../index.md"), "../../");
    assert.equal(link("x.md"), "./");
    assert.equal(link("x.md", "a/index.md"), "x/");
    assert.equal(link("a/x.md", "index.md"), "a/x/");
    assert.equal(link("./../a/./y.md"), "../y/");
  });

  it("keep query and anchor", () => {
    assert.equal(link("y.md?a=b#c"), "../y/?a=b#c");
    assert.equal(link("y.md/#c"), "../y/#c");
    assert.equal(link("y.md#"), "../y/");
  });

  it("may name a file with spaces or percent-encoding", () => {
    assert.equal(link("doc/x y.xlsx"), "../doc/x%20y.xlsx");
    assert.equal(link("doc/x%20y.xlsx"), "../doc/x%20y.xlsx");
    assert.equal(link("../b/%C3%A9.md"), "../../b/%C3%A9/");
  });

  it("stay as written when they name no file", () => {
    for (const target of [
      "weg.md",
      "Y.md",
      "../a/",
      "/a/y.md",
      "#kop",
      "?x",
      "",
      "https://voorbeeld.example/a/y.md",
      "mailto:a@b.nl",
      "../../../a/y.md",
      "%zz.md",
      "%ff.md",
    ]) {
      assert.equal(link(target), target);
    }
  });
});
