import assert from "node:assert/strict";
import { fixAll } from "../../../server/src/rules/fixAll";
import { rules } from "../../../server/src/rules/index";
import type { Finding } from "../../../server/src/rules/rule";
import { applyEdits } from "../../../server/src/text/edits";
import { openFixture, show } from "../../support/handbook";

const path = "docs/maatregelen/1-pba-01-x.md";
const others =
  "//- docs/rollen/jurist.md\n//- docs/rollen/ontwikkelaar.md\n//- docs/onderwerpen/data.md\n//- docs/onderwerpen/governance.md\n//- docs/vereisten/avg-01-x.md\n---\nrisicogroep: [verboden-ai]\n---";

function some(...ids: string[]) {
  return rules.filter(({ id }) => ids.includes(id));
}

async function check(frontmatter: string, ids: string[], file = path) {
  const text = `---\n${frontmatter}\n---\n`;
  const opened = await openFixture(`//- ${file}\n${others}`, some(...ids));
  const change = opened.handbook.setText(opened.page.uri, text, 1);
  assert.ok(change);
  opened.checker.invalidate(change);
  const page = opened.handbook.page(file);
  assert.ok(page);
  return { ...opened, page, findings: opened.checker.findings(page) };
}

/** What rules find in a frontmatter. */
async function found(frontmatter: string, ids: string[], file = path): Promise<string> {
  const { page, findings } = await check(frontmatter, ids, file);
  return show(page, findings);
}

/** The frontmatter after a fix of its first finding. */
async function fixed(
  frontmatter: string,
  ids: string[],
  which = 0,
  file = path,
): Promise<string | undefined> {
  const { page, findings } = await check(frontmatter, ids, file);
  const fix = findings[0]?.fixes?.[which];
  return fix && /^---\r?\n([\s\S]*?)\r?\n---\r?\n$/.exec(applyEdits(page.text, fix.edits))?.[1];
}

function titles(finding: Finding | undefined): string[] {
  return (finding?.fixes ?? []).map(({ title, safe }) => `${safe ? "* " : ""}${title.nl}`);
}

describe("a key that stands there twice", () => {
  const ids = ["duplicate-key"];

  it("is found in a nested mapping, and three times at the second and the third", async () => {
    assert.equal(
      await found("sources:\n  ADR: a\n  ADR: b\nhide: toc\nhide: toc\nhide: toc", ids),
      '4:3 duplicate-key "ADR"\n6:1 duplicate-key "hide"\n7:1 duplicate-key "hide"',
    );
  });

  it("is removed without asking when both say the same", async () => {
    const { findings } = await check("title: X\ntitle: X", ids);
    assert.deepEqual(titles(findings[0]), ['* Verwijder de tweede "title"']);
    assert.equal(await fixed("title: X\ntitle: X", ids), "title: X");
  });

  it("is removed without asking where it is empty, first or last", async () => {
    assert.equal(await fixed("title:\nrollen:\n- jurist\ntitle: X", ids), "rollen:\n- jurist\ntitle: X");
    assert.equal(await fixed("title: X\ntitle:", ids), "title: X");
  });

  it("has its lists merged, with comments and quotes kept and each value once", async () => {
    assert.equal(
      await fixed('rollen:\n- jurist # wie\n# en\nhide: toc\nrollen:\n- jurist\n- "ontwikkelaar"', ids),
      'rollen:\n- jurist # wie\n- "ontwikkelaar"\n# en\nhide: toc',
    );
    assert.equal(
      await fixed("rollen: [jurist]\nrollen:\n- ontwikkelaar", ids),
      "rollen: [jurist, ontwikkelaar]",
    );
  });

  it("leaves the choice between two texts to the author", async () => {
    const { findings } = await check("title: X\ntitle: Y", ids);
    assert.deepEqual(titles(findings[0]), [
      'Houd alleen de laatste "title"',
      'Houd alleen de eerste "title"',
    ]);
    assert.equal(await fixed("title: X\ntitle: Y", ids, 0), "title: Y");
    assert.equal(await fixed("title: X\ntitle: Y", ids, 1), "title: X");
  });

  it("is one mistake: what the site does not read is not judged", async () => {
    assert.equal(
      await found("rollen:\n- jurrist\nrollen:\n- jurist", ["duplicate-key", "unknown-label"]),
      '4:1 duplicate-key "rollen"',
    );
  });
});

describe("a missing field", () => {
  const ids = ["required-field-missing"];
  const full = "title: X\ntoelichting: Y\nlevenscyclus: [a]\nonderwerp: [data]\nrollen: [jurist]";

  it("is named, at the fence, however many there are", async () => {
    const { findings } = await check("title: X", ids);
    assert.deepEqual(
      findings.map(({ value, severity }) => `${value} ${severity}`),
      ["toelichting warning", "levenscyclus error", "onderwerp error", "rollen error"],
    );
  });

  it("is not missing under an old or a misspelt name", async () => {
    assert.equal(await found(full.replace("onderwerp", "bouwblok"), ids), "");
    assert.equal(await found(full.replace("rollen", "rolen"), ids), "");
    assert.equal(await found(full.replace("title", "titel"), ids), "");
  });

  it("is not asked for where nothing can be read, on an index and on other pages", async () => {
    assert.equal(await found("title: [", ids), "");
    assert.equal(await found("title: X", ids, "docs/maatregelen/index.md"), "");
    assert.equal(await found("title: X", ids, "docs/over.md"), "");
  });

  it("is a label of the AI profile only where other vereisten of the handbook have it", async () => {
    const file = "docs/vereisten/avg-02-y.md";
    const { findings } = await check(full, ids, file);
    assert.deepEqual(
      findings.map(({ value }) => value),
      ["risicogroep"],
    );
    assert.equal(
      await fixed(full, ids, 0, file),
      `${full}\nrisicogroep:\n- hoog-risico-ai-systeem\n- geen-hoog-risico-ai-systeem\n- verboden-ai\n- uitzondering-van-toepassing`,
    );
  });

  it("is added in the template's place and in the page's style, with a value to choose", async () => {
    const text =
      "title: X # c\r\ntoelichting: Y\r\nlevenscyclus:\r\n  - a\r\n\r\nonderwerp:\r\n  - data\r\nhide: toc";
    const { findings } = await check(text, ids);
    assert.deepEqual(titles(findings[0]), [
      'Voeg "rollen" toe met "jurist"',
      'Voeg "rollen" toe met "ontwikkelaar"',
    ]);
    const { page } = await check(text, ids);
    // The fences of this fixture end in a line feed; the added lines follow the first line end of the text.
    const after = applyEdits(page.text, findings[0]?.fixes?.[1]?.edits ?? []);
    assert.match(after, /onderwerp:\r\n {2}- data\r\nrollen:\n {2}- ontwikkelaar\nhide: toc/);
  });

  it("is made of the file name when it is the title", async () => {
    assert.equal(
      await fixed(full.replace("title: X\n", ""), ids, 0, "docs/maatregelen/1-pba-01-maak_een-begin.md"),
      `title: Maak een begin\n${full.replace("title: X\n", "")}`,
    );
  });
});

describe("an unknown field", () => {
  const ids = ["unknown-field", "deprecated-field"];

  it("is renamed without asking only for a slip", async () => {
    assert.deepEqual(titles((await check("rolen: [jurist]", ids)).findings[0]), ['* Maak er "rollen" van']);
    assert.deepEqual(titles((await check("title: X\nbronnen:\n  ADR: a", ids)).findings[0]), [
      'Maak er "sources" van',
    ]);
    assert.equal(await fixed('"Rollen" : [jurist] # wie', ids), "rollen : [jurist] # wie");
  });

  it("is as bad as the missing field that it is meant for", async () => {
    const { findings } = await check("Rollen:\n- jurist\nStatus: x\nVereiste: []", ids);
    assert.deepEqual(
      findings.map(({ severity, range }) => [range.start, severity]),
      [
        [4, "error"],
        [21, "warning"],
        [31, "warning"],
      ],
    );
  });

  it("is the one mistake where it is meant for the id", async () => {
    assert.equal(await found("ID: urn:nl:ak:mtr:pba-01", [...ids, "id-missing"]), '2:1 unknown-field "ID"');
    assert.equal(await fixed("ID: urn:nl:ak:mtr:pba-01", [...ids, "id-missing"]), "id: urn:nl:ak:mtr:pba-01");
  });

  it("is not renamed to a field that is there", async () => {
    assert.deepEqual(titles((await check("rolen: [jurist]\nrollen: [jurist]", ids)).findings[0]), [
      'Verwijder "rolen"',
    ]);
  });

  it("is milder for a field of another kind of page", async () => {
    const { findings } = await check("title: X\ncategorie: [template]", ids);
    assert.deepEqual(
      findings.map(({ severity, value, range }) => [severity, value, range.start]),
      [["information", undefined, 13]],
    );
  });

  it("is none for the keys of MkDocs and its theme, anchors and merged mappings", async () => {
    assert.equal(
      await found("title: X\nsearch:\n  exclude: true\ntags: [a]\nbasis: &b {rollen: [jurist]}\n<<: *b", ids),
      "",
    );
  });

  it("is only a slip on pages without kind", async () => {
    const file = "docs/over.md";
    assert.equal(
      await found("tilte: X\nproject: Y\nrolen: [jurist]\nsumary: Z", ids, file),
      '2:1 unknown-field "tilte"\n4:1 unknown-field "rolen"\n5:1 unknown-field "sumary"',
    );
  });

  it("is found among the sources when it is a slip", async () => {
    assert.equal(await found("sources:\n  ADr: [PRI.1]\n  NOREA: x", ids), '3:3 unknown-field "ADr"');
    assert.equal(await fixed("sources:\n  ADr: [PRI.1]", ids), "sources:\n  ADR: [PRI.1]");
  });
});

describe("a field of an earlier handbook", () => {
  const ids = ["deprecated-field", "unknown-field"];

  it("gets its new name, with its values as they are called now", async () => {
    assert.equal(
      await fixed("bouwblok: # c\n- 'Data'\n- iets-anders", ids),
      "onderwerp: # c\n- 'data'\n- iets-anders",
    );
  });

  it("is added to the new field where that is there", async () => {
    assert.equal(
      await fixed("bouwblok:\n- data\n- governance\nonderwerp:\n- data # eerst", ids),
      "onderwerp:\n- data # eerst\n- governance",
    );
    assert.equal(await fixed("bouwblok:\n- data\nonderwerp:\n- data", ids), "onderwerp:\n- data");
  });
});

describe("a reference by id", () => {
  it("becomes the file name of the page that has it, without asking", async () => {
    const page = "//- docs/vereisten/avg-02-y.md\n---\nid: urn:nl:ak:ver:avg-02\n---\n";
    const { page: opened, checker } = await openFixture(
      `//- ${path}\n---\nvereiste:\n- urn:nl:ak:ver:avg-02\n---\n${page}`,
      some("unknown-vereiste"),
    );
    const [fix] = checker.findings(opened)[0]?.fixes ?? [];
    assert.ok(fix?.safe);
    assert.equal(applyEdits(opened.text, fix.edits), "---\nvereiste:\n- avg-02-y\n---\n");
  });
});

describe("labels of which there are none at all", () => {
  const page = "//- docs/maatregelen/1-pba-01-x.md\n---\nonderwerp:\n- data\n- governance\n---\n";

  it("are one mistake, in the configuration of the site", async () => {
    const {
      checker,
      page: config,
      handbook,
    } = await openFixture(
      `//- mkdocs.yml\nsite_name: X\n${page}//- docs/rollen/a.md\n//- docs/levenscyclus/b.md`,
      some("unknown-label"),
    );
    assert.deepEqual(
      checker.findings(config).map(({ value, severity }) => [value, severity]),
      [["onderwerpen", "warning"]],
    );
    const maatregel = handbook.page("docs/maatregelen/1-pba-01-x.md");
    assert.deepEqual(maatregel && checker.findings(maatregel), []);
  });

  it("are none where no page needs them", async () => {
    const { checker, page: config } = await openFixture(
      "//- mkdocs.yml\nsite_name: X\n//- docs/index.md\n",
      some("unknown-label"),
    );
    assert.deepEqual(checker.findings(config), []);
  });
});

describe("an empty item", () => {
  const ids = ["null-item", "null-field"];

  it("is pointed at by its dash or its word", async () => {
    assert.equal(
      await found("rollen:\n  - jurist\n  -   # wie\n  - ~\nvereiste: [avg-01-x, null]", ids),
      '4:3 null-item "-"\n5:5 null-item "~"\n6:22 null-item "null"',
    );
  });

  it("goes with its line, and leaves [] where it was the only one", async () => {
    assert.equal(await fixed("rollen:\n- jurist\n-\nhide: toc", ids), "rollen:\n- jurist\nhide: toc");
    assert.equal(await fixed("vereiste: [avg-01-x, ~]", ids), "vereiste: [avg-01-x]");
    assert.equal(await fixed("vereiste: [~, avg-01-x]", ids), "vereiste: [avg-01-x]");
    assert.equal(await fixed("vereiste:\n-\nhide: toc", ids), "vereiste: []\nhide: toc");
    assert.equal(await fixed("vereiste:\n- # leeg\n-", ids), undefined, "a comment is in the way");
  });

  it("is filled in by the author where the list must hold something", async () => {
    const { findings } = await check("rollen:\n-", ids);
    assert.deepEqual(titles(findings[0]), ['Vul "jurist" in', 'Vul "ontwikkelaar" in']);
    assert.equal(await fixed("rollen:\n-", ids), "rollen:\n- jurist");
  });

  it("is harmless in a nested list", async () => {
    const { findings } = await check("sources:\n  ADR:\n  - PRI.1\n  -", ids);
    assert.deepEqual(
      findings.map(({ severity }) => severity),
      ["hint"],
    );
    assert.equal(await fixed("sources:\n  ADR:\n  - PRI.1\n  -", ids), "sources:\n  ADR:\n  - PRI.1");
  });
});

describe("an item that is an empty text", () => {
  it("is found as an empty item, and goes", async () => {
    const written = "rollen:\n- jurist\n- ''\n- '  '";
    assert.equal(
      await found(written, ["null-item", "unknown-label"]),
      `4:3 null-item "''"\n5:3 null-item "'  '"`,
    );
    assert.equal(await fixed(written, ["null-item"]), "rollen:\n- jurist\n- '  '");
    assert.equal(await found("vereiste: ['']", ["null-item"]), `2:12 null-item "''"`);
    assert.deepEqual(titles((await check('rollen:\n- ""', ["null-item"])).findings[0]), [
      'Vul "jurist" in',
      'Vul "ontwikkelaar" in',
    ]);
  });
});

describe("several values that are written as one item", () => {
  const ids = ["unknown-label", "unknown-vereiste"];

  it("because a dash is indented, get it put right", async () => {
    for (const [before, after] of [
      ["rollen:\n- jurist\n  - ontwikkelaar", "rollen:\n- jurist\n- ontwikkelaar"],
      [
        "rollen:\r\n  - jurist\r\n    - ontwikkelaar # c\r\n",
        "rollen:\r\n  - jurist\r\n  - ontwikkelaar # c\r\n",
      ],
      ["vereiste:\n- a\n - avg-01-x", "vereiste:\n- a\n- avg-01-x"],
    ] as const) {
      const { findings } = await check(before, ids);
      assert.match(findings[0]?.message.nl ?? "", /streepje voor "(?:ontwikkelaar|avg-01-x)" springt in/);
      assert.equal(await fixed(before, ids), after.replace(/\r\n$/, "\r\n"));
    }
  });

  it("keep each its own mistake, and then nothing is done without asking", async () => {
    const { findings } = await check("rollen:\n- jurist\n  - jurrist", ids);
    assert.ok(!findings[0]?.fixes?.[0]?.safe);
    assert.equal(findings.length, 1);
  });

  it("get items of their own, those that are in the list already not again", async () => {
    assert.equal(
      await fixed("rollen:\n  - jurist, ontwikkelaar # c", ids),
      "rollen:\n  - jurist\n  - ontwikkelaar # c",
    );
    assert.equal(await fixed('rollen: ["jurist, ontwikkelaar"]', ids), "rollen: [jurist, ontwikkelaar]");
    assert.equal(
      await fixed("rollen:\n- jurist\n- ontwikkelaar, jurist", ids),
      "rollen:\n- jurist\n- ontwikkelaar",
    );
    assert.ok((await check("rollen:\n- jurist, ontwikkelaar", ids)).findings[0]?.fixes?.[0]?.safe);
  });
});

describe("an empty field", () => {
  const ids = ["null-field"];

  it("weighs as much as what the site does with it", async () => {
    const { findings } = await check(
      "title: X\ntoelichting:\nrollen: ~\nvereiste:\nsources:\nhide:\nonderwerp: []\nonbekend:",
      ids,
    );
    assert.deepEqual(
      findings.map(({ severity, range }) => `${severity} ${range.start}`),
      ["information 13", "error 26", "error 36", "hint 46", "hint 55"],
    );
  });

  it("becomes [] or goes, or is filled in where it is required", async () => {
    assert.equal(await fixed("vereiste: # geen\nhide: toc", ids), "vereiste: [] # geen\nhide: toc");
    assert.equal(await fixed("title: X\nsources:\nhide: toc", ids), "title: X\nhide: toc");
    assert.equal(await fixed("vereiste: null", ids), "vereiste: []");
    assert.equal(await fixed("rollen:\nhide:\n  - toc", ids), "rollen:\n  - jurist\nhide:\n  - toc");
  });
});

describe("a text where a list belongs", () => {
  const ids = ["scalar-not-list", "unknown-label"];

  it("becomes a list as it stands", async () => {
    assert.equal(await fixed("rollen: 'jurist' # wie", ids), "rollen:\n- 'jurist' # wie");
    assert.equal(
      await fixed("hide:\n    - toc\nrollen: jurist", ids),
      "hide:\n    - toc\nrollen:\n    - jurist",
    );
    assert.equal(await fixed("rollen:\n  jurist", ids), "rollen:\n- jurist");
  });

  it("becomes several items when it names several terms, and is one mistake then", async () => {
    for (const text of ["jurist, ontwikkelaar", "jurist en ontwikkelaar", "jurist/ontwikkelaar"]) {
      assert.equal(await found(`rollen: ${text}`, ids), `2:9 scalar-not-list "${text}"`);
      assert.equal(await fixed(`rollen: ${text}`, ids), "rollen:\n- jurist\n- ontwikkelaar");
    }
  });

  it("becomes several items where it goes on with dashes below", async () => {
    const written = "rollen: jurist\n  - ontwikkelaar";
    assert.equal((await check(written, [...ids, "unknown-label"])).findings.length, 1);
    assert.equal(await fixed(written, ids), "rollen:\n- jurist\n- ontwikkelaar");
    const wrong = await check("rollen: jurist\n  - x", [...ids, "unknown-label"]);
    assert.deepEqual(
      wrong.findings.flatMap(({ rule, fixes }) => [rule.id, fixes?.[0]?.safe]),
      ["scalar-not-list", false],
    );
  });

  it("is one mistake when it is no text at all, and the author chooses what it should be", async () => {
    for (const value of ["true", "3"]) {
      const { findings } = await check(`rollen: ${value}`, [...ids, "unknown-label"]);
      assert.deepEqual(
        findings.map(({ rule }) => rule.id),
        ["scalar-not-list"],
      );
      assert.match(findings[0]?.message.nl ?? "", /stopt hierop de bouw/);
      assert.ok(findings[0]?.fixes?.every(({ safe }) => !safe));
      assert.equal(await fixed(`rollen: ${value}`, ids), "rollen:\n- jurist");
    }
  });

  it("is fine where the site takes a text, and on pages without kind", async () => {
    assert.equal(await found("hide: toc\ntitle: X", ids), "");
    assert.equal(await found("rollen: jurist", ids, "docs/over.md"), "");
  });
});

describe("a value that stands there twice", () => {
  const ids = ["duplicate-item"];

  it("goes the second time, in quotes or not, in block and flow lists", async () => {
    assert.equal(
      await fixed('rollen:\n- jurist # eerst\n- "jurist" # dan\n- ontwikkelaar', ids),
      "rollen:\n- jurist # eerst\n- ontwikkelaar",
    );
    assert.equal(
      await fixed("rollen: [jurist, ontwikkelaar, 'jurist']", ids),
      "rollen: [jurist, ontwikkelaar]",
    );
  });

  it("is found three times as two", async () => {
    assert.equal(
      await found("rollen: [jurist, jurist, jurist]", ids),
      '2:18 duplicate-item "jurist"\n2:26 duplicate-item "jurist"',
    );
  });
});

describe("a full stop behind a title", () => {
  const ids = ["title-trailing-dot"];

  it("goes, within quotes too", async () => {
    assert.equal(await fixed('title: "Over ons." # c', ids), 'title: "Over ons" # c');
    assert.equal(await fixed("title: Over\n  ons.", ids), "title: Over\n  ons");
  });

  it("is none in an ellipsis, a question or an empty title", async () => {
    for (const title of ["Wat nu?", "En dan...", '"."', "En dan…"]) {
      assert.equal(await found(`title: ${title}`, ids), "", title);
    }
  });

  it("is not taken off an abbreviation without asking", async () => {
    assert.deepEqual(titles((await check("title: Data e.d.", ids)).findings[0]), ["Verwijder de punt"]);
  });
});

describe("a toelichting", () => {
  it("may have forty words however they are spread over lines", async () => {
    const words = Array.from({ length: 40 }, (_, at) => `w${at}`);
    const text = `toelichting: >\n  ${words.slice(0, 20).join("  ")}\n  ${words.slice(20).join(" ")}`;
    assert.equal(await found(text, ["toelichting-too-long"]), "");
    assert.equal(await found(`${text} nog`, ["toelichting-too-long"]), '4:83 toelichting-too-long "nog"');
  });
});

describe("an uitzondering in the frontmatter", () => {
  const ids = ["uitzondering-invalid"];
  const file = "docs/vereisten/avg-02-y.md";

  it("is judged in each item, at its place within quotes", async () => {
    assert.equal(
      await found(
        `uitzondering:\n- risicogroep-verboden-ai\n- "\\"rol-ai-act-x\\" && risicogroep-verboden-ai"\n- 'risicogroep-verboden-ai ||'`,
        ids,
        file,
      ),
      '4:6 uitzondering-invalid "rol-ai-act-x"\n5:28 uitzondering-invalid "||"',
    );
  });

  it("gets the nearest label and the right operator", async () => {
    assert.equal(
      await fixed("uitzondering: [risicogroep-verboden-ia]", ids, 0, file),
      "uitzondering: [risicogroep-verboden-ai]",
    );
    assert.equal(
      await fixed("uitzondering:\n- risicogroep-verboden-ai of rol-ai-act-aanbieder", ids, 0, file),
      "uitzondering:\n- risicogroep-verboden-ai || rol-ai-act-aanbieder",
    );
  });
});

describe("an id that does not match its file name", () => {
  it("can be put right in both ways, unless another page has the name", async () => {
    const ids = ["id-prefix-mismatch"];
    const { findings } = await check("id: urn:nl:ak:mtr:owp-02", ids);
    assert.deepEqual(
      findings[0]?.fixes?.map(({ title, renameTo, safe }) => [title.nl, renameTo, safe]),
      [
        ['Maak er "urn:nl:ak:mtr:pba-01" van, zoals de bestandsnaam', undefined, false],
        ['Noem het bestand "1-owp-02-x.md"', "1-owp-02-x.md", false],
      ],
    );
  });

  it("gives the file the number of its phase, as other files have it", async () => {
    const { page, checker } = await openFixture(
      `//- ${path}\n---\nid: urn:nl:ak:mtr:owp-02\n---\n//- docs/maatregelen/2-owp-01-z.md`,
      some("id-prefix-mismatch"),
    );
    assert.equal(checker.findings(page)[0]?.fixes?.[1]?.renameTo, "2-owp-02-x.md");
  });
});

describe("a file name without code", () => {
  const named = ["01-a", "02-b", "03-c"].map((name) => `//- docs/maatregelen/2-owp-${name}.md\n`).join("");

  async function onNew(files: string) {
    const { page, checker } = await openFixture(
      `//- docs/maatregelen/nieuw.md\n---\nid: urn:nl:ak:mtr:owp-04\n---\n${files}`,
      some("id-prefix-mismatch"),
    );
    return checker.findings(page);
  }

  it("is worth a word where the others have one, with a name that goes with the id", async () => {
    const [finding, ...more] = await onNew(named);
    assert.deepEqual(more, []);
    assert.equal(finding?.severity, "information");
    assert.deepEqual(
      finding?.fixes?.map(({ renameTo }) => renameTo),
      ["2-owp-04-nieuw.md"],
    );
  });

  it("is what this handbook does where others have none either", async () => {
    assert.deepEqual(await onNew(`${named}//- docs/maatregelen/d.md\n//- docs/maatregelen/e.md\n`), []);
  });
});

describe("fixing all", () => {
  it("repeats until nothing is left, and takes the first of two fixes at one place", async () => {
    const { page, handbook, checker } = await check(
      "rolen:\n- jurist\n- jurist\n-\ntitle: X.\ntitle: X.",
      rules.map(({ id }) => id).filter((id) => id !== "required-field-missing" && id !== "id-missing"),
    );
    const { text, applied } = fixAll(page.text, (now) => {
      const change = handbook.setText(page.uri, now, 2);
      if (change) checker.invalidate(change);
      const current = handbook.page(page.path);
      return current ? checker.findings(current) : [];
    });
    assert.equal(text, "---\nrollen:\n- jurist\ntitle: X\n---\n");
    assert.deepEqual([...new Set(applied.map(({ rule }) => rule.id))].sort(), [
      "duplicate-item",
      "duplicate-key",
      "null-item",
      "title-trailing-dot",
      "unknown-field",
    ]);
  });
});
