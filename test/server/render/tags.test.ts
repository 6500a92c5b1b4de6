import assert from "node:assert/strict";
import { MappedText } from "../../../server/src/markdown/mappedText";
import { expandTags } from "../../../server/src/render/macros/expand";
import { handbook } from "./handbook";

const labels = `
//- levenscyclus/ontwerp.md
//- rollen/jurist.md
//- onderwerpen/menselijke-controle.md
`;

/** What a text on the page `vereisten/awb-01-x.md` with this frontmatter becomes. */
function expand(frontmatter: string, text = "<!-- tags -->"): string {
  const site = handbook(`${labels}//- vereisten/awb-01-x.md\n---\n${frontmatter}\n---\n`);
  return expandTags(MappedText.of(text), site.get("vereisten/awb-01-x.md"), site).text;
}

/** The badges in a text, one a line: icon, colour, Markdown text. */
function badges(text: string): readonly string[] {
  const badge =
    /<span class="mdx-badge" data-md-color-accent="([^"]*)"><span class="mdx-badge__icon">:material-([^:]*):<\/span>(?:<span class="mdx-badge__text">(.*?)<\/span>)?<\/span>/g;
  return [...text.matchAll(badge)].map(([, color, icon, label]) => `${icon} ${color} ${label}`);
}

describe("tags", () => {
  it("stands for its own place in the source", () => {
    const site = handbook("//- rollen/over.md\n---\nid: urn:nl:ak:ver:awb-01\n---\n");
    const text = expandTags(MappedText.of("a <!-- tags --> b", 100), site.get("rollen/over.md"), site);
    assert.deepEqual(text.range(2, text.length - 2), { start: 102, end: 115 });
  });

  it("shows id, phases, roles and subjects as badges, in that order, glued together", () => {
    const text = expand(`
onderwerp: [menselijke-controle]
rollen: [jurist]
levenscyclus: [ontwerp]
id: urn:nl:ak:ver:awb-01`);
    assert.deepEqual(badges(text), [
      "tag blue awb-01",
      "reload indigo [Ontwerp](../../../levenscyclus/ontwerp)",
      "account deep-orange [Jurist](../../../rollen/jurist)",
      "lightbulb teal [Menselijke controle](../../../onderwerpen/menselijke-controle)",
    ]);
    assert.doesNotMatch(text, /<\/span>\s+<span/);
  });

  it("keeps the order of a list and makes only the first letter of a value a capital", () => {
    assert.deepEqual(badges(expand("rollen: [jurist, data-Scientist]")), [
      "account deep-orange [Jurist](../../../rollen/jurist)",
      "account deep-orange [Data scientist]()",
    ]);
  });

  it("shows the last six characters of the id, without link", () => {
    assert.deepEqual(badges(expand("id: x-123456")), ["tag blue 123456"]);
    assert.deepEqual(badges(expand("id: ab")), ["tag blue ab"]);
  });

  it("leaves the link of a value without page empty", () => {
    assert.deepEqual(badges(expand("onderwerp: [bestaat-niet]")), ["lightbulb teal [Bestaat niet]()"]);
  });

  it("takes a text instead of a list as one value", () => {
    assert.deepEqual(badges(expand("rollen: jurist")), [
      "account deep-orange [Jurist](../../../rollen/jurist)",
    ]);
  });

  it("shows nothing for an absent field or an empty list", () => {
    assert.equal(expand("title: Zonder badges\nrollen: []"), "");
  });

  it("shows nothing at all where the site's build stops: null, a number, an item that is no text", () => {
    for (const wrong of [
      "rollen:",
      "rollen: 3",
      "rollen: [jurist, 3]",
      "rollen: [jurist, ]\nid: 7",
      "onderwerp:\n-",
    ]) {
      assert.equal(expand(`levenscyclus: [ontwerp]\n${wrong}`), "", wrong);
    }
  });

  it("is recognised in any case", () => {
    assert.equal(badges(expand("id: urn:nl:ak:ver:awb-01", "<!-- TAGS -->")).length, 1);
  });

  it("is an ordinary comment without exactly one space on each side of the word", () => {
    for (const comment of [
      "<!--tags-->",
      "<!--  tags -->",
      "<!-- tags  -->",
      "<!-- tag -->",
      "<!-- tags x -->",
      "<!--\ntags -->",
    ]) {
      assert.equal(expand("id: urn:nl:ak:ver:awb-01", comment), comment);
    }
  });

  it("is replaced everywhere in the text: in a sentence, a list, code", () => {
    const text = expand(
      "id: urn:nl:ak:ver:awb-01",
      "zie <!-- tags --> en\n\n- <!-- tags -->\n\n    `<!-- tags -->`",
    );
    assert.equal(badges(text).length, 3);
    assert.match(text, /`<span class="mdx-badge"/);
  });

  it("links from the page's published address", () => {
    const site = handbook(
      `${labels}//- index.md\n---\nrollen: [jurist]\n---\n//- rollen/over.md\n---\nrollen: [jurist]\n---\n`,
    );
    const links = ["index.md", "rollen/over.md"].map((path) =>
      badges(expandTags(MappedText.of("<!-- tags -->"), site.get(path), site).text),
    );
    assert.deepEqual(links, [
      ["account deep-orange [Jurist](rollen/jurist)"],
      ["account deep-orange [Jurist](../jurist)"],
    ]);
  });
});
