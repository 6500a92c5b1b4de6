import assert from "node:assert/strict";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commitAll, hasGit } from "../../support/gitRepository";
import { run, runWith, temporaryFolder, writeFiles } from "./runCli";

const measure = "docs/voldoen-aan-wetten-en-regels/maatregelen/x-01.md";
const requirement = "docs/voldoen-aan-wetten-en-regels/vereisten/avg-01-x.md";

/** A small handbook: two pages list others, a third has a word of the word list. */
const files = {
  [requirement]: "---\ntitle: Oude titel\nid: urn:nl:ak:ver:avg-01\nrollen:\n- jurist\n---\n\nTekst.\n",
  [measure]:
    "---\ntitle: Maatregel\nvereiste:\n- avg-01-x\n---\n\n<!-- list_vereisten_on_maatregelen_page -->\n",
  "docs/rollen/jurist.md": "# Jurist\n\n<!-- list_vereisten rollen/jurist no-search -->\n",
  "docs/uitleg.md": "# Uitleg\n\nEen zin. Het risico\nis klein, zie [hier](rollen/jurist.md).\n\nSlot.\n",
  "includes/begrippenlijst.md": "*[risico]: Kans maal schade.\n",
};

describe("render --diff", () => {
  const folder = temporaryFolder();

  beforeEach(function () {
    if (!hasGit) this.skip();
    writeFiles(folder(), files);
    commitAll(folder());
  });

  /** The report of what differs from the commit, without colours. */
  function diff(...words: string[]): string {
    const { code, out, error } = run("render", folder(), "--diff", "HEAD", ...words);
    assert.equal(error, "");
    assert.equal(code, 0);
    return out;
  }

  it("says so when no page changes, also when only the lines of a source are broken otherwise", () => {
    assert.equal(diff(), "Geen enkele pagina verandert sinds HEAD.\n");
    const text = files["docs/uitleg.md"].replace("risico\nis", "risico is").replaceAll("\n", "\r\n");
    writeFiles(folder(), { "docs/uitleg.md": text });
    assert.equal(diff(), "Geen enkele pagina verandert sinds HEAD.\n");
    assert.match(diff("--html"), /Sinds HEAD: 1 pagina verandert\.\n$/);
  });

  it("shows the page that was changed first, and then those that follow, with what did it", () => {
    writeFiles(folder(), { [requirement]: files[requirement].replace("Oude titel", "Nieuwe titel") });
    assert.equal(
      diff(),
      `${requirement}: Nieuwe titel
  de pagina zelf is veranderd
@@ -1,2 +1,2 @@
-# Oude titel
+# Nieuwe titel
 Tekst.

docs/rollen/jurist.md: Jurist
  door andere pagina's: ${requirement}
@@ -5,3 +5,3 @@
 [jurist]
 Vereisten | Wetgeving | Rollen | Levenscyclus | Onderwerpen
-Oude titel | AVG | [jurist] | |
+Nieuwe titel | AVG | [jurist] | |

${measure}: Maatregel
  door andere pagina's: ${requirement}
@@ -1,3 +1,3 @@
 # Maatregel
 ID | Vereiste
-avg-01 | Oude titel
+avg-01 | Nieuwe titel

Sinds HEAD: 3 pagina's veranderen (waarvan 2 alleen door andere pagina's).
`,
    );
  });

  it("shows the same difference on several pages once", () => {
    writeFiles(folder(), {
      [measure.replace("x-01", "x-02")]: files[measure],
    });
    commitAll(folder());
    writeFiles(folder(), { [requirement]: files[requirement].replace("Oude titel", "Nieuwe titel") });
    const out = diff(measure, measure.replace("x-01", "x-02"));
    assert.match(
      out,
      /x-01\.md: Maatregel\n.*x-02\.md: Maatregel\n {2}door andere pagina's: .*avg-01-x\.md; .*deze 2 /,
    );
    assert.equal(out.split("+avg-01 | Nieuwe titel").length, 2);
    assert.match(out, /\nSinds HEAD: 2 pagina's veranderen \(alleen door andere pagina's\)\.\n$/);
  });

  it("gives the explanation of a word once, with the pages that have the word", () => {
    writeFiles(folder(), { "includes/begrippenlijst.md": "*[risico]: Anders.\n*[Slot]: Nieuw.\n" });
    const out = diff("docs/uitleg.md");
    assert.match(
      out,
      /^uitleg bij "risico" .*\n-Kans maal schade\.\n\+Anders\.\n.*\n {2}docs\/uitleg\.md\n\nuitleg bij "Slot" .*\n\+Nieuw\.\n/,
    );
    assert.match(out, /Sinds HEAD: 1 pagina verandert \(alleen door andere pagina's\)\.\n$/);
  });

  it("shows where a link leads when only that changes", () => {
    writeFiles(folder(), {
      "docs/uitleg.md": files["docs/uitleg.md"].replace("rollen/jurist.md", "https://voorbeeld.nl/"),
    });
    assert.match(
      diff(),
      /\n-Het risico is klein, zie hier ⟨rollen\/jurist\/⟩\.\n\+Het risico is klein, zie hier ⟨https:\/\/voorbeeld\.nl\/⟩\.\n Slot\.\n/,
    );
  });

  it("knows new, moved and vanished pages", () => {
    const text = "# Verhaal\n\nEerste regel.\n\nTweede regel.\n";
    writeFiles(folder(), { "docs/oud.md": text, "docs/weg.md": "# Weg\n\nHeel anders.\n" });
    commitAll(folder());
    for (const path of ["docs/oud.md", "docs/weg.md"]) rmSync(join(folder(), path));
    writeFiles(folder(), {
      "docs/map/nieuw.md": `${text}\nDerde regel.\n`,
      "docs/vers.md": "# Vers\n\nNieuws.\n",
    });
    assert.equal(
      diff(),
      `docs/map/nieuw.md: Verhaal
  verplaatst; was docs/oud.md
@@ -2,2 +2,3 @@
 Eerste regel.
 Tweede regel.
+Derde regel.

docs/vers.md: Vers
  nieuwe pagina
@@ -0,0 +1,2 @@
+# Vers
+Nieuws.

docs/weg.md: Weg
  deze pagina verdwijnt van de site

Sinds HEAD: geen bestaande pagina verandert, 1 verplaatst, 1 nieuw, 1 verdwenen.
`,
    );
    assert.match(diff("docs/weg.md"), /^docs\/weg\.md: Weg\n.*\n\nSinds HEAD: .* 1 verdwenen\.\n$/);
  });

  it("is quiet about links that go along with a page that moves, and shows those that stay behind", () => {
    rmSync(join(folder(), "docs/rollen/jurist.md"));
    writeFiles(folder(), { "docs/rollen/recht.md": files["docs/rollen/jurist.md"] });
    assert.match(
      diff("docs/uitleg.md"),
      /\n-.* hier ⟨rollen\/recht\/⟩\.\n\+.* hier ⟨uitleg\/rollen\/jurist\.md⟩\.\n/,
    );
    writeFiles(folder(), { "docs/uitleg.md": files["docs/uitleg.md"].replace("jurist.md", "recht.md") });
    assert.match(
      diff("docs/uitleg.md"),
      /^alleen de opmaak of een adres verandert.*\n {2}docs\/uitleg\.md\n\n/,
    );
  });

  it("compares the HTML when asked", () => {
    writeFiles(folder(), { "docs/uitleg.md": files["docs/uitleg.md"].replace("Slot", "**Slot**") });
    assert.match(diff(), /alleen de opmaak of een adres verandert/);
    assert.match(diff("--html"), /\n-<p>Slot\.<\/p>\n\+<p><strong>Slot<\/strong>\.<\/p>\n/);
  });

  it("gives one JSON object a page to programs", () => {
    writeFiles(folder(), { "docs/uitleg.md": files["docs/uitleg.md"].replace("Slot", "Einde") });
    assert.deepEqual(JSON.parse(diff("--format", "json")), {
      file: "docs/uitleg.md",
      status: "changed",
      title: "Uitleg",
      itself: true,
      causes: [],
      explanations: [],
      diff: "@@ -2,3 +2,3 @@\n Een zin.\n Het risico is klein, zie hier.\n-Slot.\n+Einde.\n",
    });
  });

  it("works from a subfolder, in a hook's environment, and compares with any revision", () => {
    const root = join(folder(), "kader");
    writeFiles(root, { "docs/a.md": "# A\n\neen\n" });
    commitAll(folder());
    writeFiles(root, { "docs/a.md": "# A\n\ntwee\n" });
    commitAll(folder());
    const hook = { env: { GIT_DIR: join(folder(), ".git"), GIT_INDEX_FILE: "index" }, cwd: folder() };
    assert.match(
      runWith(hook, "render", "kader", "--diff", "HEAD~1").out,
      /^docs\/a\.md: A\n[\s\S]*\n-een\n\+twee\n/,
    );
    assert.match(runWith(hook, "render", "kader", "--diff", "HEAD").out, /Geen enkele pagina/);
  });

  const refused: [string, readonly string[], RegExp][] = [
    ["a revision that is not there", ["--diff", "bestaat-niet"], /de revisie bestaat-niet bestaat niet/],
    ["--out beside --diff", ["--diff", "HEAD", "--out", "x"], /--out en --diff gaan niet samen/],
    ["neither of them", [], /--out <dir> is verplicht \(of --diff <rev>\)/],
    ["--html without --diff", ["--out", "x", "--html"], /--html en --format horen bij --diff/],
    ["a file that is no page", ["docs/x.md", "--diff", "HEAD"], /docs\/x\.md is geen pagina/],
  ];
  for (const [name, words, message] of refused) {
    it(`refuses ${name} with one line and exit code 2`, () => {
      const { code, out, error } = run("render", folder(), ...words);
      assert.deepEqual([code, out], [2, ""]);
      assert.match(error, message);
      assert.equal(error.trimEnd().split("\n").length, 1);
    });
  }

  it("says when there is no git, no repository, or no handbook in the revision", () => {
    const nowhere = join(folder(), "leeg");
    mkdirSync(nowhere);
    const without = runWith({ env: { PATH: nowhere } }, "render", folder(), "--diff", "HEAD");
    assert.deepEqual([without.code, without.out], [2, ""]);
    assert.match(without.error, /voor --diff is git nodig, en dat is hier niet gevonden\n$/);

    writeFiles(folder(), { "later/docs/a.md": "# A\n" });
    const later = run("render", join(folder(), "later"), "--diff", "HEAD");
    assert.deepEqual([later.code, later.out], [2, ""]);
    assert.match(later.error, /later heeft in HEAD geen map docs die gelezen kan worden\n$/);

    rmSync(join(folder(), ".git"), { recursive: true });
    const outside = run("render", folder(), "--diff", "HEAD");
    assert.deepEqual([outside.code, outside.out], [2, ""]);
    assert.match(outside.error, /ligt niet in een git-repository/);
  });
});
