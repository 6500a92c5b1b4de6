import assert from "node:assert/strict";
import { isPicture } from "../../../server/src/site/pictures";

describe("which files are pictures", () => {
  it("is told by the extension, whatever its letter case", () => {
    for (const name of ["a.png", "map/b.JPEG", "c.avif", "d.apng", "e.svg", "f.webp", "g.gif"])
      assert.ok(isPicture(name), name);
    for (const name of ["a.pdf", "png", "a.png.md", "a.pngx"]) assert.ok(!isPicture(name), name);
  });
});
