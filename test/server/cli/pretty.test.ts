import assert from "node:assert/strict";
import { toPretty } from "../../../server/src/cli/format/pretty";
import type { CheckResult } from "../../../server/src/cli/report";
import { cellsOf, type Terminal, terminalOf, wrap } from "../../../server/src/cli/terminal";
import { checkFiles } from "./checkResult";

const escapeCharacter = "\u001b";
const file = { colours: false, width: undefined };

async function pretty(
  files: Parameters<typeof checkFiles>[0],
  other?: Partial<CheckResult>,
  terminal: Terminal = file,
): Promise<string> {
  return toPretty(await checkFiles(files, other), terminal);
}

describe("check --format pretty", () => {
  it("shows each finding under its file, with its line and carets under what is wrong", async () => {
    assert.equal(
      await pretty("Een fout hier.\n\nEn warning daar.\n"),
      `docs/index.md
  1:5     fout  Hier staat fout, en dat is 100% mis.  proef-regel
      1 │ Een fout hier.
        │     ^^^^
  3:4     waarschuwing  Hier staat warning, en dat is 100% mis.  proef-regel
      3 │ En warning daar.
        │    ^^^^^^^

     1  fout          proef-regel
     1  waarschuwing  proef-regel
1 fout en 1 waarschuwing in 1 van 1 bestand; voor 2 is er een voorstel.
De opdracht fix herstelt er 2 zonder te vragen.
`,
    );
  });

  it("only counts what is mild, and says how to see it", async () => {
    assert.equal(
      await pretty("hint information hint\n"),
      `     1  opmerking     proef-regel
     2  tip           proef-regel
1 opmerking en 2 tips in 1 van 1 bestand; voor 3 is er een voorstel.
De opdracht fix herstelt er 3 zonder te vragen.
Opmerkingen en tips zijn hierboven weggelaten (3); --verbose toont ze.
`,
    );
  });

  it("gives what is mild a line of its own for who asks about it", async () => {
    const text = await pretty("een hint\n", { narrowed: true });
    assert.match(
      text,
      /^docs\/index\.md\n {2}1:5 {5}tip {2}Hier staat hint, en dat is 100% mis\. {2}proef-regel\n\n/,
    );
    assert.doesNotMatch(text, /weggelaten/);
  });

  it("says that all is well", async () => {
    assert.equal(
      await pretty({ "docs/index.md": "Goed.\n", "docs/a.md": "Ook.\n" }),
      "Geen fouten gevonden in 2 bestanden.\n",
    );
  });

  it("shows the part of a long line in which the mistake is", async () => {
    const text = await pretty(`${"voor ".repeat(60)}fout${" na".repeat(60)}\n`);
    const [source = "", carets = ""] = text.split("\n").slice(2);
    assert.ok(source.length <= 110);
    assert.match(source, /│ …(voor )+fout( na)+ …$/);
    assert.equal(source.indexOf("fout"), carets.indexOf("^^^^"));
  });

  it("puts the carets right behind letters that are wide, and behind tabs", async () => {
    for (const before of ["😀😀 ", "漢字 ", "e\u0301e\u0301 ", "\t", "👨‍👩‍👧 "]) {
      const [source = "", carets = ""] = (await pretty(`x${before}fout\n`)).split("\n").slice(2);
      assert.equal(cellsOf(source.slice(0, source.indexOf("fout"))), carets.indexOf("^"), before);
    }
  });

  it("breaks messages at the width of the terminal", async () => {
    const text = await pretty("fout\n", {}, { colours: false, width: 46 });
    const message = text.split("\n").slice(1, 4);
    assert.deepEqual(message, [
      "  1:1     fout  Hier staat fout, en dat is",
      "                100% mis.  proef-regel",
      "      1 │ fout",
    ]);
  });

  it("uses colours only when asked, and then the text is the same", async () => {
    const plain = await pretty("fout warning hint\n");
    const coloured = await pretty("fout warning hint\n", {}, { colours: true, width: undefined });
    assert.ok(!plain.includes(escapeCharacter));
    assert.ok(coloured.includes(`${escapeCharacter}[31mfout${escapeCharacter}[0m`));
    assert.equal(
      coloured
        .split(escapeCharacter)
        .map((part, number) => (number === 0 ? part : part.replace(/^\[\d+m/, "")))
        .join(""),
      plain,
    );
  });

  it("shows escape sequences and reversed text in a page as harmless characters", async () => {
    const text = await pretty(`${escapeCharacter}[2J\u202e fout\n`);
    assert.ok(!text.includes(escapeCharacter));
    assert.ok(!text.includes("\u202e"));
    assert.match(text, /│ \ufffd\[2J\ufffd fout/);
  });
});

describe("the terminal", () => {
  it("has colours when it is one, unless the environment says otherwise", () => {
    const tty = { isTTY: true, columns: 100 };
    assert.equal(terminalOf(tty, {}).colours, true);
    assert.equal(terminalOf({}, {}).colours, false);
    assert.equal(terminalOf(tty, { NO_COLOR: "1" }).colours, false);
    assert.equal(terminalOf(tty, { NO_COLOR: "" }).colours, true);
    assert.equal(terminalOf(tty, { TERM: "dumb" }).colours, false);
    assert.equal(terminalOf({}, { FORCE_COLOR: "1" }).colours, true);
    assert.equal(terminalOf(tty, { FORCE_COLOR: "0" }).colours, false);
    assert.equal(terminalOf({}, { FORCE_COLOR: "1", NO_COLOR: "1" }).colours, true);
  });

  it("is filled up to a readable width, and not at all when it is no terminal", () => {
    assert.equal(terminalOf({ isTTY: true, columns: 80 }, {}).width, 80);
    assert.equal(terminalOf({ isTTY: true, columns: 300 }, {}).width, 110);
    assert.equal(terminalOf({ isTTY: true, columns: 20 }, {}).width, undefined);
    assert.equal(terminalOf({}, {}).width, undefined);
  });

  it("keeps a word that is wider than a line whole", () => {
    assert.deepEqual(wrap("een heel-lang-woord en meer", 8), ["een", "heel-lang-woord", "en meer"]);
  });
});
