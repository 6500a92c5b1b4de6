import assert from "node:assert/strict";
import { tagsAiAct } from "../../../server/src/render/macros/tagsAiAct";
import { BuildFailure } from "../../../server/src/render/pythonValue";
import { handbook } from "./handbook";

const explanations = `
//- ai-verordening/ai-verordening-in-het-kort.md
//- soorten-algoritmes-en-ai/risico-van-ai-systemen.md
//- soorten-algoritmes-en-ai/wat-is-een-algoritme.md
`;

function render(frontmatter: string): string {
  const site = handbook(`${explanations}//- vereisten/aia-01-x.md\n---\n${frontmatter}\n---\n`);
  return tagsAiAct(site.get("vereisten/aia-01-x.md"), site);
}

/** The badges of an AI Act page with this frontmatter, one a line: icon, words, where the link goes. */
function badges(frontmatter: string): readonly string[] {
  const text = render(`id: urn:nl:ak:ver:aia-01\n${frontmatter}`);
  const badge = /:material-([a-z-]+):<\/span><span class="mdx-badge__text">\[([^\]]*)\]\(([^)]*)\)/g;
  return [...text.matchAll(badge)].map(
    ([, icon, words, target]) => `${icon}: ${words} -> ${target?.replace("../../../", "")}`,
  );
}

describe("tags-ai-act", () => {
  it("shows one sentence on a page whose id is not of the AI Act", () => {
    const text = render("id: urn:nl:ak:ver:avg-01\nrisicogroep: [verboden-ai]");
    assert.equal(
      text,
      "Deze vereiste geldt waarschijnlijk voor jouw algoritmische toepassingen. " +
        "Bekijk de [bronnen](#bronnen) om te controleren of dit zo is.",
    );
  });

  it("opens with a sentence, a link to the decision aid and two line breaks on a page of the AI Act", () => {
    const text = render("id: urn:nl:ak:ver:aia-01");
    assert.match(text, /^Deze vereiste is van toepassing voor onderstaande \(combinatie van\) labels\. /);
    assert.match(text, /<a href="#">beslishulp AI-verordening<\/a>.*<br\/> <br\/>$/);
  });

  it("shows the labels in a fixed order", () => {
    const order = badges(`
transparantieverplichting: [geen-transparantieverplichting]
systeemrisico: [geen-systeemrisico]
rol-ai-act: [aanbieder]
risicogroep: [verboden-ai]
soort-toepassing: [ai-systeem]`);
    assert.deepEqual(
      order.map((badge) => badge.split(":")[0]),
      ["graph", "alert", "account-details", "network", "magnify"],
    );
  });

  it("skips what does not apply and what is an exception", () => {
    assert.deepEqual(
      badges(
        "risicogroep: [niet-van-toepassing, uitzondering-van-toepassing]\nsysteemrisico: niet-van-toepassing",
      ),
      [],
    );
  });

  it("writes the kinds of application with AI- and links each to its explanation", () => {
    assert.deepEqual(
      badges(
        "soort-toepassing: [ai-systeem, ai-systeem-voor-algemene-doeleinden, ai-model-voor-algemene-doeleinden, impactvol-algoritme]",
      ),
      [
        "graph: AI-systeem -> ai-verordening/ai-verordening-in-het-kort#ai-systeem",
        "graph: AI-systeem voor algemene doeleinden -> ai-verordening/ai-verordening-in-het-kort#ai-model-voor-algemene-doeleinden",
        "graph: AI-model voor algemene doeleinden -> ai-verordening/ai-verordening-in-het-kort#ai-model-voor-algemene-doeleinden",
        "graph: Impactvol algoritme -> soorten-algoritmes-en-ai/wat-is-een-algoritme",
      ],
    );
  });

  it("writes the risk groups with AI and links to their heading", () => {
    const page = "soorten-algoritmes-en-ai/risico-van-ai-systemen";
    assert.deepEqual(
      badges("risicogroep: [hoog-risico-ai-systeem, geen-hoog-risico-ai-systeem, verboden-ai]"),
      [
        `alert: Hoog risico AI-systeem -> ${page}#hoog-risico-ai-systeem`,
        `alert: Geen hoog risico AI-systeem -> ${page}#hoog-risico-ai-systeem`,
        `alert: Verboden AI -> ${page}#verboden-ai`,
      ],
    );
  });

  it("links aanbieder and gebruiksverantwoordelijke to their own heading, other roles to a common one", () => {
    const page = "ai-verordening/ai-verordening-in-het-kort";
    assert.deepEqual(badges("rol-ai-act: [aanbieder, gebruiksverantwoordelijke, importeur]"), [
      `account-details: Aanbieder -> ${page}#aanbieder`,
      `account-details: Gebruiksverantwoordelijke -> ${page}#gebruiksverantwoordelijke`,
      `account-details: Importeur -> ${page}#andere-rollen`,
    ]);
  });

  it("links systemic risk and transparency to one heading each", () => {
    assert.deepEqual(
      badges("systeemrisico: systeemrisico\ntransparantieverplichting: transparantieverplichting"),
      [
        "network: Systeemrisico -> ai-verordening/ai-verordening-in-het-kort#ai-model-voor-algemene-doeleinden",
        "magnify: Transparantieverplichting -> soorten-algoritmes-en-ai/risico-van-ai-systemen#risico-op-misleiding",
      ],
    );
  });

  it("fails where the site's build stops: without a text as id, or with an empty label field", () => {
    for (const wrong of ["title: Zonder id", "id:", "id: 3", "id: urn:nl:ak:ver:avg-01\nrisicogroep:"]) {
      assert.throws(() => render(wrong), BuildFailure, wrong);
    }
  });
});
