import assert from "node:assert/strict";
import { algoritmekader } from "../../../server/src/model/algoritmekader";
import { mergeModel } from "../../../server/src/settings/mergeModel";
import { readSettings } from "../../../server/src/settings/readSettings";

const rules = ["broken-link", "unknown-label"];

/** What is wrong in a settings file: kind and the text in the range. */
function problems(text: string): string[] {
  return readSettings(text, algoritmekader, rules).problems.map(
    ({ kind, range }) => `${kind} ${JSON.stringify(text.slice(range.start, range.end))}`,
  );
}

function modelWith(text: string) {
  const settings = readSettings(text, algoritmekader, rules);
  assert.deepEqual(settings.problems, []);
  return mergeModel(algoritmekader, settings.model);
}

describe("the settings file", () => {
  it("may be empty, hold only comments, or a key whose value is still to come", () => {
    for (const text of ["", "\n", "# niets\n", "regels:\n", "regels:\n  broken-link:\n", "---\n"]) {
      assert.deepEqual(problems(text), [], JSON.stringify(text));
    }
  });

  it("gives severities", () => {
    const text = "regels:\n  broken-link: off\n  unknown-label: 'hint'\n";
    assert.deepEqual(readSettings(text, algoritmekader, rules).severities, {
      "broken-link": "off",
      "unknown-label": "hint",
    });
  });

  it("keeps what is right beside what is wrong", () => {
    const text = "regels:\n  broken-link: uit\n  unknown-label: off\nxyz: 1\nvelden: 3\n";
    const { severities, model } = readSettings(text, algoritmekader, rules);
    assert.deepEqual(severities, { "unknown-label": "off" });
    assert.deepEqual(model, {});
    assert.deepEqual(problems(text), ['unknown-choice "uit"', 'unknown-key "xyz"', 'wrong-type "3"']);
  });

  it("is not readable while its YAML is broken", () => {
    for (const text of ["regels: [\n", "regels: off: off\n", "a: 1\na: 2\n", "regels:\n\t- x\n"]) {
      const settings = readSettings(text, algoritmekader, rules);
      assert.equal(settings.readable, false, JSON.stringify(text));
      assert.deepEqual(settings.severities, {});
    }
  });

  const cases: [string, string, string[]][] = [
    ["that is a list", "- regels\n", ['wrong-type "regels"']],
    ["with a rule that does not exist", "regels: { broken-lnk: off }\n", ['unknown-name "broken-lnk"']],
    ["with a text for a list", "woordenlijsten:\n  categorie: podcast\n", ['wrong-type "podcast"']],
    ["with a list for a text", "velden:\n  x:\n    omschrijving:\n    - a\n    - b\n", ['wrong-type "a"']],
    ["with an unknown vocabulary", "velden: { x: { woordenlijst: rolen } }\n", ['unknown-name "rolen"']],
    [
      "with an unknown field",
      "paginasoorten: { maatregel: { velden: { titel: verplicht } } }\n",
      ['unknown-name "titel"'],
    ],
    [
      "with an unknown macro",
      "paginasoorten: { maatregel: { macros: { tabs: verplicht } } }\n",
      ['unknown-name "tabs"'],
    ],
    ["with an unknown kind", "woordenlijsten: { x: { soort: casussen } }\n", ['unknown-name "casussen"']],
    ["with a bad pattern", "paginasoorten: { maatregel: { id: { patroon: '(' } } }\n", ["pattern \"'('\""]],
    [
      "with a slow pattern",
      "paginasoorten: { maatregel: { id: { patroon: (a+)+ } } }\n",
      ['pattern "(a+)+"'],
    ],
    [
      "with a path for the folder of a kind",
      "paginasoorten: { casus: { map: kader/casussen }, besluit: { map: docs/ } }\n",
      ['folder "kader/casussen"', 'folder "docs/"'],
    ],
    ["with no folder for a vocabulary", "woordenlijsten: { doel: { map: / } }\n", ['folder "/"']],
    ["with a number that is none", "velden: { toelichting: { meeste-woorden: 0 } }\n", ['wrong-type "0"']],
    [
      "with a new kind without folder",
      "paginasoorten:\n  casus: { meervoud: casussen }\n",
      ['incomplete "casus"'],
    ],
    [
      "with a new vocabulary without words",
      "woordenlijsten:\n  doel: { naam: doel }\n",
      ['incomplete "doel"'],
    ],
    [
      "with names that JavaScript knows",
      "velden: { __proto__: { vorm: x }, constructor: 1 }\n",
      ['unknown-choice "x"', 'wrong-type "1"'],
    ],
    ["with an alias", "x: &a 1\nvelden: *a\n", ['unknown-key "x"', 'wrong-type "*a"']],
    ["with an alias to itself", "velden: &a { x: *a }\n", ['unknown-key "x"']],
  ];
  for (const [name, text, expected] of cases) {
    it(`has its problems found when it is one ${name}`, () => assert.deepEqual(problems(text), expected));
  }

  it("never stops reading, whatever is in it", () => {
    const whole =
      "regels:\n  broken-link: off\npaginasoorten:\n  a: &x\n    map: b\n    id: { patroon: '(a)' }\n  c: *x\n";
    for (let end = 0; end <= whole.length; end++) {
      const settings = readSettings(whole.slice(0, end), algoritmekader, rules);
      mergeModel(algoritmekader, settings.model);
    }
  });
});

describe("the model with a handbook's settings", () => {
  it("is the built-in one when there are none", () => {
    assert.deepEqual(modelWith(""), algoritmekader);
    assert.deepEqual(modelWith("regels: { broken-link: off }"), algoritmekader);
  });

  it("adds words to a list, and makes lists of a folder or of a kind of page", () => {
    const { vocabularies } = modelWith(
      "woordenlijsten:\n  categorie: [podcast, register]\n  doel: { map: docs/doelen/, naam: doelgroep }\n  zie: { soort: hulpmiddel }\n",
    );
    const before = algoritmekader.vocabularies.categorie;
    assert.ok(before?.source === "list");
    assert.deepEqual(vocabularies.categorie, { ...before, terms: [...before.terms, "podcast"] });
    assert.deepEqual(vocabularies.doel, {
      source: "folder",
      folder: "doelen",
      label: { nl: "doelgroep", en: "doelgroep" },
    });
    assert.deepEqual(vocabularies.zie, {
      source: "pages",
      kind: "hulpmiddel",
      label: { nl: "zie", en: "zie" },
    });
  });

  it("takes a folder however it is written", () => {
    for (const map of ["doelen", "docs/doelen", "/doelen", "doelen/", "./docs/doelen/", "/docs/doelen"]) {
      const { vocabularies, kinds } = modelWith(
        `woordenlijsten: { doel: { map: ${map} } }\npaginasoorten: { doel: { map: ${map} } }\n`,
      );
      const { doel } = vocabularies;
      assert.equal(doel?.source === "folder" ? doel.folder : undefined, "doelen", map);
      assert.equal(kinds.at(-1)?.folder, "doelen", map);
      assert.equal(kinds.at(-1)?.plural, "doelen", map);
    }
    const { vocabularies } = modelWith("woordenlijsten: { doel: { map: docs/over/doelen/ } }\n");
    assert.deepEqual(vocabularies.doel, {
      source: "folder",
      folder: "over/doelen",
      label: { nl: "doel", en: "doel" },
    });
  });

  it("adds fields and changes known ones", () => {
    const { fields } = modelWith(
      "velden:\n  doel: { woordenlijst: rollen, omschrijving: Voor wie. }\n  toelichting: { meeste-woorden: 60 }\n",
    );
    assert.deepEqual(fields.doel, {
      shape: "list",
      vocabulary: "rollen",
      description: { nl: "Voor wie.", en: "Voor wie." },
    });
    assert.deepEqual(fields.toelichting, { ...algoritmekader.fields.toelichting, maxWords: 60 });
  });

  it("adds a kind of page", () => {
    const { kinds } = modelWith(
      "paginasoorten:\n  casus:\n    map: casussen\n    velden: { title: verplicht, rollen: optioneel }\n    id: { patroon: '^c-([0-9]{2})$', voorbeeld: c-01 }\n    secties: { Casus: verplicht, Lessen: { verplicht: false, ook: geleerd } }\n    macros: { tags: verplicht, list_vereisten: { sectie: Casus }, list_maatregelen: { sectie: Weg } }\n",
    );
    assert.deepEqual(kinds.at(-1), {
      name: "casus",
      plural: "casussen",
      folder: "casussen",
      fields: [
        { name: "title", required: true },
        { name: "rollen", required: false },
      ],
      id: { required: true, pattern: "^c-([0-9]{2})$", example: "c-01", prefix: "" },
      sections: [
        { heading: "Casus", required: true },
        { heading: "Lessen", required: false, otherHeadings: "geleerd" },
      ],
      macros: [
        { name: "tags", text: "<!-- tags -->" },
        { name: "list_vereisten", text: "<!-- list_vereisten -->", section: "Casus" },
      ],
    });
  });

  it("changes a kind of page and leaves its other parts alone", () => {
    const { kinds } = modelWith(
      "paginasoorten:\n  vereiste:\n    velden: { toelichting: optioneel, hide: vervallen }\n    id: { verplicht: false }\n    secties: { Maatregelen: vervallen, Risico: optioneel }\n",
    );
    const before = algoritmekader.kinds.find(({ name }) => name === "vereiste");
    const after = kinds.find(({ name }) => name === "vereiste");
    assert.ok(before?.id && after?.id);
    assert.deepEqual(
      after.fields.filter(
        (field) => !before.fields.some((old) => JSON.stringify(old) === JSON.stringify(field)),
      ),
      [{ name: "toelichting", required: false }],
    );
    assert.equal(after.fields.length, before.fields.length - 1);
    assert.deepEqual(after.id, { ...before.id, required: false });
    assert.ok(!after.sections?.some(({ heading }) => heading === "Maatregelen"));
    assert.equal(after.sections?.find(({ heading }) => heading === "Risico")?.required, false);
    assert.ok(
      !after.macros?.some(({ section }) => section === "Maatregelen"),
      "its macro goes with a section",
    );
    assert.deepEqual(
      kinds.filter(({ name }) => name !== "vereiste"),
      algoritmekader.kinds.filter(({ name }) => name !== "vereiste"),
    );
  });

  it("takes former fields and generated pages over", () => {
    const model = modelWith("verouderde-velden: { publiek: rollen }\ngegenereerd: { a.md: includes/a.md }\n");
    assert.deepEqual(model.deprecatedFields, [
      ...algoritmekader.deprecatedFields,
      { name: "publiek", successor: "rollen" },
    ]);
    assert.deepEqual(model.generated, [
      ...algoritmekader.generated,
      { path: "a.md", source: "includes/a.md" },
    ]);
  });
});
