import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cli, run, runWith, temporaryFolder, writeFiles } from "./runCli";

const sample = "test/sample";
const maatregelen = "docs/voldoen-aan-wetten-en-regels/maatregelen";

describe("the command line", () => {
  const folder = temporaryFolder();

  it("finds the sample's deliberate mistakes, each at the line that its readme names", () => {
    const { code, out } = run("check", sample, "--format", "json");
    const found = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { file: string; line: number });
    const readme = readFileSync(join(sample, "LEESMIJ.md"), "utf8");
    const named = [...readme.matchAll(/^\|\s*`?\[?`?([^|`\]]+\.md)[^|]*\|\s*(\d+)\s*\|/gm)].map(
      ([, file, line]) => `${file}:${line}`,
    );
    assert.equal(code, 1);
    assert.equal(named.length, 5);
    assert.deepEqual(
      found
        .map(({ file, line }) => `${file}:${line}`)
        .filter((place) => !named.some((name) => place.endsWith(name))),
      [],
    );
    assert.equal(found.length, 5);
  });

  it("gives each finding as one JSON object with 1-based places and the offending text", () => {
    const { out } = run("check", sample, "--format", "json", "--rule", "unknown-label");
    const { message, ...finding } = JSON.parse(out) as Record<string, unknown>;
    assert.match(String(message), /Bedoel je "ontwikkelaar"\?/);
    assert.deepEqual(finding, {
      file: `${maatregelen}/2-owp-02-beschikbare-data.md`,
      line: 14,
      column: 3,
      endLine: 14,
      endColumn: 14,
      rule: "unknown-label",
      severity: "error",
      value: "ontwikelaar",
      fixable: true,
    });
  });

  it("shows the line with carets and a summary per rule", () => {
    const { out } = run("check", sample);
    assert.match(out, /│ - ontwikelaar\n\s+│ {3}\^{11}\n/);
    assert.match(out, /^5 fouten in 5 van \d+ bestanden; voor 5 is er een voorstel\.$/m);
  });

  it("checks only the files that are named, against the whole", () => {
    const { code, out } = run("check", sample, `${maatregelen}/1-pba-01-beschrijf-het-probleem.md`);
    assert.equal(code, 0);
    assert.match(out, /Geen fouten gevonden in 1 bestand\./);
  });

  it("fails from the severity that is asked for", () => {
    writeFiles(folder(), { "docs/goed.md": "# Goed\n" });
    assert.equal(run("check", folder(), "--fail-on", "warning").code, 0);
    assert.equal(run("check", sample, "--fail-on", "warning").code, 1);
  });

  it("ends with 0 when told never to fail", () => {
    assert.equal(run("check", sample, "--fail-on", "never").code, 0);
  });

  const refused: [string, string[], RegExp][] = [
    ["a folder that is not there", ["check", "bestaat-niet"], /bestaat-niet bestaat niet/],
    ["a folder without docs", ["check", "test/support"], /geen handboek/],
    ["a file", ["check", "package.json"], /is geen map/],
    ["an unknown option", ["check", sample, "--fromat", "json"], /onbekende optie --fromat/],
    [
      "an unknown format",
      ["check", sample, "--format", "xml"],
      /verkeerde waarde .* kies uit pretty, json, sarif, github/,
    ],
    ["an unknown rule", ["check", sample, "--rule", "x"], /onbekende regel "x"/],
    ["an unknown command", ["chekc"], /onbekende opdracht chekc/],
    ["a file that is no page", ["check", sample, "LEESMIJ.md"], /LEESMIJ\.md is geen pagina/],
    ["a fix by an unknown rule", ["fix", sample, "--dry-run", "--rule", "x"], /onbekende regel "x"/],
    ["render without a place to write", ["render", sample], /--out <dir> is verplicht/],
  ];
  for (const [name, words, message] of refused) {
    it(`refuses ${name} with one line and exit code 2`, () => {
      const { code, out, error } = run(...words);
      assert.equal(code, 2);
      assert.equal(out, "");
      assert.match(error, message);
      assert.equal(error.trimEnd().split("\n").length, 1);
    });
  }

  it("names one problem per file that cannot be read, and checks all others", () => {
    cpSync(sample, folder(), { recursive: true });
    const docs = join(folder(), "docs");
    writeFileSync(join(docs, "beeld.md"), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]));
    writeFileSync(join(docs, "latin.md"), Buffer.from("caf\u00e9\n", "latin1"));
    writeFileSync(join(docs, "groot.md"), `# Groot\n\n${"tekst [x](y.md) ".repeat(320_000)}`);
    mkdirSync(join(docs, "lus"));
    symlinkSync("..", join(docs, "lus", "terug"));
    symlinkSync("nergens", join(docs, "dood.md"));
    const { code, out, error } = run("check", folder(), "--format", "json");
    const rules = out
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { rule: string }).rule);
    assert.equal(code, 1);
    assert.equal(rules.filter((rule) => rule === "unreadable-file").length, 3);
    assert.equal(rules.length, 5 + 3);
    assert.match(error, /docs\/lus\/terug is overgeslagen \(de koppeling leidt in een kring\)/);
  });

  it("says so when a page may not be read", function () {
    if (process.getuid?.() === 0) this.skip();
    cpSync(sample, folder(), { recursive: true });
    chmodSync(join(folder(), "docs/index.md"), 0);
    assert.match(run("check", folder()).out, /docs\/index\.md[\s\S]*kan niet gelezen worden/);
  });

  it("prints every format whole, also to a pipe, and ends with the same exit code", () => {
    const pages = Array.from({ length: 60 }, (_, number) => [
      `docs/p${number}.md`,
      `[x](${"lang-".repeat(30)}${number}.md)\n`.repeat(20),
    ]);
    writeFiles(folder(), Object.fromEntries(pages));
    for (const [format, last] of [
      ["pretty", /1200 fouten in 60 van \d+ bestanden[^\n]*\n[^\n]*\n?$/],
      ["json", /"fixable":(true|false)\}\n$/],
      ["sarif", /\n\}\n$/],
      ["github", /--format pretty\.\n$/],
    ] as const) {
      const { code, out, error } = run("check", folder(), "--format", format);
      assert.equal(code, 1);
      assert.equal(error, "");
      assert.ok(out.length > 200_000);
      assert.match(out.slice(-500), last);
    }
  });

  it("stops quietly when nobody reads on", async () => {
    writeFiles(folder(), { "docs/p.md": `[x](${"lang-".repeat(30)}.md)\n`.repeat(5000) });
    const child = spawn(process.execPath, [cli, "check", folder(), "--format", "json"]);
    let error = "";
    child.stderr.on("data", (part) => {
      error += part;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const [code] = await once(child, "close");
    assert.equal(code, 1);
    assert.equal(error, "");
  });

  it("colours when it is forced to, and never in a file by itself", () => {
    assert.ok(!run("check", sample).out.includes("\u001b"));
    assert.ok(runWith({ env: { FORCE_COLOR: "1" } }, "check", sample).out.includes("\u001b[31mfout"));
  });

  it("writes every page as HTML with its macros expanded", () => {
    const { code } = run("render", sample, "--out", folder());
    assert.equal(code, 0);
    const html = readFileSync(
      join(folder(), "voldoen-aan-wetten-en-regels/maatregelen/index.md.html"),
      "utf8",
    );
    assert.match(html, /<table id="myTable"/);
    assert.doesNotMatch(html, /<!-- list_/);
  });
});
