import assert from "node:assert/strict";
import { algoritmekader } from "../../../server/src/model/algoritmekader";
import { macroEmptyResult } from "../../../server/src/rules/macroEmptyResult";
import { macroInCode } from "../../../server/src/rules/macroInCode";
import { macroMalformed } from "../../../server/src/rules/macroMalformed";
import { macroSecondFilterIgnored } from "../../../server/src/rules/macroSecondFilterIgnored";
import { macroSelfMismatch } from "../../../server/src/rules/macroSelfMismatch";
import { macroUnknown } from "../../../server/src/rules/macroUnknown";
import { macroUnknownFilterType } from "../../../server/src/rules/macroUnknownFilterType";
import { macroUnknownFilterValue } from "../../../server/src/rules/macroUnknownFilterValue";
import { macroUnknownOption } from "../../../server/src/rules/macroUnknownOption";
import { macroWrongPage } from "../../../server/src/rules/macroWrongPage";
import type { Finding } from "../../../server/src/rules/rule";
import { applyEdits } from "../../../server/src/text/edits";
import { openFixture } from "../../support/handbook";

const macroRules = [
  macroUnknown,
  macroMalformed,
  macroUnknownFilterType,
  macroUnknownFilterValue,
  macroSecondFilterIgnored,
  macroUnknownOption,
  macroSelfMismatch,
  macroInCode,
  macroWrongPage,
  macroEmptyResult,
];

const vereiste = "docs/vereisten/avg-01-grondslag.md";
const maatregel = "docs/maatregelen/1-pba-01-begin.md";

/** A handbook with one page of each kind that belong together, and the page under test in place of one or beside them. */
function handbook(path: string, body: string): string {
  const frontmatter =
    path === vereiste ? "id: urn:nl:ak:ver:avg-01" : "vereiste:\n- avg-01-grondslag\nonderwerp:\n- data";
  const others = [
    [vereiste, "---\nid: urn:nl:ak:ver:avg-01\nonderwerp:\n- data\n---"],
    ["docs/vereisten/awb-02-motivering.md", "---\nid: urn:nl:ak:ver:awb-02\n---"],
    [
      maatregel,
      "---\nvereiste:\n- avg-01-grondslag\n- awb-02-motivering\nonderwerp:\n- data\nrollen:\n- jurist\n---",
    ],
    ["docs/onderwerpen/data.md", "# Data"],
    ["docs/rollen/jurist.md", "# Jurist"],
    ["docs/levenscyclus/ontwerp.md", "# Ontwerp"],
  ];
  const rest = others.filter(([other]) => other !== path).map(([other, text]) => `//- ${other}\n${text}`);
  return [`//- ${path}\n---\ntitle: A\n${frontmatter}\n---\n${body}`, ...rest].join("\n");
}

interface Result {
  readonly found: readonly string[];
  readonly findings: readonly Finding[];
  /** The body after the first fix of the first finding. */
  readonly fixed: string | undefined;
}

async function check(body: string, path = vereiste): Promise<Result> {
  const { page, checker } = await openFixture(handbook(path, body), macroRules);
  const findings = checker.findings(page);
  const fix = findings[0]?.fixes?.[0];
  return {
    found: findings.map(
      ({ rule, range, severity }) =>
        `${rule.id}${severity === rule.severity ? "" : `/${severity}`} ${page.text.slice(range.start, range.end)}`,
    ),
    findings,
    fixed: fix && applyEdits(page.text, fix.edits).slice(page.document.bodyStart).trimEnd(),
  };
}

async function found(body: string, path?: string): Promise<readonly string[]> {
  return (await check(body, path)).found;
}

/** What becomes of a body by the first fix of its one finding, which must be of a rule. */
async function fixes(
  rule: string,
  body: string,
  expected: string,
  path?: string,
  safe?: boolean,
): Promise<void> {
  const { found, findings, fixed } = await check(body, path);
  assert.deepEqual(
    found.map((one) => one.split(/[ /]/)[0]),
    [rule],
    body,
  );
  assert.equal(fixed, expected, body);
  if (safe !== undefined) assert.equal(findings[0]?.fixes?.[0]?.safe, safe, `safe: ${body}`);
  assert.deepEqual(await foundAfter(expected, rule, path), [], `after fixing ${body}`);
}

async function foundAfter(body: string, rule: string, path?: string): Promise<readonly string[]> {
  return (await found(body, path)).filter((one) => one.startsWith(rule));
}

describe("a comment that looks like a macro", () => {
  const list = "list_maatregelen vereiste/avg-01-grondslag";

  for (const [written, right, safe] of [
    [`<!-- lijst_maatregelen vereiste/avg-01-grondslag -->`, `<!-- ${list} -->`, true],
    [`<!-- list_maatregel vereiste/avg-01-grondslag -->`, `<!-- ${list} -->`, true],
    [`<!-- list-maatregelen vereiste/avg-01-grondslag -->`, `<!-- ${list} -->`, true],
    [`<!-- maatregelen vereiste/avg-01-grondslag -->`, `<!-- ${list} -->`, false],
    [`<!-- list maatregelen vereiste/avg-01-grondslag -->`, `<!-- ${list} -->`, false],
    [`<!--lijst_maatregelen vereiste/avg-01-grondslag-->`, `<!-- ${list} -->`, false],
    ["<!-- tags_ai_act -->", "<!-- tags-ai-act -->", true],
    ["<!-- tags ai act -->", "<!-- tags-ai-act -->", false],
    ["<!-- tag -->", "<!-- tags -->", true],
    [`<!-- list_maa tregelen vereiste/avg-01-grondslag -->`, `<!-- ${list} -->`, false],
    ["<!-- tgas -->", undefined, undefined],
  ] as const) {
    it(`is unknown: ${written}`, async () => {
      if (right === undefined) {
        assert.equal((await found(written))[0]?.split(" ")[0], "macro-unknown");
      } else await fixes("macro-unknown", written, right, vereiste, safe);
    });
  }

  it("offers no macro that would do something else on the page, and none beside the one that is meant", async () => {
    const elsewhere = await check("<!-- tags_ai_act -->", "docs/onderwerpen/data.md");
    assert.deepEqual(elsewhere.found, ["macro-unknown tags_ai_act"]);
    assert.equal(elsewhere.fixed, "");
    const here = await check("<!-- tags_ai_act -->");
    assert.equal(here.findings[0]?.fixes?.length, 1);
  });

  it("is unknown when no macro resembles it; then there is nothing to offer", async () => {
    const { found, findings } = await check("<!-- list_bouwblokken no-search -->");
    assert.deepEqual(found, ["macro-unknown list_bouwblokken"]);
    assert.deepEqual(findings[0]?.fixes, []);
  });

  for (const written of [
    "<!--tags-->",
    "<!-- tags-->",
    "<!--  tags -->",
    "<!--\ttags\t-->",
    "<!--\u00A0tags -->",
    "<!--\ntags\n-->",
    "<!- tags -->",
    "<! -- tags -->",
    "< !-- tags -->",
    "<!-- tags --!>",
    "<!-- tags ->",
    "<!-- tags >",
    "<!-- tags --",
    "<!-- tags",
    "<!--- tags --->",
    "<!–- tags –>",
    "<-- tags -->",
    "!-- tags -->",
    "<!!-- tags -->",
    "<!-- tags --!",
    "<!-- tags --\n>",
  ]) {
    it(`is malformed: ${JSON.stringify(written)}`, () =>
      fixes("macro-malformed", written, "<!-- tags -->", maatregel, true));
  }

  for (const written of [
    `<!--${list}-->`,
    `<!--  ${list} -->`,
    "<!-- list\\_maatregelen vereiste/avg-01-grondslag -->",
    `<!-- ${list.replace(" ", "\n")} -->`,
    `<!-- ${list}`,
  ]) {
    it(`is malformed: ${JSON.stringify(written)}`, () =>
      fixes("macro-malformed", written, `<!-- ${list} -->`, vereiste, true));
  }

  it("is malformed where it is not closed, also when a later comment closes it", async () => {
    const { found, fixed } = await check("<!-- tags\n\n## Vereiste\n\n<!-- tags-ai-act -->");
    assert.deepEqual(found, ["macro-malformed <!-- tags"]);
    assert.equal(fixed, "<!-- tags -->\n\n## Vereiste\n\n<!-- tags-ai-act -->");
  });

  it("keeps the line ends of Windows around it", async () => {
    const { fixed } = await check("Tekst\r\n\r\n<!--tags-->\r\n\r\nMeer");
    assert.equal(fixed, "Tekst\r\n\r\n<!-- tags -->\r\n\r\nMeer");
  });

  it("is not written without asking when the page has that macro already, or when it would break something", async () => {
    await fixes(
      "macro-malformed",
      "<!-- tags -->\n\n<!--tags-->",
      "<!-- tags -->\n\n<!-- tags -->",
      vereiste,
      false,
    );
    const { findings } = await check("<!--list_maatregelen vereiste/weg-->");
    assert.equal(findings[0]?.fixes?.[0]?.safe, false);
    // On a page without id this macro stops the site's build.
    const other = await check("<!--tags-ai-act-->", "docs/onderwerpen/data.md");
    assert.equal(other.findings[0]?.fixes?.[0]?.safe, false);
  });

  it("is found in lists, admonitions, expanders and tables", async () => {
    assert.deepEqual(
      await found(
        '- a\n\n    <!--tags-->\n\n!!! tip "Tip"\n    <!--tags-->\n\n??? expander "Meer"\n    <!--tags-->\n\n| a |\n| --- |\n| <!--tags--> |',
      ),
      Array(4).fill("macro-malformed <!--tags-->"),
    );
  });

  it("may be an ordinary comment that speaks of a macro", async () => {
    for (const body of [
      "<!-- Onderstaande tags laten staan -->",
      "<!-- tags niet weghalen -->",
      "<!-- tags: niet weghalen -->",
      '<!-- Let op! De regel met "tags" niet weghalen -->',
      "<!--list_maatregelen laat de maatregelen zien-->",
      "<!-- list_maatregelen\nniet weghalen -->",
      "<!-- lijst met maatregelen -->",
      "<!-- lijst_van_bronnen nog aanvullen -->",
      "<!-- maatregelen nog aanvullen -->",
      "<!-- maatregelen -->",
      "<!-- tabs -->",
      "<!-- toelichting -->",
      "<!-- vereiste/maatregel -->",
      "<!-- -->",
      "a < b - tags > c",
      "<https://tags.nl>",
    ]) {
      assert.deepEqual(await found(body), [], body);
    }
  });

  it("is left alone in code and inside another comment", async () => {
    assert.deepEqual(await found("`<!--tags-->`\n\n```\n<!--tags-->\n```\n\n    <! -- tags -->\n"), []);
    assert.deepEqual(await found("<!-- hier stond <! -- tags -- eerst -->"), []);
  });
});

describe("a macro that works otherwise than it looks", () => {
  it("in capitals lists everything", () =>
    fixes(
      "macro-malformed",
      "<!-- LIST_VEREISTEN_ON_MAATREGELEN_PAGE -->",
      "<!-- list_vereisten_on_maatregelen_page -->",
      maatregel,
      true,
    ));

  it("with something written against its name lists everything", async () => {
    await fixes(
      "macro-malformed",
      "<!-- list_vereisten_on_hulpmiddelen_page -->",
      "<!-- list_vereisten_on_maatregelen_page -->",
      maatregel,
      false,
    );
    await fixes(
      "macro-malformed",
      "<!-- list_vereisten_on_maatregelen_pag e -->",
      "<!-- list_vereisten_on_maatregelen_page -->",
      maatregel,
      false,
    );
    assert.deepEqual(await found("<!-- list_maatregelenX -->"), ["macro-malformed list_maatregelenX"]);
    await fixes(
      "macro-malformed",
      "<!-- list_maatregelen:vereiste/avg-01-grondslag -->",
      "<!-- list_maatregelen vereiste/avg-01-grondslag -->",
    );
  });

  it("with its filter against its name works, and is tidied", async () => {
    const body = "<!-- list_maatregelenvereiste/avg-01-grondslag -->";
    assert.match((await found(body))[0] ?? "", /^macro-malformed\/hint /);
    await fixes(
      "macro-malformed",
      body,
      "<!-- list_maatregelen vereiste/avg-01-grondslag -->",
      vereiste,
      true,
    );
  });

  for (const filter of [
    "vereiste / avg-01-grondslag",
    "vereiste/ avg-01-grondslag",
    "vereiste /avg-01-grondslag",
    "vereiste avg-01-grondslag",
    "vereiste: avg-01-grondslag",
    "vereiste:avg-01-grondslag",
    "vereiste=avg-01-grondslag",
    "vereiste\\avg-01-grondslag",
    "vereiste/avg-01-grondslag/",
    "vereiste/avg-01-grondslag/x",
    "vereiste/../vereisten/avg-01-grondslag.md",
  ]) {
    it(`has a filter that the site does not read: ${filter}`, async () => {
      const { found } = await check(`<!-- list_maatregelen ${filter} no-search -->`);
      assert.deepEqual(found, [`macro-malformed ${filter}`]);
      await fixes(
        "macro-malformed",
        `<!-- list_maatregelen ${filter} no-search -->`,
        "<!-- list_maatregelen vereiste/avg-01-grondslag no-search -->",
        vereiste,
        true,
      );
    });
  }

  it("has a path as filter, of which the value says which field is meant", () =>
    fixes(
      "macro-malformed",
      "<!-- list_maatregelen docs/vereisten/avg-01-grondslag.md -->",
      "<!-- list_maatregelen vereiste/avg-01-grondslag -->",
      vereiste,
      false,
    ));
});

describe("the filter of a list", () => {
  for (const [type, value, right, safe] of [
    ["onderwerpen", "data", "onderwerp", true],
    ["fase", "ontwerp", "levenscyclus", false],
    ["rol", "jurist", "rollen", false],
    ["vereisten", "avg-01-grondslag", "vereiste", true],
  ] as const) {
    it(`with the type "${type}" means ${right}`, async () => {
      const { found, fixed, findings } = await check(`<!-- list_maatregelen ${type}/${value} -->`);
      assert.deepEqual(found, [`macro-unknown-filter-type ${type}`]);
      assert.equal(fixed, `<!-- list_maatregelen ${right}/${value} -->`);
      assert.equal(findings[0]?.fixes?.[0]?.safe, safe);
    });
  }

  it("can be of a field that the model does not know when pages of that kind have it", async () => {
    const { page, checker } = await openFixture(
      "//- docs/index.md\n<!-- list_maatregelen bouwblok/data -->\n<!-- list_vereisten bouwblok/data -->\n//- docs/maatregelen/a.md\n---\nbouwblok:\n- data\n---",
      macroRules,
    );
    assert.deepEqual(
      checker
        .findings(page)
        .map(({ rule, range }) => [rule.id, page.document.lines.position(range.start).line]),
      [["macro-unknown-filter-type", 1]],
    );
  });

  it("in quotes loses both of them", () =>
    fixes(
      "macro-unknown-filter-type",
      '<!-- list_maatregelen "vereiste/avg-01-grondslag" no-search -->',
      "<!-- list_maatregelen vereiste/avg-01-grondslag no-search -->",
    ));

  it("without type or without value is one finding", async () => {
    const [nameless] = (await check("<!-- list_maatregelen /avg-01-grondslag -->")).findings;
    assert.match(nameless?.message.nl ?? "", /Voor de schuine streep ontbreekt/);
    assert.deepEqual(await found("<!-- list_maatregelen vereiste/ -->"), [
      "macro-unknown-filter-value vereiste/",
    ]);
    await fixes(
      "macro-unknown-filter-value",
      "<!-- list_maatregelen vereiste/ no-search -->",
      "<!-- list_maatregelen vereiste/avg-01-grondslag no-search -->",
      vereiste,
      false,
    );
    await fixes(
      "macro-unknown-filter-type",
      "<!-- list_maatregelen /avg-01-grondslag -->",
      "<!-- list_maatregelen vereiste/avg-01-grondslag -->",
    );
  });

  it("of a renamed vereiste becomes the page's own name, without asking when the names are alike", async () => {
    for (const [value, safe] of [
      ["avg-01-oude-naam", true],
      ["grondslag", true],
      ["bio-07-heel-anders", false],
    ] as const) {
      await fixes(
        "macro-unknown-filter-value",
        `<!-- list_maatregelen vereiste/${value} -->`,
        "<!-- list_maatregelen vereiste/avg-01-grondslag -->",
        vereiste,
        safe,
      );
    }
  });

  it("of something related is not turned into the page's own when the page has its own list", async () => {
    const { findings } = await check(
      "<!-- list_maatregelen vereiste/avg-01-grondslag -->\n\n<!-- list_maatregelen vereiste/awb-02-motiveringen -->",
    );
    assert.equal(findings[0]?.fixes?.[0]?.edits[0]?.text, "awb-02-motivering");
  });

  it("of another vereiste is a mismatch, but beside the page's own list it is not", async () => {
    const other = "<!-- list_maatregelen vereiste/awb-02-motivering -->";
    await fixes(
      "macro-self-mismatch",
      other,
      "<!-- list_maatregelen vereiste/avg-01-grondslag -->",
      vereiste,
      false,
    );
    assert.deepEqual(await found(`<!-- list_maatregelen vereiste/avg-01-grondslag -->\n\n${other}`), []);
    assert.deepEqual(await found(other, "docs/onderwerpen/data.md"), []);
  });

  it("counts once, and only as the first word", async () => {
    await fixes(
      "macro-second-filter-ignored",
      "<!-- list_maatregelen vereiste/avg-01-grondslag  onderwerp/data no-search -->",
      "<!-- list_maatregelen vereiste/avg-01-grondslag no-search -->",
      vereiste,
      false,
    );
    assert.deepEqual(await found("<!-- list_maatregelen no-search onderwerp/data -->"), [
      "macro-second-filter-ignored/error onderwerp/data",
    ]);
    await fixes(
      "macro-second-filter-ignored",
      "<!-- list_maatregelen no-search onderwerp/data no-rol -->",
      "<!-- list_maatregelen onderwerp/data no-search no-rol -->",
    );
  });

  it("that keeps no page gives an empty table", async () => {
    assert.deepEqual(await found("<!-- list_maatregelen levenscyclus/ontwerp -->"), [
      "macro-empty-result levenscyclus/ontwerp",
    ]);
    assert.deepEqual(await found("<!-- list_maatregelen rollen/jurist -->"), []);
  });
});

describe("the options of a list", () => {
  for (const [word, right, safe] of [
    ["no-serach", "no-search", false],
    ["no-rollen", "no-rol", false],
    ["no-onderwerpen", "no-onderwerp", false],
    ["no-titel", "no-title", false],
    ["no-wetgeving", "no-wetcode", false],
    ["no_rol", "no-rol", true],
    ["No-Rol", "no-rol", true],
    ["geen-rol", "no-rol", true],
    ["add-levencyclus", "add-levenscyclus", true],
  ] as const) {
    it(`have no "${word}"; it must be "${right}"`, async () => {
      const { found, fixed } = await check(`<!-- list_vereisten ${word} no-search -->`);
      assert.deepEqual(found, [`macro-unknown-option ${word}`]);
      assert.equal(fixed, `<!-- list_vereisten ${right} no-search -->`);
      if (safe)
        await fixes(
          "macro-unknown-option",
          `<!-- list_vereisten ${word} -->`,
          `<!-- list_vereisten ${right} -->`,
          vereiste,
          true,
        );
    });
  }

  it("that switch what the list does not have are harmless and can go", async () => {
    for (const word of ["no-id", "no-wetcode", "no-categorie"]) {
      assert.deepEqual(await found(`<!-- list_maatregelen no-search ${word} -->`), [
        `macro-unknown-option/hint ${word}`,
      ]);
      await fixes(
        "macro-unknown-option",
        `<!-- list_maatregelen ${word} no-search -->`,
        "<!-- list_maatregelen no-search -->",
        vereiste,
        true,
      );
    }
  });

  it("are not the words of a sentence, which are one finding", async () => {
    assert.deepEqual(await found("<!-- list_maatregelen hieronder laten staan -->"), [
      "macro-unknown-option hieronder laten staan",
    ]);
  });

  it("are not a value whose type is missing", () =>
    fixes(
      "macro-unknown-option",
      "<!-- list_maatregelen avg-01-grondslag no-search -->",
      "<!-- list_maatregelen vereiste/avg-01-grondslag no-search -->",
      vereiste,
      false,
    ));
});

describe("a macro in code", () => {
  it("is a mistake by indentation, and comes out of it", async () => {
    const list = "<!-- list_maatregelen -->";
    await fixes("macro-in-code", `Tekst.\n\n    ${list}`, `Tekst.\n\n${list}`);
    await fixes(
      "macro-in-code",
      `??? expander "Meer"\n\n        ${list}`,
      `??? expander "Meer"\n\n    ${list}`,
    );
    await fixes("macro-in-code", `Tekst.\n\n\t${list}`, `Tekst.\n\n${list}`);
  });

  it("shows itself on a page of the handbook, and is an example on a page that explains it", async () => {
    const text = "Zet `<!-- list_maatregelen -->` hier.\n\n```\n<!-- list_vereisten -->\n```";
    assert.deepEqual(await found(text), [
      "macro-in-code <!-- list_maatregelen -->",
      "macro-in-code <!-- list_vereisten -->",
    ]);
    assert.deepEqual(await found(text, "docs/schrijven.md"), [
      "macro-in-code/information <!-- list_maatregelen -->",
      "macro-in-code/information <!-- list_vereisten -->",
    ]);
  });

  it("shows the source of the badges when it is tags", async () => {
    const { findings } = await check("Zet `<!-- tags -->` hier.", "docs/schrijven.md");
    assert.match(findings[0]?.message.nl ?? "", /broncode van de labels/);
    assert.equal(findings[0]?.severity, "warning");
  });

  it("is left to another rule where a box is not opened well", async () => {
    assert.deepEqual(
      await found("!!! example 'x'\n\n    <!-- list_maatregelen vereiste/avg-01-grondslag -->"),
      [],
    );
  });

  it("has no other mistakes", async () => {
    assert.deepEqual(
      await found("`<!-- list_maatregelen vereiste/weg no-serach a/b -->`", "docs/schrijven.md"),
      ["macro-in-code/information <!-- list_maatregelen vereiste/weg no-serach a/b -->"],
    );
  });
});

describe("a macro on the wrong page", () => {
  it("lists everything where it cannot read the frontmatter", async () => {
    const first = "<!-- list_vereisten_on_maatregelen_page -->";
    const second = "<!-- list_maatregelen_on_hulpmiddelen_page -->";
    assert.deepEqual(await found(first), [`macro-wrong-page ${first}`]);
    assert.deepEqual(await found(second, maatregel), [`macro-wrong-page ${second}`]);
    assert.deepEqual(await found(first, maatregel), []);
    await fixes(
      "macro-wrong-page",
      second,
      "<!-- list_maatregelen vereiste/avg-01-grondslag no-search no-onderwerp no-rol no-levenscyclus -->",
    );
  });

  it("says so of a folder that holds another kind of page, or an older name of one", async () => {
    const { findings } = await check("<!-- list_vereisten_on_maatregelen_page -->", "docs/instrumenten/x.md");
    assert.match(findings[0]?.message.nl ?? "", /de map "instrumenten" telt daar niet bij/);
  });

  it("is tags-ai-act on anything but a vereiste", async () => {
    assert.deepEqual(await found("<!-- tags-ai-act -->"), []);
    const {
      found: names,
      findings,
      fixed,
    } = await check("Tekst\n\n<!-- tags-ai-act -->\n\nMeer", "docs/onderwerpen/data.md");
    assert.deepEqual(names, ["macro-wrong-page <!-- tags-ai-act -->"]);
    assert.match(findings[0]?.message.nl ?? "", /stopt hij de bouw/);
    assert.equal(fixed, "Tekst\n\n\nMeer");
  });
});

describe("a macro that shows nothing", () => {
  const text = "<!-- list_vereisten_on_maatregelen_page -->";
  const on = async (frontmatter: string, path = "docs/maatregelen/2-owp-01-a.md") => {
    const { page, checker } = await openFixture(`//- ${path}\n---\n${frontmatter}\n---\n${text}`, [
      macroEmptyResult,
    ]);
    return checker.findings(page).length;
  };

  it("is reported when its field is absent or an empty list, and left to others when the field itself is wrong", async () => {
    assert.equal(await on("title: A"), 1);
    assert.equal(await on("vereiste: []"), 1);
    assert.equal(await on("vereiste:"), 0);
    assert.equal(await on("vereiste: [a"), 0);
    assert.equal(await on("vereiste:\n- a"), 0);
  });

  it("is tags on a page without labels", async () => {
    const { page, checker } = await openFixture("//- docs/index.md\n<!-- tags -->", [macroEmptyResult]);
    assert.equal(checker.findings(page).length, 1);
  });
});

describe("the content model", () => {
  it("asks only for macros and headings that it has", () => {
    for (const { sections = [], macros = [] } of algoritmekader.kinds) {
      for (const { name, section } of macros) {
        assert.ok(algoritmekader.macros.some((macro) => macro.name === name));
        assert.ok(section === undefined || sections.some(({ heading }) => heading === section));
      }
    }
  });
});
