import assert from "node:assert/strict";
import type { Finding } from "../../../server/src/rules/rule";
import { suppressFix } from "../../../server/src/rules/suppression";
import { applyEdits } from "../../../server/src/text/edits";
import { Page } from "../../../server/src/workspace/page";
import { openFixture, pageAt, show, type TestHandbook } from "../../support/handbook";

const path = "docs/over.md";

async function open(text: string, others = "", at = path): Promise<TestHandbook> {
  const test = await openFixture(`//- ${at}\n${others === "" ? "" : `\n${others}`}`);
  setText(test, text, at);
  return { ...test, page: pageAt(test, at) };
}

function setText(test: TestHandbook, text: string, at = path): void {
  const change = test.handbook.setText(test.handbook.uriOf(at), text, 1);
  if (change) test.checker.invalidate(change);
}

/** What is found on a page with this text. */
async function found(text: string, others = "", at = path): Promise<string> {
  const { checker, page } = await open(text, others, at);
  return show(page, checker.findings(page));
}

const link = "[x](weg.md)";
const comment = "<!-- algoritmekader: negeer broken-link -->";

describe("a suppression in Markdown", () => {
  it("counts for findings on its own line only", async () => {
    assert.equal(await found(`${link} ${comment}\n\n${link}\n`), '3:5 broken-link "weg.md"');
    assert.equal(await found(`${comment} ${link}\n`), "");
  });

  it("counts for the next line that is not blank when it stands alone", async () => {
    assert.equal(await found(`${comment}\n${link}\n\n${link}\n`), '4:5 broken-link "weg.md"');
    assert.equal(await found(`${comment}\n\n \n${link}\n`), "");
    assert.equal(await found(`\r\n  ${comment}\r\n\r\n${link}\r\n`), "");
  });

  it("counts for the whole page when it says so", async () => {
    const all = comment.replace("negeer", "negeer-pagina");
    assert.equal(await found(`${link}\n\n${link}\n\n${all}\n`), "");
  });

  const forms = [
    "<!--algoritmekader:negeer broken-link-->",
    "<!-- Algoritmekader: negeer broken-link -->",
    "<!-- algoritmekader: negeer broken-anchor, broken-link -->",
    "<!-- algoritmekader: negeer broken-anchor broken-link -->",
    "<!-- algoritmekader: negeer broken-link: komt nog, echt -->",
    "<!-- algoritmekader: negeer broken-link -- komt nog -->",
  ];
  for (const form of forms) {
    it(`may be written as ${form}`, async () => {
      assert.doesNotMatch(await found(`${link} ${form}\n`), /broken-link "weg/);
    });
  }

  it("works in lists, admonitions, quotes and headings", async () => {
    const text = `- a ${link} ${comment}\n\n!!! note\n    ${link} ${comment}\n\n> ${link} ${comment}\n\n## ${link} ${comment}\n`;
    assert.equal(await found(text), "");
  });

  it("is no comment in code", async () => {
    assert.equal(await found(`${link} \`${comment}\`\n`), '1:5 broken-link "weg.md"');
    assert.equal(await found(`\`\`\`\n${comment}\n\`\`\`\n${link}\n`), '4:5 broken-link "weg.md"');
  });

  it("is not made of other words", async () => {
    for (const other of ["<!-- negeer broken-link -->", "<!-- algoritmekader: zie ook de bijlage -->"]) {
      assert.equal(await found(`${link} ${other}\n`), '1:5 broken-link "weg.md"');
    }
  });

  it("is pointed at when another word than negeer names a rule", async () => {
    for (const word of ["ignore", "negeert", "disable"]) {
      assert.equal(
        await found(`${link} <!-- algoritmekader: ${word} broken-link -->\n`),
        `1:5 broken-link "weg.md"\n1:34 unused-suppression "${word}"`,
      );
    }
    const text = "---\nrollen:\n- inkoper # algoritmekader: ignore unknown-label\n---\n";
    assert.match(await found(text, "//- docs/rollen/jurist.md"), /unused-suppression "ignore"/);
  });

  it("is pointed at when it says the same twice", async () => {
    assert.equal(await found(`${link} ${comment} ${comment}\n`), '1:85 unused-suppression "broken-link"');
    assert.equal(
      await found(`${link} ${comment.replace(" -->", ", broken-link -->")}\n`),
      '1:54 unused-suppression "broken-link"',
    );
    assert.equal(await found(`${link} ${comment}\n\n${link} ${comment}\n`), "");
  });
});

describe("a suppression in YAML", () => {
  const roles = "//- docs/rollen/jurist.md";
  const page = (value: string) => `---\ntitle: X\nrollen:\n${value}---\n`;

  it("counts for its line in the frontmatter", async () => {
    const text = page("- inkoper  # algoritmekader: negeer unknown-label\n- koper\n");
    assert.equal(await found(text, roles), '5:3 unknown-label "koper"');
  });

  it("counts for the line below when it stands alone", async () => {
    assert.equal(await found(page("# algoritmekader: negeer unknown-label\n- inkoper\n"), roles), "");
  });

  it("counts for what is missing when it is for the whole page", async () => {
    const text = "---\n# algoritmekader: negeer-pagina id-missing\ntitle: X\n---\n";
    const at = "docs/vereisten/avg-01-x.md";
    assert.match(await found(text.replace("-pagina", ""), "", at), /id-missing/);
    assert.doesNotMatch(await found(text, "", at), /id-missing|unused/);
  });

  it("is no comment inside a text", async () => {
    assert.match(
      await found(page('- "inkoper # algoritmekader: negeer unknown-label"\n'), roles),
      /unknown-label/,
    );
  });

  it("works in the settings file", async () => {
    const text = "# algoritmekader: negeer config-invalid\nxyz: 1\n";
    assert.equal(await found(text, "", "algoritmekader.yml"), "");
  });
});

describe("a suppression that is not needed", () => {
  it("is reported, and goes", async () => {
    const cases = [
      [`Tekst. ${comment}\n`, "Tekst.\n"],
      [`a\n\n  ${comment}\r\nb\n`, "a\n\nb\n"],
      ["---\ntitle: X # algoritmekader: negeer unknown-label\n---\n", "---\ntitle: X\n---\n"],
      ["---\n# algoritmekader: negeer unknown-label\ntitle: X\n---\n", "---\ntitle: X\n---\n"],
      [
        `${link} <!-- algoritmekader: negeer broken-link, broken-anchor: nu -->\n`,
        `${link} <!-- algoritmekader: negeer broken-link: nu -->\n`,
      ],
      [
        `${link} <!-- algoritmekader: negeer broken-anchor, broken-link -->\n`,
        `${link} <!-- algoritmekader: negeer broken-link -->\n`,
      ],
      ["a <!-- algoritmekader: negeer -->\n", "a\n"],
    ];
    for (const [text = "", after = ""] of cases) {
      const { page, checker } = await open(text);
      const findings = checker.findings(page);
      assert.deepEqual(
        findings.map(({ rule }) => rule.id),
        ["unused-suppression"],
        text,
      );
      const [fix] = findings[0]?.fixes ?? [];
      assert.ok(fix?.safe);
      assert.equal(applyEdits(text, fix.edits), after);
    }
  });

  it("is kept when only its name is misspelt, until the author says so", async () => {
    const { page, checker } = await open(`${link} <!-- algoritmekader: negeer brokenlink -->\n`);
    const [finding] = checker.findings(page).filter(({ rule }) => rule.id === "unused-suppression");
    assert.deepEqual(
      finding?.fixes?.map(({ title, safe }) => [title.nl, safe]),
      [
        ['Maak er "broken-link" van', false],
        ["Verwijder de opmerking", false],
      ],
    );
  });

  it("is not reported when the rule is off, or while the frontmatter is broken", async () => {
    assert.equal(
      await found(`Tekst. ${comment}\n`, "//- algoritmekader.yml\nregels: { broken-link: off }"),
      "",
    );
    const broken = "---\ntitle: a: b\nrollen: [jurist] # algoritmekader: negeer unknown-label\n---\n";
    assert.doesNotMatch(await found(broken), /unused-suppression/);
  });

  it("becomes one when another page comes into being", async () => {
    const test = await open(`${link} ${comment}\n`);
    assert.deepEqual(test.checker.findings(test.page), []);
    test.fileSystem.files.set("docs/weg.md", "# Weg");
    const change = await test.handbook.applyFileChanges([
      { uri: test.handbook.uriOf("docs/weg.md"), type: "created" },
    ]);
    test.checker.invalidate(change);
    assert.deepEqual(
      test.checker.findings(test.page).map(({ rule }) => rule.id),
      ["unused-suppression"],
    );
  });
});

describe("the fix that suppresses a finding", () => {
  async function suppressed(text: string, rule: string, others = "", at = path): Promise<string | undefined> {
    const test = await open(text, others, at);
    const finding = test.checker.findings(test.page).find((candidate) => candidate.rule.id === rule);
    assert.ok(finding, `${rule} is found`);
    const { handbook, page, checker } = test;
    const fix = suppressFix(page, finding, (tried) =>
      checker.findingsIf(new Page(handbook.model, { path: at, uri: page.uri, text: tried })),
    );
    if (!fix) return undefined;
    const after = applyEdits(text, fix.edits);
    setText(test, after, at);
    const left = test.checker.findings(pageAt(test, at));
    const same = (other: Finding) => other.rule.id === rule && other.message.nl === finding.message.nl;
    assert.deepEqual(left.filter(same), []);
    assert.ok(!left.some(({ rule: { id } }) => id === "unused-suppression"), "the comment is needed");
    return after;
  }

  const cases: [string, string, string, string | undefined][] = [
    ["at the end of a line", `a ${link} b\n`, "broken-link", `a ${link} b ${comment}\n`],
    ["before a line end of Windows", `${link}\r\nb\r\n`, "broken-link", `${link} ${comment}\r\nb\r\n`],
    ["before the blanks of a line break", `${link}  \nb\n`, "broken-link", `${link} ${comment}  \nb\n`],
    ["in a list item", `- ${link}\n- b\n`, "broken-link", `- ${link} ${comment}\n- b\n`],
    [
      "above a heading with an attribute list",
      `a\n\n## ${link} { #x }\n`,
      "broken-link",
      `a\n\n${comment}\n## ${link} { #x }\n`,
    ],
    [
      "above a table, for its header",
      `| ${link} |\n| - |\n| b |\n`,
      "broken-link",
      `${comment}\n| ${link} |\n| - |\n| b |\n`,
    ],
    [
      "behind a comment that stands alone",
      "<!-- lijst_maatregelen -->\n",
      "macro-unknown",
      "<!-- lijst_maatregelen --> <!-- algoritmekader: negeer macro-unknown -->\n",
    ],
    [
      "as a block of its own above a macro that stands alone in an expander",
      '---\ntitle: X\n---\n??? expander "Alle"\n    <!-- list_vereisten_on_maatregelen_page -->\n',
      "macro-empty-result",
      '---\ntitle: X\n---\n??? expander "Alle"\n    <!-- algoritmekader: negeer macro-empty-result -->\n\n    <!-- list_vereisten_on_maatregelen_page -->\n',
    ],
    [
      "in the frontmatter where a row of a table has no place for it",
      `---\ntitle: X\n---\n| a |\n| - |\n| ${link} |\n`,
      "broken-link",
      `---\n# algoritmekader: negeer-pagina broken-link\ntitle: X\n---\n| a |\n| - |\n| ${link} |\n`,
    ],
    [
      "nowhere, in a row of a table without frontmatter",
      `| a |\n| - |\n| ${link} |\n`,
      "broken-link",
      undefined,
    ],
    [
      "in the comment that is there",
      `${link} [y](a.md#b) <!-- algoritmekader: negeer broken-anchor: later -->\n`,
      "broken-link",
      `${link} [y](a.md#b) <!-- algoritmekader: negeer broken-anchor, broken-link: later -->\n`,
    ],
    [
      "behind a value",
      "---\nrollen:\n- inkoper\n---\n",
      "unknown-label",
      "---\nrollen:\n- inkoper  # algoritmekader: negeer unknown-label\n---\n",
    ],
    [
      "behind a flow list",
      "---\nrollen: [inkoper, koper]\n---\n",
      "unknown-label",
      "---\nrollen: [inkoper, koper]  # algoritmekader: negeer unknown-label\n---\n",
    ],
    [
      "above a value that has a comment already",
      "---\nrollen:\n- inkoper # wie?\n---\n",
      "unknown-label",
      "---\nrollen:\n# algoritmekader: negeer unknown-label\n- inkoper # wie?\n---\n",
    ],
    [
      "behind the opening of a text over several lines",
      "---\nrollen:\n- |\n  inkoper\n---\n",
      "unknown-label",
      "---\nrollen:\n- |  # algoritmekader: negeer unknown-label\n  inkoper\n---\n",
    ],
    [
      "above a value that goes on on the next line",
      "---\nrollen:\n- inkoper van\n  alles\n---\n",
      "unknown-label",
      "---\nrollen:\n# algoritmekader: negeer unknown-label\n- inkoper van\n  alles\n---\n",
    ],
  ];
  for (const [name, text, rule, expected] of cases) {
    const at = rule.startsWith("macro") ? "docs/maatregelen/1-pba-01-x.md" : path;
    it(`puts a comment ${name}`, async () => {
      assert.equal(await suppressed(text, rule, "//- docs/a.md\nA\n//- docs/rollen/jurist.md", at), expected);
    });
  }

  it("puts a comment for the whole page where something is missing", async () => {
    assert.equal(
      await suppressed("---\ntitle: X\n---\n", "id-missing", "", "docs/vereisten/avg-01-x.md"),
      "---\n# algoritmekader: negeer-pagina id-missing\ntitle: X\n---\n",
    );
  });

  it("puts a comment in the settings file", async () => {
    assert.equal(
      await suppressed("xyz: 1\n", "config-invalid", "", "algoritmekader.yml"),
      "xyz: 1  # algoritmekader: negeer config-invalid\n",
    );
  });

  it("is not offered where the comment moves the mistake", async () => {
    const at = "docs/maatregelen/1-pba-01-x.md";
    for (const text of ["\n---\ntitle: X\n---\n", "----\ntitle: X\n---\n"]) {
      assert.equal(await suppressed(text, "missing-frontmatter", "", at), undefined);
    }
  });

  it("is not offered for frontmatter that cannot be read", async () => {
    assert.equal(await suppressed("---\ntitle: a: b\n---\n", "bad-frontmatter-yaml"), undefined);
  });
});
