import assert from "node:assert/strict";
import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type GitRevision, openGitRevision } from "../../../server/src/node/gitFileSystem";
import { GitError } from "../../../server/src/node/gitObjects";
import { commitAll, hasGit, runGit } from "../../support/gitRepository";
import { temporaryFolder, writeFiles } from "../cli/runCli";

describe("the file system of a git revision", () => {
  const folder = temporaryFolder();
  let revision: GitRevision | undefined;

  beforeEach(function () {
    if (!hasGit) this.skip();
  });
  afterEach(() => {
    revision?.close();
    revision = undefined;
  });

  /** Opens the last commit. */
  async function open(path = "", name = "HEAD"): Promise<GitRevision> {
    revision = await openGitRevision(join(folder(), path), name);
    assert.ok(revision);
    return revision;
  }

  async function list({ fileSystem, rootUri }: GitRevision, path: string): Promise<string[]> {
    const entries = await fileSystem.readDirectory(`${rootUri}/${path}`);
    return entries.map(({ name, type, link }) => `${name} ${type}${link ? " link" : ""}`).sort();
  }

  async function text({ fileSystem, rootUri }: GitRevision, path: string): Promise<string> {
    return new TextDecoder().decode(await fileSystem.readFile(`${rootUri}/${path}`));
  }

  it("reads what was committed, whatever is on disk now", async () => {
    writeFiles(folder(), { "docs/a.md": "oud", "docs/leeg.md": "", "docs/map/met spatie é\n.md": "naam" });
    commitAll(folder());
    writeFiles(folder(), { "docs/a.md": "nieuw", "docs/b.md": "" });
    rmSync(join(folder(), "docs/map"), { recursive: true });
    const at = await open();
    assert.deepEqual(await list(at, "docs"), ["a.md file", "leeg.md file", "map directory"]);
    const name = `docs/map/${encodeURIComponent("met spatie é\n.md")}`;
    // Together, so that the answers could get mixed up.
    assert.deepEqual(await Promise.all(["docs/a.md", "docs/leeg.md", name].map((path) => text(at, path))), [
      "oud",
      "",
      "naam",
    ]);
    assert.deepEqual(await at.fileSystem.stat(`${at.rootUri}/docs/a.md`), { type: "file", size: 3 });
    assert.equal(await at.fileSystem.stat(`${at.rootUri}/docs/b.md`), undefined);
    await assert.rejects(text(at, "docs/b.md"));
    await assert.rejects(text(at, "docs"));
    await assert.rejects(list(at, "docs/a.md"));
  });

  it("reads a file that is larger than a pipe", async () => {
    const large = "regel\n".repeat(200_000);
    writeFiles(folder(), { "docs/groot.md": large, "docs/klein.md": "x" });
    commitAll(folder());
    const at = await open();
    assert.equal(await text(at, "docs/groot.md"), large);
    assert.equal(await text(at, "docs/klein.md"), "x");
  });

  it("starts at a folder in the repository, and reads above it too", async () => {
    writeFiles(folder(), { "kader/nl/docs/a.md": "a", ".gitignore": "x" });
    commitAll(folder());
    const at = await open("kader/nl");
    assert.deepEqual(await list(at, ""), ["docs directory"]);
    assert.equal(await text(at, "../../.gitignore"), "x");
    assert.equal(await at.fileSystem.stat(`${at.rootUri}/../../../x`), undefined);
  });

  it("follows links inside the repository; others are dead", async () => {
    writeFiles(folder(), { "docs/map/a.md": "a", "elders/b.md": "b" });
    const links = {
      "docs/b.md": "../elders/b.md",
      "docs/elders": "../elders/",
      "docs/dood.md": "nergens.md",
      "docs/buiten.md": "../../buiten.md",
      "docs/vast.md": "/etc/hostname",
      "docs/kring": "kring",
      "docs/map/terug": "..",
    };
    for (const [path, target] of Object.entries(links)) symlinkSync(target, join(folder(), path));
    commitAll(folder());
    const at = await open();
    assert.deepEqual(await list(at, "docs"), [
      "b.md file link",
      "elders directory link",
      "kring directory link",
      "map directory",
    ]);
    assert.equal(await text(at, "docs/elders/b.md"), "b");
    assert.equal(await text(at, "docs/map/terug/b.md"), "b");
    assert.equal(await at.fileSystem.realPath?.(`${at.rootUri}/docs/map/terug`), `${at.rootUri}/docs`);
  });

  it("reads a submodule as far as it is there, and says so when it is not", async () => {
    const [part, whole] = [join(folder(), "deel"), join(folder(), "geheel")];
    writeFiles(part, { "a.md": "oud" });
    commitAll(part);
    writeFiles(whole, { "docs/b.md": "b" });
    commitAll(whole);
    runGit(whole, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", part, "docs/deel");
    commitAll(whole);
    writeFileSync(join(whole, "docs/deel/a.md"), "nieuw");
    const at = await open("geheel");
    assert.equal(await text(at, "docs/deel/a.md"), "oud");
    at.close();
    runGit(whole, "submodule", "--quiet", "deinit", "--force", "docs/deel");
    await assert.rejects(
      list(await open("geheel"), "docs/deel"),
      /de submodule docs\/deel is hier niet opgehaald/,
    );
  });

  it("knows no revision by a name that git does not know, or takes for an option", async () => {
    writeFiles(folder(), { "docs/a.md": "a" });
    commitAll(folder());
    for (const name of ["bestaat-niet", "--help", "", "HEAD~7"]) {
      assert.equal(await openGitRevision(folder(), name), undefined, name);
    }
  });

  it("says when the folder is in no repository", async () => {
    await assert.rejects(
      openGitRevision(folder(), "HEAD"),
      (error) => error instanceof GitError && error.kind === "no-repository",
    );
  });
});
