import assert from "node:assert/strict";
import { algoritmekader } from "../../../server/src/model/algoritmekader";
import type { FileChange } from "../../../server/src/workspace/handbook";
import { Workspace } from "../../../server/src/workspace/workspace";
import { MemoryFileSystem, root } from "../../support/memoryFileSystem";

interface Events {
  readonly log: string[];
}

function start(
  files: Readonly<Record<string, string>>,
): { fileSystem: MemoryFileSystem; workspace: Workspace } & Events {
  const fileSystem = new MemoryFileSystem(Object.entries(files));
  const log: string[] = [];
  const name = (uri: string) => uri.slice(root.length + 1) || ".";
  const workspace = new Workspace(fileSystem, algoritmekader, {
    opened: (handbook) => log.push(`opened ${name(handbook.rootUri)}`),
    closed: (handbook) => log.push(`closed ${name(handbook.rootUri)}`),
    changed: (_, change) => log.push(`changed ${[...change.pages].join()}`),
    unreadable: (uri) => log.push(`unreadable ${name(uri)}`),
    failed: (message) => log.push(`failed ${message}`),
  });
  return { fileSystem, workspace, log };
}

const page = "docs/rollen/jurist.md";

describe("a workspace", () => {
  it("serves all other handbooks when one cannot be read", async () => {
    const { fileSystem, workspace, log } = start({
      "a/mkdocs.yml": "",
      "a/docs/index.md": "",
      "b/mkdocs.yml": "",
      "b/docs/index.md": "",
    });
    fileSystem.locked.add("a/docs");
    workspace.changeFolders([root], []);
    await workspace.settled;
    assert.deepEqual(log, ["unreadable a", "opened b"]);
  });

  it("opens a handbook when its mkdocs.yml appears, and closes it when that goes", async () => {
    const { fileSystem, workspace, log } = start({ [page]: "# Jurist" });
    workspace.changeFolders([root], []);
    const tell = async (type: FileChange["type"]) => {
      workspace.changeFiles([{ uri: `${root}/mkdocs.yml`, type }]);
      await workspace.settled;
    };
    fileSystem.files.set("mkdocs.yml", "");
    await tell("created");
    fileSystem.files.delete("mkdocs.yml");
    await tell("deleted");
    assert.deepEqual(
      log.filter((entry) => !entry.startsWith("changed")),
      ["opened .", "closed ."],
    );
  });

  it("closes the handbooks of a folder that is removed, and keeps those of others", async () => {
    const { workspace, log } = start({
      "a/mkdocs.yml": "",
      "a/docs/x.md": "",
      "b/mkdocs.yml": "",
      "b/docs/x.md": "",
    });
    workspace.changeFolders([`${root}/a`, `${root}/b`], []);
    workspace.changeFolders([], [`${root}/a`]);
    await workspace.settled;
    assert.deepEqual(log, ["opened a", "opened b", "closed a"]);
    assert.equal(workspace.handbookOf(`${root}/a/docs/x.md`), undefined);
  });

  it("finds the handbook when only its docs folder is opened", async () => {
    const { workspace, log } = start({ "mkdocs.yml": "", [page]: "" });
    workspace.changeFolders([`${root}/docs`], []);
    await workspace.settled;
    assert.deepEqual(log, ["opened ."]);
  });

  it("takes of a burst of keystrokes the last text only", async () => {
    const { workspace, log } = start({ "mkdocs.yml": "", [page]: "# Jurist" });
    workspace.changeFolders([root], []);
    await workspace.settled;
    for (let version = 1; version <= 50; version++)
      workspace.setText(`${root}/${page}`, `# ${version}`, version);
    await workspace.settled;
    assert.deepEqual(log, ["opened .", `changed ${page}`]);
    assert.equal(workspace.handbookOf(`${root}/${page}`)?.pageByUri(`${root}/${page}`)?.text, "# 50");
  });

  it("keeps an open page that is deleted and created again outside the editor", async () => {
    const { fileSystem, workspace } = start({ "mkdocs.yml": "", [page]: "# Jurist" });
    workspace.changeFolders([root], []);
    workspace.setText(`${root}/${page}`, "# Niet bewaard", 1);
    const shown = () => workspace.handbookOf(`${root}/${page}`)?.pageByUri(`${root}/${page}`)?.text;
    await workspace.settled;
    fileSystem.files.delete(page);
    workspace.changeFiles([{ uri: `${root}/${page}`, type: "deleted" }]);
    await workspace.settled;
    assert.equal(shown(), undefined);
    fileSystem.files.set(page, "# Jurist");
    workspace.changeFiles([{ uri: `${root}/${page}`, type: "created" }]);
    await workspace.settled;
    assert.equal(shown(), "# Niet bewaard");
  });

  it("leaves out what is ignored, also when an editor opens it or it comes later, and takes it up when that ends", async () => {
    const { fileSystem, workspace } = start({ "mkdocs.yml": "", [page]: "", ".gitignore": "concept/\n" });
    workspace.changeFolders([root], []);
    await workspace.settled;
    const pages = () =>
      [...(workspace.handbooks[0]?.pages ?? [])]
        .map(({ path }) => path)
        .filter((path) => path !== "mkdocs.yml")
        .sort();
    for (const path of ["docs/concept/a.md", "docs/node_modules/b.md", "docs/.obs/c.md"]) {
      fileSystem.files.set(path, "# X");
      workspace.setText(`${root}/${path}`, "# X", 1);
      workspace.changeFiles([{ uri: `${root}/${path}`, type: "created" }]);
      workspace.dropText(`${root}/${path}`);
    }
    workspace.changeFiles([{ uri: `${root}/docs/.obs`, type: "created" }]);
    await workspace.settled;
    assert.deepEqual(pages(), [page]);
    fileSystem.files.set(".gitignore", "");
    workspace.changeFiles([{ uri: `${root}/.gitignore`, type: "changed" }]);
    await workspace.settled;
    assert.deepEqual(pages(), ["docs/concept/a.md", page]);
  });

  it("keeps a new page that is not saved yet when the handbook is read anew", async () => {
    const { workspace } = start({ "mkdocs.yml": "", [page]: "# Jurist" });
    const unsaved = `${root}/docs/rollen/inkoper.md`;
    workspace.changeFolders([root], []);
    workspace.setText(unsaved, "# Inkoper", 1);
    workspace.reload(`${root}/${page}`);
    await workspace.settled;
    assert.equal(workspace.handbookOf(unsaved)?.pageByUri(unsaved)?.text, "# Inkoper");
    assert.equal(workspace.handbooks[0]?.index.hasTerm("rollen", "inkoper"), true);
  });

  it("says nothing of a change that changes nothing", async () => {
    const { workspace, log } = start({ "mkdocs.yml": "", [page]: "# Jurist" });
    workspace.changeFolders([root], []);
    workspace.changeFiles([{ uri: `${root}/${page}`, type: "changed" }]);
    await workspace.settled;
    assert.deepEqual(log, ["opened ."]);
  });
});
