import assert from "node:assert/strict";
import { badFrontmatterYaml } from "../../../server/src/rules/badFrontmatterYaml";
import { idMalformed } from "../../../server/src/rules/idMalformed";
import { idMissing } from "../../../server/src/rules/idMissing";
import { unknownLabel } from "../../../server/src/rules/unknownLabel";
import { applyEdits } from "../../../server/src/text/edits";
import { openFixture, show } from "../../support/handbook";

const others = "//- docs/rollen/jurist.md\n//- docs/rollen/ontwikkelaar.md\n//- docs/onderwerpen/data.md";

const rules = [badFrontmatterYaml, unknownLabel, idMissing, idMalformed];

/** The findings on a maatregel with this frontmatter. */
async function findings(frontmatter: string): Promise<string> {
  const fixture = `//- docs/maatregelen/1-pba-01-x.md\n---\nid: urn:nl:ak:mtr:pba-01\n${frontmatter}\n---\n${others}`;
  const { page, checker } = await openFixture(fixture, rules);
  return show(page, checker.findings(page));
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
