import assert from "node:assert/strict";
import { badFrontmatterYaml } from "../../../server/src/rules/badFrontmatterYaml";
import { idMalformed } from "../../../server/src/rules/idMalformed";
import { idMissing } from "../../../server/src/rules/idMissing";
import { mergeConflictMarker } from "../../../server/src/rules/mergeConflictMarker";
import { unknownLabel } from "../../../server/src/rules/unknownLabel";
import { applyEdits } from "../../../server/src/text/edits";
import { parseFrontmatter } from "../../../server/src/text/frontmatter";
import { openFixture, show } from "../../support/handbook";

const others = "//- docs/rollen/jurist.md\n//- docs/rollen/ontwikkelaar.md\n//- docs/onderwerpen/data.md";

/** A no-break space, which nobody sees. */
const nbsp = "\u00A0";

const rules = [badFrontmatterYaml, unknownLabel, idMissing, idMalformed];

/** The findings on a maatregel with this frontmatter. */
async function findings(frontmatter: string): Promise<string> {
  const fixture = `//- docs/maatregelen/1-pba-01-x.md\n---\nid: urn:nl:ak:mtr:pba-01\n${frontmatter}\n---\n${others}`;
  const { page, checker } = await openFixture(fixture, rules);
  return show(page, checker.findings(page));
}

/** A maatregel with this text. */
function openText(text: string, only = [badFrontmatterYaml]) {
  return openFixture(`//- docs/maatregelen/1-pba-01-x.md\n${text}${others}`, only);
}

/** The page after the first fix of its first finding. */
async function fixed(text: string, path = "docs/maatregelen/1-pba-01-x.md"): Promise<string> {
  const { page, checker } = await openFixture(`//- ${path}\n${text}${others}`, rules);
  const [fix] = checker.findings(page)[0]?.fixes ?? [];
  assert.ok(fix, "there is a fix");
  return applyEdits(page.text, fix.edits);
}

describe("labels in unusual YAML", () => {
  const cases: [string, string, string][] = [
    ["in quotes, without them", 'rollen: ["jurrist"]', '3:11 unknown-label "jurrist"'],
    [
      "in a block scalar, without its line end",
      "rollen:\n- |\n  jurrist",
      '4:3 unknown-label "|\\n  jurrist"',
    ],
    ["behind an alias that is right", "onderwerp: &o [data]\nx: *o\n", ""],
    ["behind an alias to a list, at the alias", "x: &r [jurist, foo]\nrollen: *r", '4:9 unknown-label "*r"'],
    ["as a nested list, its first line only", "rollen:\n- a: b\n  c: d", '4:3 unknown-label "a: b"'],
    ["as a word that YAML takes for a truth value", "rollen:\n- no", '4:3 unknown-label "no"'],
    ["empty, which is no wrong label", "rollen:\n-\n- jurist", ""],
    ["taken from another mapping", "basis: &b {rollen: [jurist]}\n<<: *b", ""],
  ];
  for (const [name, frontmatter, expected] of cases) {
    it(`are judged ${name}`, async () => assert.equal(await findings(frontmatter), expected));
  }
});

describe("mistakes in YAML that only the site's parser sees", () => {
  it("a line with only a tab below a value", async () => {
    assert.equal(
      await findings("rollen:\n- jurist\n\t\nonderwerp:\n- data"),
      '5:1 bad-frontmatter-yaml "\\t"',
    );
  });
  it("a comment behind a tab", async () => {
    assert.equal(await findings("rollen:\n- jurist\n\t# wie"), '5:1 bad-frontmatter-yaml "\\t"');
  });
});

describe("one mistake in the YAML gives one finding", () => {
  it("at the quote that is not closed", async () => {
    assert.equal(
      await findings('title: "Een titel\nrollen:\n- jurist'),
      '3:8 bad-frontmatter-yaml "\\"Een titel"',
    );
  });
  it("at the line that is indented wrongly", async () => {
    assert.equal((await findings("title: x\n rollen: jurist")).split("\n").length, 1);
  });
});

describe("slips in the layout of frontmatter are named, at their place", () => {
  const cases: [string, string, string, RegExp][] = [
    [
      "an item to the left of the first",
      "rollen:\n - jurist\n- x",
      '5:1 "- x"',
      /niet recht onder het eerste/,
    ],
    ["an item further to the left", "rollen:\n  - jurist\n - x", '5:2 "- x"', /niet recht onder het eerste/],
    ["a list that is not closed", "rollen: [jurist, x", '3:9 "["', /ontbreekt een \]/],
    [
      "a list over lines that is not closed",
      "rollen: [jurist,\n  x\ntitle: X",
      '3:9 "["',
      /ontbreekt een \]/,
    ],
    ["a title that begins with a bracket", "title: [Concept Plan", '3:8 "[Concept Plan"', /aanhalingstekens/],
    ["an indented field", "title: X\n rollen:\n- jurist", '4:2 "rollen"', /te veel spaties/],
    ["a value and a list", "rollen: jurist\n- x", '3:9 "jurist"', /als eerste in de lijst/],
    [
      "a no-break space behind a dash",
      `rollen:\n-${nbsp}jurist`,
      `4:1 "-${nbsp}"`,
      /onzichtbare vaste spatie/,
    ],
    [
      "a no-break space before a dash",
      `rollen:\n${nbsp}- jurist`,
      `4:1 "${nbsp}"`,
      /onzichtbare vaste spatie/,
    ],
  ];
  for (const [name, frontmatter, place, message] of cases) {
    for (const eol of ["\n", "\r\n"]) {
      it(`${name}${eol === "\n" ? "" : ", with line ends of Windows"}`, async () => {
        const { page, checker } = await openText(`---\n${frontmatter}\n---\n`.replaceAll("\n", eol));
        const found = checker.findings(page);
        const line = Number(place.split(":")[0]) - 1;
        assert.equal(show(page, found), `${line}:${place.slice(2).replace(" ", " bad-frontmatter-yaml ")}`);
        assert.match(found[0]?.message.nl ?? "", message);
        const [fix] = found[0]?.fixes ?? [];
        assert.ok(fix?.safe);
        const after = applyEdits(page.text, fix.edits);
        assert.equal(parseFrontmatter(after).state, "valid");
        assert.equal(after.split(eol).length, after.split("\n").length, "line ends stay");
      });
    }
  }

  it("with the items in the order of the author", async () => {
    const cases = [
      ["rollen:\n  - a\n - b # c\n    - d\n", "rollen:\n  - a\n  - b # c\n  - d\n"],
      ["rollen: a # eerst\n- b\n", "rollen:\n- a # eerst\n- b\n"],
      ["rollen: [a, b # c\ntitle: X\n", "rollen: [a, b] # c\ntitle: X\n"],
      [" title: X\nrollen:\n- a\n", "title: X\nrollen:\n- a\n"],
    ];
    for (const [before = "", after = ""] of cases) {
      assert.equal(await fixed(`---\n${before}---\n`), `---\n${after}---\n`);
    }
  });

  it("each of several, and other mistakes beside them", async () => {
    assert.equal(
      await findings("rollen:\n - jurist\n- x\ntitle: a: b\nonderwerp: [data"),
      '5:1 bad-frontmatter-yaml "- x"\n6:8 bad-frontmatter-yaml "a: b"\n7:12 bad-frontmatter-yaml "["',
    );
    assert.equal(
      await findings(`rollen:\n-${nbsp}jurist\n-${nbsp}x`),
      `4:1 bad-frontmatter-yaml "-${nbsp}"\n5:1 bad-frontmatter-yaml "-${nbsp}"`,
    );
  });

  it("and a word with a colon on the line below a text is no indented field", async () => {
    const { page, checker } = await openText("---\ntitle: Een verhaal\n  over: alles\n---\n");
    const [finding, ...others] = checker.findings(page);
    assert.deepEqual(others, []);
    assert.doesNotMatch(finding?.message.nl ?? "", /spaties/);
  });
});

describe("a block that is nothing but mistakes", () => {
  const blocks = ["title: a: b\n", " rollen:\n - a\n- b\n", "rollen: [a, b\n", `rollen:\n-${nbsp}a\n`];
  for (const lines of blocks) {
    it(`such as ${JSON.stringify(lines)} is judged, however long it is`, async () => {
      const { page, checker } = await openText(`---\n${lines.repeat(300)}---\n`);
      assert.ok(checker.findings(page).length > 0);
    });
  }
});

describe("a merge conflict in the frontmatter", () => {
  const conflict =
    "---\ntitle: X\n<<<<<<< HEAD\nrollen:\n- a\n=======\nrollen:\n- b\n>>>>>>> main\n---\n# X\n";

  it("is reported by its markers and by nothing else", async () => {
    const { page, checker } = await openText(conflict, [...rules, mergeConflictMarker]);
    const found = checker.findings(page);
    assert.equal(
      show(page, found),
      '3:1 merge-conflict-marker "<<<<<<< HEAD"\n6:1 merge-conflict-marker "======="\n9:1 merge-conflict-marker ">>>>>>> main"',
    );
    for (const { message } of found) assert.match(message.nl, /leest daardoor geen enkel veld/);
  });

  it("in the body says what it does there", async () => {
    const { page, checker } = await openText(`---\nid: x\n---\n${conflict.slice(4)}`, [mergeConflictMarker]);
    assert.doesNotMatch(checker.findings(page)[0]?.message.nl ?? "", /veld/);
  });
});

describe("fixes of frontmatter", () => {
  it("leave the line behind a block scalar alone", async () => {
    assert.equal(
      await fixed("---\nid: |\n  urn:nl:ak:mtr:pba-1\n---\n"),
      "---\nid: urn:nl:ak:mtr:pba-01\n---\n",
    );
  });
  it("keep a comment behind an empty id apart", async () => {
    assert.equal(await fixed("---\nid: # straks\n---\n"), "---\nid: urn:nl:ak:mtr:pba-01 # straks\n---\n");
  });
  it("quote a text that starts with a mark, has a colon in it, or looks like a date that there is not", async () => {
    for (const value of ["@home", "*let op*", "Data: wat en hoe", "2024-02-30"]) {
      assert.equal(
        await fixed(`---\ntitle: ${value} # c\nid: x\n---\n`),
        `---\ntitle: "${value}" # c\nid: x\n---\n`,
      );
    }
    assert.equal(
      await fixed("---\nrollen:\n- *jurist\nid: x\n---\n"),
      '---\nrollen:\n- "*jurist"\nid: x\n---\n',
    );
  });
  it("put spaces in place of a tab, or nothing on an empty line", async () => {
    assert.equal(
      await fixed("---\nrollen:\n\t- jurist\nid: x\n---\n"),
      "---\nrollen:\n  - jurist\nid: x\n---\n",
    );
    assert.equal(
      await fixed("---\nrollen:\n- jurist\n\t\nid: x\n---\n"),
      "---\nrollen:\n- jurist\n\nid: x\n---\n",
    );
  });
  it("add the space that is missing behind a dash or a colon", async () => {
    assert.equal(await fixed("---\nrollen:\n-jurist\nid: x\n---\n"), "---\nrollen:\n- jurist\nid: x\n---\n");
    assert.equal(
      await fixed("---\nid: x\ntitle:X\nhide: toc\n---\n"),
      "---\nid: x\ntitle: X\nhide: toc\n---\n",
    );
  });
  it("know an apostrophe from a quote", async () => {
    assert.equal(
      await fixed("---\ntitle: 's Avonds\nid: x\n---\n"),
      '---\ntitle: "\'s Avonds"\nid: x\n---\n',
    );
  });
  it("close a quote, which the author must confirm", async () => {
    assert.equal(
      await fixed('---\ntitle: "Een titel\nid: x\n---\n'),
      '---\ntitle: "Een titel"\nid: x\n---\n',
    );
  });
  it("follow the indentation of the other fields", async () => {
    assert.equal(await fixed("---\n  title: X\n---\n"), "---\n  title: X\n  id: urn:nl:ak:mtr:pba-01\n---\n");
  });
  it("close the block when only the last line end is missing", async () => {
    const { page, checker, handbook } = await openFixture("//- docs/index.md\nx");
    assert.ok(handbook.setText(page.uri, "---\ntitle: X\n---", 1));
    const after = handbook.page(page.path);
    assert.ok(after);
    const [finding] = checker.findings(after);
    assert.match(finding?.message.nl ?? "", /hoort nog een nieuwe regel/);
    assert.equal(applyEdits(after.text, finding?.fixes?.[0]?.edits ?? []), "---\ntitle: X\n---\n");
  });
  it("are not offered where they would not give a valid block", async () => {
    const { page, checker } = await openFixture(
      `//- docs/maatregelen/1-pba-01-x.md\n---\n{title: X}\n---\n`,
      rules,
    );
    assert.deepEqual(
      checker.findings(page).flatMap(({ fixes }) => fixes ?? []),
      [],
    );
  });
  it("are not certain for a value that names two labels", async () => {
    const { page, checker } = await openFixture(
      `//- docs/maatregelen/1-pba-01-x.md\n---\nid: urn:nl:ak:mtr:pba-01\nrollen:\n- jurist/ontwikkelaar\n---\n${others}`,
      rules,
    );
    assert.ok((checker.findings(page)[0]?.fixes ?? []).every(({ safe }) => !safe));
  });
});
