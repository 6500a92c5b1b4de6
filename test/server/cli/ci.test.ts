import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { cli, run, temporaryFolder, writeFiles } from "./runCli";

const folder = "server/ci";

interface Workflow {
  readonly jobs: Record<
    string,
    { readonly steps: readonly { readonly run?: string; readonly uses?: string }[] }
  >;
}

describe("the files to copy", () => {
  it("are all named in their readme", () => {
    const readme = readFileSync(join(folder, "README.md"), "utf8");
    for (const file of readdirSync(folder)) {
      if (file !== "README.md") assert.ok(readme.includes(`[${file}](${file})`), file);
    }
  });

  it("are workflows with commands that exist", () => {
    const workflows = readdirSync(folder).filter((file) => file.endsWith(".yml"));
    assert.equal(workflows.length, 2);
    for (const file of workflows) {
      const { jobs } = parse(readFileSync(join(folder, file), "utf8")) as Workflow;
      const commands = Object.values(jobs)
        .flatMap(({ steps }) => steps.map((step) => step.run ?? ""))
        .filter((command) => command !== "");
      assert.ok(commands.length > 0);
      for (const command of commands) {
        const words = /^node tools\/algoritmekader\.cjs ([^>]*)/.exec(command)?.[1]?.trim().split(" ") ?? [];
        const { code, error } = run(...words.map((word) => (word === "." ? "test/sample" : word)));
        assert.ok(code === 0 || code === 1, `${command}: ${error}`);
      }
    }
  });
});

describe("the pre-commit hook", () => {
  const repository = temporaryFolder();

  function git(...words: string[]): { readonly code: number | null; readonly said: string } {
    const identity = ["-c", "user.name=Iemand", "-c", "user.email=iemand@example.org"];
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
    const { status, stdout, stderr } = spawnSync("git", [...identity, ...words], {
      cwd: repository(),
      env,
      encoding: "utf8",
    });
    return { code: status, said: stdout + stderr };
  }

  function write(files: Record<string, string>): void {
    writeFiles(repository(), files);
  }

  beforeEach(function () {
    if (process.platform === "win32" || spawnSync("git", ["--version"]).status !== 0) return this.skip();
    git("init", "-q");
    write({
      "mkdocs.yml": "site_name: Proef\n",
      "docs/index.md": "# Begin\n\n[Naar](map/doel%20a.md)\n",
      "docs/map/doel a.md": "# Doel\n",
      "docs/oud.md": "# Oud\n\n[fout](weg.md)\n",
    });
    mkdirSync(join(repository(), "tools"));
    copyFileSync(cli, join(repository(), "tools/algoritmekader.cjs"));
    git("add", ".");
    assert.equal(git("commit", "-qm", "begin").code, 0);
    const hooks = join(repository(), ".git/hooks");
    mkdirSync(hooks, { recursive: true });
    copyFileSync(join(folder, "pre-commit"), join(hooks, "pre-commit"));
  });

  it("stops a commit with a new mistake, and says where it is", () => {
    write({ "docs/map/doel a.md": "# Doel\n\n[fout](nergens.md)\n" });
    const { code, said } = git("commit", "-aqm", "fout");
    assert.equal(code, 1, said);
    assert.match(said, /docs\/map\/doel a\.md\n {2}3:8 .*nergens\.md/);
    assert.match(said, /git commit --no-verify/);
    assert.doesNotMatch(said, /weg\.md/);
  });

  it("lets a commit through when the mistakes are on other pages, or not among what is committed", () => {
    write({ "docs/map/doel a.md": "# Doel\n\nGoed.\n", "docs/nieuw.md": "# Nieuw\n\n[fout](nergens.md)\n" });
    git("add", "docs/map");
    const { code, said } = git("commit", "-qm", "goed");
    assert.equal(code, 0, said);
  });

  it("looks at what is committed, also when the file was repaired since", () => {
    write({ "docs/map/doel a.md": "# Doel\n\n[fout](nergens.md)\n" });
    git("add", ".");
    write({ "docs/map/doel a.md": "# Doel\n" });
    assert.equal(git("commit", "-qm", "fout").code, 1);
  });

  it("looks at all pages when one has gone or has another name", () => {
    rmSync(join(repository(), "docs/oud.md"));
    git("add", ".");
    assert.equal(git("commit", "-qm", "oud weg").code, 0);
    renameSync(join(repository(), "docs/map/doel a.md"), join(repository(), "docs/map/b.md"));
    git("add", ".");
    const { code, said } = git("commit", "-qm", "hernoemd");
    assert.equal(code, 1, said);
    assert.match(said, /docs\/index\.md\n {2}3:8 /);
  });

  it("has nothing to say about other files", () => {
    write({ "LEESMIJ.md": "[fout](nergens.md)\n", "docs/beeld.svg": "<svg/>\n" });
    git("add", ".");
    const { code, said } = git("commit", "-qm", "anders");
    assert.deepEqual([code, said], [0, ""]);
  });
});
