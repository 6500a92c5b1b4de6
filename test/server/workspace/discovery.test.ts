import assert from "node:assert/strict";
import { findHandbookAbove, findHandbooks } from "../../../server/src/workspace/discovery";
import { MemoryFileSystem, root } from "../../support/memoryFileSystem";

const files = (...paths: string[]) => new MemoryFileSystem(paths.map((path) => [path, ""] as const));

describe("finding handbooks", () => {
  it("finds the opened folder itself", async () => {
    assert.deepEqual(await findHandbooks(files("mkdocs.yml", "docs/index.md"), root), [root]);
  });

  it("finds several in sub-folders, and none where docs or mkdocs.yml is missing", async () => {
    const found = await findHandbooks(
      files(
        "a/mkdocs.yml",
        "a/docs/index.md",
        "b/c/mkdocs.yml",
        "b/c/docs/x.md",
        "d/mkdocs.yml",
        "e/docs/x.md",
      ),
      root,
    );
    assert.deepEqual(found, [`${root}/a`, `${root}/b/c`]);
  });

  it("does not look into node_modules, dot folders and what git ignores", async () => {
    const fileSystem = files(
      "node_modules/a/mkdocs.yml",
      "node_modules/a/docs/x.md",
      ".cache/mkdocs.yml",
      ".cache/docs/x.md",
    );
    fileSystem.files.set(".gitignore", "oud/\n");
    fileSystem.files.set("oud/mkdocs.yml", "");
    fileSystem.files.set("oud/docs/x.md", "");
    assert.deepEqual(await findHandbooks(fileSystem, root), []);
  });

  it("finds the handbook above a single page", async () => {
    const fileSystem = files("a/mkdocs.yml", "a/docs/rollen/jurist.md");
    assert.equal(await findHandbookAbove(fileSystem, `${root}/a/docs/rollen/jurist.md`), `${root}/a`);
  });

  it("finds nothing in an empty folder", async () => {
    assert.deepEqual(await findHandbooks(files(), root), []);
  });
});
