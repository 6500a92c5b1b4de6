import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { realHandbookRoot } from "../../support/realHandbook";
import { run, temporaryFolder, writeFiles } from "./runCli";

/** A rule with a safe fix: the letter case of a link's target. */
const byCase = ["--rule", "broken-link-case"];
const target = { "docs/doel.md": "# Doel\n" };

/** The files below a folder by path, as one letter per byte. */
function contentOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), "latin1")]));
}

function apply(command: string, words: readonly string[], folder: string, input: string): void {
  const { status, stderr, stdout } = spawnSync(command, words, { cwd: folder, input, encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
}

describe("fix", () => {
  const folder = temporaryFolder();

  it("mends the files, says which, and changes nothing the second time", () => {
    writeFiles(folder(), {
      ...target,
      "docs/a.md": "[a](DOEL.md) en [b](Doel.md)\n",
      "docs/b.md": "[goed](doel.md)\n",
      "templates/c.md": "[a](DOEL.md)\n",
    });
    const first = run("fix", folder(), ...byCase);
    assert.equal(first.out, "docs/a.md: 2 verbeteringen\n");
    assert.equal(
      first.error,
      "algoritmekader: 2 verbeteringen in 1 bestand; wat overblijft: geen meldingen\n",
    );
    assert.equal(first.code, 0);
    assert.equal(readFileSync(join(folder(), "docs/a.md"), "utf8"), "[a](doel.md) en [b](doel.md)\n");
    const after = contentOf(folder());
    const second = run("fix", folder(), ...byCase);
    assert.deepEqual([second.code, second.out], [0, ""]);
    assert.deepEqual(contentOf(folder()), after);
  });

  it("only shows what it would change, as a diff that gives the same bytes as the fix", () => {
    const files = {
      "docs/Een map/doel é.md": "# Doel\n",
      "docs/Een map/met spaties.md": `${"regel\n".repeat(20)}[a](DOEL%20é.md)\nslot`,
      "docs/crlf.md": "\ufeffeen\r\n[a](Een%20map/Doel%20é.md)\r\n\r\ndrie\r\n",
      "docs/kort.md": "[a](Een%20map/DOEL%20é.md)",
    };
    const [fixed, patched, applied] = ["fix", "patch", "apply"].map((name) => join(folder(), name));
    assert.ok(fixed && patched && applied);
    for (const copy of [fixed, patched, applied]) writeFiles(copy, files);
    const before = contentOf(fixed);
    const { code, out, error } = run("fix", fixed, ...byCase, "--dry-run");
    assert.equal(code, 0);
    assert.match(error, /3 verbeteringen in 3 bestanden \(nog niet aangebracht\)/);
    assert.deepEqual(contentOf(fixed), before);
    assert.match(out, /^\+\+\+ b\/docs\/kort\.md$/m);
    assert.match(out, /^\\ No newline at end of file$/m);
    run("fix", fixed, ...byCase);
    const wanted = contentOf(fixed);
    assert.notDeepEqual(wanted, before);
    apply("patch", ["-p1", "--binary"], patched, out);
    assert.deepEqual(contentOf(patched), wanted);
    apply("git", ["init", "-q"], applied, "");
    apply("git", ["apply", "--whitespace=nowarn"], applied, out);
    const withoutGit = Object.entries(contentOf(applied)).filter(([path]) => !path.startsWith(".git/"));
    assert.deepEqual(Object.fromEntries(withoutGit), wanted);
  });

  it("keeps the byte order mark, the line ends, the missing last line end and the permissions", () => {
    writeFiles(folder(), { ...target, "docs/a.md": "\ufeffeen\r\ntwee\n[a](DOEL.md)\rslot" });
    const path = join(folder(), "docs/a.md");
    chmodSync(path, 0o640);
    assert.equal(run("fix", folder(), ...byCase).code, 0);
    assert.equal(readFileSync(path, "utf8"), "\ufeffeen\r\ntwee\n[a](doel.md)\rslot");
    assert.equal(statSync(path).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(join(folder(), "docs")).sort(), ["a.md", "doel.md"]);
  });

  it("mends only the files that are named", () => {
    writeFiles(folder(), { ...target, "docs/a.md": "[a](DOEL.md)\n", "docs/b.md": "[b](DOEL.md)\n" });
    assert.equal(run("fix", folder(), "docs/b.md", ...byCase).out, "docs/b.md: 1 verbetering\n");
    assert.equal(readFileSync(join(folder(), "docs/a.md"), "utf8"), "[a](DOEL.md)\n");
  });

  it("leaves alone what is no text in UTF-8", () => {
    writeFiles(folder(), {
      ...target,
      "docs/latin.md": Buffer.from("caf\u00e9 [a](DOEL.md)\n", "latin1"),
      "docs/binair.md": Uint8Array.from([0x89, 0x50, 1, 2, 3]),
      "docs/groot.md": `[a](DOEL.md)\n${"tekst ".repeat(400_000)}`,
    });
    const before = contentOf(folder());
    assert.equal(run("fix", folder()).code, 0);
    assert.deepEqual(contentOf(folder()), before);
  });

  it("writes through a link to a file of the handbook, and leaves one to a file outside alone", () => {
    const root = join(folder(), "kader");
    writeFiles(folder(), {
      "buiten.md": "[a](DOEL.md)\n",
      "kader/docs/doel.md": "# Doel\n",
      "kader/BIJDRAGEN.md": "[a](DOEL.md)\n",
      "kader/docs/echt.md": "[a](DOEL.md)\n",
    });
    symlinkSync("../BIJDRAGEN.md", join(root, "docs/bijdragen.md"));
    symlinkSync("echt.md", join(root, "docs/ook.md"));
    symlinkSync("../../buiten.md", join(root, "docs/buiten.md"));
    const { code, out, error } = run("fix", root, ...byCase);
    assert.equal(code, 2);
    assert.equal(out, "docs/bijdragen.md: 1 verbetering\ndocs/echt.md: 1 verbetering\n");
    assert.match(error, /docs\/buiten\.md is niet veranderd: de koppeling leidt buiten het handboek/);
    assert.equal(readFileSync(join(root, "BIJDRAGEN.md"), "utf8"), "[a](doel.md)\n");
    assert.equal(readFileSync(join(root, "docs/ook.md"), "utf8"), "[a](doel.md)\n");
    assert.equal(readFileSync(join(folder(), "buiten.md"), "utf8"), "[a](DOEL.md)\n");
  });

  it("goes on with the others and ends with 2 when a file may not be written", function () {
    if (process.getuid?.() === 0) this.skip();
    writeFiles(folder(), { ...target, "docs/a.md": "[a](DOEL.md)\n", "docs/b.md": "[b](DOEL.md)\n" });
    chmodSync(join(folder(), "docs/a.md"), 0o444);
    const { code, out, error } = run("fix", folder(), ...byCase);
    assert.equal(code, 2);
    assert.equal(out, "docs/b.md: 1 verbetering\n");
    assert.match(error, /docs\/a\.md is niet veranderd: het bestand of de map mag niet geschreven worden/);
    assert.match(error, /1 verbetering in 1 bestand; wat overblijft: 1 fout\n/);
  });

  it("changes only the lines that belong to a finding on the real handbook, and nothing the second time", function () {
    const source = realHandbookRoot();
    if (source === undefined) return this.skip();
    // The whole handbook is checked four times.
    this.timeout(180_000);
    const root = join(folder(), "kader");
    mkdirSync(root);
    for (const part of ["docs", "includes", "templates", "mkdocs.yml"]) {
      const from = join(source, part);
      if (existsSync(from)) cpSync(from, join(root, part), { recursive: true });
    }
    const places = placesOfFixes(run("check", root, "--format", "sarif").out);
    const removed = removedLines(run("fix", root, "--dry-run").out);
    assert.ok(removed.length > 0);
    for (const { file, line } of removed) {
      const isNamed = places.some(
        (place) => place.file === file && place.startLine <= line && line <= place.endLine,
      );
      assert.ok(isNamed, `${file}:${line} is part of a fix`);
    }
    assert.equal(run("fix", root).code, 0);
    const after = contentOf(root);
    const again = run("fix", root);
    assert.deepEqual([again.code, again.out], [0, ""]);
    assert.deepEqual(contentOf(root), after);
  });
});

interface Region {
  readonly startLine: number;
  readonly endLine: number;
}

interface ArtifactChange {
  readonly artifactLocation: { readonly uri: string };
  readonly replacements: readonly { readonly deletedRegion: Region }[];
}

/** What the fixes of all findings change, from the output of `check --format sarif`. */
function placesOfFixes(sarif: string): ({ readonly file: string } & Region)[] {
  const { runs } = JSON.parse(sarif) as {
    runs: [{ results: { fixes?: { artifactChanges: ArtifactChange[] }[] }[] }];
  };
  const changes = runs[0].results.flatMap(({ fixes }) => fixes ?? []).flatMap((fix) => fix.artifactChanges);
  return changes.flatMap(({ artifactLocation, replacements }) =>
    replacements.map(({ deletedRegion }) => ({
      file: decodeURIComponent(artifactLocation.uri),
      ...deletedRegion,
    })),
  );
}

/** The lines that a diff takes out of files, numbered as they were. */
function removedLines(diff: string): { readonly file: string; readonly line: number }[] {
  const removed: { file: string; line: number }[] = [];
  let file = "";
  let line = 0;
  for (const text of diff.split("\n")) {
    const hunk = /^@@ -(\d+)/.exec(text);
    if (text.startsWith("--- a/")) file = text.slice("--- a/".length).trimEnd();
    else if (hunk) line = Number(hunk[1]);
    else if (text.startsWith("-")) removed.push({ file, line: line++ });
    else if (text.startsWith(" ")) line++;
  }
  return removed;
}
