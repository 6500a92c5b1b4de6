import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { parse } from "yaml";
import { algoritmekader } from "../../../server/src/model/algoritmekader";
import { rules } from "../../../server/src/rules/index";
import { settingsSchema } from "../../../server/src/settings/jsonSchema";
import { readSettings } from "../../../server/src/settings/readSettings";

const names = rules.map(({ id, summary }) => ({ name: id, description: summary.nl }));
const ajv = new Ajv({ allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(settingsSchema(algoritmekader, names));

const readable = (text: string) =>
  readSettings(
    text,
    algoritmekader,
    names.map(({ name }) => name),
  ).problems;

describe("the JSON schema of the settings file", () => {
  const right = [
    "{}",
    "regels: { broken-link: off, unknown-label: hint }",
    "regels:",
    "woordenlijsten: { categorie: [podcast], doel: { map: doelen } }",
    "velden: { doel: { vorm: lijst, woordenlijst: doel }, toelichting: { meeste-woorden: 50 } }\nwoordenlijsten: { doel: { termen: [a] } }",
    "paginasoorten: { casus: { map: casussen, id: { verplicht: true, patroon: a, voorbeeld: a }, secties: { Casus: verplicht, Lessen: { ook: geleerd } }, macros: { tags: verplicht, list_vereisten: { tekst: x } } } }",
    "paginasoorten: { casus: { map: /docs/casussen/ } }\nwoordenlijsten: { doel: { map: docs/over/doelen } }",
    "verouderde-velden: { publiek: rollen }\ngegenereerd: { a.md: b.md }",
  ];
  for (const text of right) {
    it(`takes what the reader takes: ${text.slice(0, 40)}`, () => {
      assert.deepEqual(readable(text), []);
      assert.ok(validate(parse(text)), JSON.stringify(validate.errors));
    });
  }

  const wrong = [
    "regels: { broken-lnk: off }",
    "regels: { broken-link: uit }",
    "regel: {}",
    "woordenlijsten: { categorie: podcast }",
    "velden: { x: { vorm: list } }",
    "velden: { x: { meeste-woorden: 1.5 } }",
    "paginasoorten: { x: { macros: { tabs: verplicht } } }",
    "paginasoorten: { x: { map: a/x } }",
    "paginasoorten: { x: { map: docs/ } }",
    "woordenlijsten: { x: { map: / } }",
    "paginasoorten: { x: { map: x, velden: { title: nodig } } }",
    "paginasoorten: { x: { map: x, secties: [Casus] } }",
  ];
  for (const text of wrong) {
    it(`refuses what the reader refuses: ${text}`, () => {
      assert.notDeepEqual(readable(text), []);
      assert.ok(!validate(parse(text)));
    });
  }
});

describe("the examples in the guide to settings", () => {
  const guide = readFileSync("server/docs/instellingen.md", "utf8");
  const examples = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)]
    .map(([, text = ""]) => text)
    .filter((text) => /^(?:regels|woordenlijsten|paginasoorten|gegenereerd):/.test(text));

  it("are right", () => {
    assert.ok(examples.length >= 4);
    for (const text of examples) {
      assert.deepEqual(readable(text), [], text);
      assert.ok(validate(parse(text)), text);
    }
  });
});
