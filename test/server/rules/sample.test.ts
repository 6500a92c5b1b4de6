/** The sample handbook: it has the mistakes that its LEESMIJ.md names and no others, and others are found when they are made. */
import assert from "node:assert/strict";
import { openFiles, show } from "../../support/handbook";
import type { MemoryFileSystem } from "../../support/memoryFileSystem";
import { assertFinds, type CheckedHandbook, type Mutation } from "../../support/realHandbook";
import { sampleFiles } from "../../support/sampleHandbook";
import { badFixes, unsettledPages } from "../../support/tryFixes";

const folder = "docs/voldoen-aan-wetten-en-regels";
const vereiste = `${folder}/vereisten/avg-13-dpia-verplicht.md`;
const aiVereiste = `${folder}/vereisten/aia-05-datakwaliteit.md`;
const maatregel = `${folder}/maatregelen/1-pba-01-beschrijf-het-probleem.md`;
const onderwerp = "docs/onderwerpen/data.md";
const home = "docs/index.md";
const levens = "docs/levenscyclus/index.md";
const mkdocs = "mkdocs.yml";
const words = "includes/begrippenlijst.md";

describe("the sample handbook", () => {
  it("has five mistakes", async () => {
    const { handbook, checker } = await openFiles(sampleFiles());
    const found = [...handbook.pages].flatMap((page) => show(page, checker.findings(page)) || []);
    assert.deepEqual(found.sort(), [
      '14:3 unknown-label "ontwikelaar"',
      '27:105 broken-link "../maatregelen/7-mon-04-publicatie-bijwerken.md"',
      '32:32 macro-unknown-filter-value "aia-05-data-kwaliteitscriteria"',
      '3:5 id-prefix-mismatch "urn:nl:ak:ver:awb-02"',
      '6:3 unknown-vereiste "avg-13-dpia-verplicht-bij-hoog-risico"',
    ]);
  });
});

const mistakes: readonly (Mutation & { readonly name: string })[] = [
  {
    name: "a title with a colon in it",
    page: maatregel,
    replace: "title: Beschrijf eerst",
    by: "title: Beschrijf: eerst",
    finds: [
      'bad-frontmatter-yaml "Beschrijf: eerst het probleem en dan pas de oplossing"',
      'macro-empty-result "levenscyclus/probleemanalyse"',
    ],
  },
  {
    name: "a page without frontmatter's last fence",
    page: maatregel,
    replace: "- toc\n---\n",
    by: "- toc\n",
    finds: ['bad-frontmatter-yaml "---"', 'macro-empty-result "levenscyclus/probleemanalyse"'],
  },
  {
    name: "a key twice",
    page: maatregel,
    replace: "hide:\n",
    by: "rollen:\n- jurist\nhide:\n",
    finds: ['duplicate-key "rollen"'],
  },
  {
    name: "no title",
    page: maatregel,
    replace: "title: Beschrijf eerst het probleem en dan pas de oplossing\n",
    by: "",
    finds: ['required-field-missing "---" (title)'],
  },
  {
    name: "a field's name misspelt",
    page: maatregel,
    replace: "toelichting: Schrijf",
    by: "toelichtng: Schrijf",
    finds: ['unknown-field "toelichtng"'],
  },
  {
    name: "a field of earlier handbooks",
    page: maatregel,
    replace: "onderwerp:\n- transparantie",
    by: "bouwblok:\n- transparantie",
    finds: ['deprecated-field "bouwblok"'],
  },
  {
    name: "a role misspelt",
    page: maatregel,
    replace: "- projectleider",
    by: "- projectlieder",
    finds: ['unknown-label "projectlieder"'],
  },
  {
    name: "a reference to a page that is not there",
    page: maatregel,
    replace: "- awb-01-zorgvuldigheidsbeginsel",
    by: "- awb-01-zorgvuldig",
    finds: ['unknown-vereiste "awb-01-zorgvuldig"'],
  },
  {
    name: "an empty item",
    page: vereiste,
    replace: "- jurist\n",
    by: "- jurist\n-\n",
    finds: ['null-item "-" (rollen)'],
  },
  {
    name: "a text where a list belongs",
    page: maatregel,
    replace: "rollen:\n- projectleider",
    by: "rollen: projectleider",
    finds: ['scalar-not-list "projectleider"'],
  },
  {
    name: "an item twice",
    page: vereiste,
    replace: "- jurist\n",
    by: "- jurist\n- jurist\n",
    finds: ['duplicate-item "jurist"'],
  },
  {
    name: "a word for an operator in an uitzondering",
    page: aiVereiste,
    replace: "- risicogroep-uitzondering-van-toepassing",
    by: "- risicogroep-uitzondering-van-toepassing en systeemrisico-systeemrisico",
    finds: ['uitzondering-invalid "en"'],
  },
  {
    name: "a full stop behind a title",
    page: vereiste,
    replace: "DPIA verplicht\n",
    by: "DPIA verplicht.\n",
    finds: ['title-trailing-dot "."'],
  },
  {
    name: "an id with another form",
    page: vereiste,
    replace: "urn:nl:ak:ver:avg-13",
    by: "urn:nl:ak:ver:avg13",
    finds: ['id-malformed "urn:nl:ak:ver:avg13"'],
  },
  {
    name: "no id",
    page: vereiste,
    replace: "id: urn:nl:ak:ver:avg-13\n",
    by: "",
    finds: ['id-missing "---" (id)'],
  },
  {
    name: "the id of another page",
    page: vereiste,
    replace: "urn:nl:ak:ver:avg-13",
    by: "urn:nl:ak:ver:aia-05",
    finds: [
      'id-duplicate "urn:nl:ak:ver:aia-05"',
      'id-duplicate "urn:nl:ak:ver:aia-05"',
      'id-prefix-mismatch "urn:nl:ak:ver:aia-05"',
    ],
  },
  {
    name: "a macro misspelt",
    page: vereiste,
    replace: "<!-- list_hulpmiddelen",
    by: "<!-- list_hulpmidelen",
    finds: ['macro-unknown "list_hulpmidelen"'],
  },
  {
    name: "a macro without a blank",
    page: vereiste,
    replace: "<!-- tags -->",
    by: "<!--tags-->",
    finds: ['macro-malformed "<!--tags-->"'],
  },
  {
    name: "a list's filter on an unknown field",
    page: onderwerp,
    replace: "list_vereisten onderwerp/data",
    by: "list_vereisten onderwerpen/data",
    finds: ['macro-unknown-filter-type "onderwerpen"'],
  },
  {
    name: "an option that is none",
    page: onderwerp,
    replace: "list_vereisten onderwerp/data no-search",
    by: "list_vereisten onderwerp/data no-serch",
    finds: ['macro-unknown-option "no-serch"'],
  },
  {
    name: "a second filter",
    page: onderwerp,
    replace: "list_vereisten onderwerp/data",
    by: "list_vereisten onderwerp/data rollen/jurist",
    finds: ['macro-second-filter-ignored "rollen/jurist"'],
  },
  {
    name: "the list of another vereiste",
    page: vereiste,
    replace: "list_maatregelen vereiste/avg-13-dpia-verplicht",
    by: "list_maatregelen vereiste/aia-05-datakwaliteit",
    finds: ['macro-self-mismatch "aia-05-datakwaliteit"'],
  },
  {
    name: "a macro in code",
    page: onderwerp,
    replace: "<!-- list_vereisten onderwerp/data no-search no-onderwerp no-rol no-levenscyclus -->",
    by: "`<!-- list_vereisten onderwerp/data -->`",
    finds: ['macro-in-code "<!-- list_vereisten onderwerp/data -->"'],
  },
  {
    name: "a macro that is missing",
    page: aiVereiste,
    replace: "<!-- tags-ai-act -->\n",
    by: "",
    finds: ['required-macro-missing "---" (tags-ai-act)'],
  },
  {
    name: "a section that is missing",
    page: maatregel,
    replace: "## Risico\nEr komt een algoritme dat technisch goed werkt, maar niemand helpt.\n\n",
    by: "",
    finds: ['required-section-missing "---" (Risico)'],
  },
  {
    name: "a link to a page that is not there",
    page: home,
    replace: "(rollen/index.md)",
    by: "(rollen/indx.md)",
    finds: ['broken-link "rollen/indx.md"'],
  },
  {
    name: "a link with other letter case",
    page: home,
    replace: "(levenscyclus/index.md)\n\n    ---",
    by: "(Levenscyclus/index.md)\n\n    ---",
    finds: ['broken-link-case "Levenscyclus/index.md"'],
  },
  {
    name: "an anchor that is not there",
    page: home,
    replace: "#fasen-in-beeld",
    by: "#fases-in-beeld",
    finds: ['broken-anchor "#fases-in-beeld" (levenscyclus/index.md#fases-in-beeld)'],
  },
  {
    name: "a picture that is not there",
    page: levens,
    replace: "levenscyclus.svg",
    by: "levenscycle.svg",
    finds: ['broken-image "../afbeeldingen/levenscycle.svg"'],
  },
  {
    name: "a picture with other letter case",
    page: levens,
    replace: "levenscyclus.svg",
    by: "Levenscyclus.svg",
    finds: ['broken-image "../afbeeldingen/Levenscyclus.svg"'],
  },
  {
    name: "an address of the site to a page that is not there",
    page: home,
    replace: "(soorten-algoritmes-en-ai/definities.md)",
    by: "(https://voorbeeld.example/kader/soorten-algoritmes-en-ai/definitie/)",
    finds: ['broken-self-url "https://voorbeeld.example/kader/soorten-algoritmes-en-ai/definitie/"'],
  },
  {
    name: "a link from the root of the server",
    page: home,
    replace: "(soorten-algoritmes-en-ai/definities.md)",
    by: "(/soorten-algoritmes-en-ai/definities.md)",
    finds: ['absolute-link "/soorten-algoritmes-en-ai/definities.md"'],
  },
  {
    name: "a link with a blank in it",
    page: home,
    replace: "[woordenlijst](soorten",
    by: "[woordenlijst] (soorten",
    finds: ['malformed-link "[woordenlijst] (soorten-algoritmes-en-ai/definities.md)"'],
  },
  {
    name: "a list right below a line",
    page: maatregel,
    replace: "Noem daarin:\n\n-",
    by: "Noem daarin:\n-",
    finds: ['list-without-blank-line-before "- wie er last van heeft"'],
  },
  {
    name: "an indented paragraph",
    page: maatregel,
    replace: "Een goede beschrijving past",
    by: "    Een goede beschrijving past",
    finds: ['accidental-code-block "Een goede beschrijving past op één bladzijde. Noem daarin:"'],
  },
  {
    name: "a line of dashes below a text",
    page: maatregel,
    replace: "Leg vast welk probleem je wilt oplossen, voordat je het over een algoritme hebt.\n",
    by: "Leg vast welk probleem je wilt oplossen, voordat je het over een algoritme hebt.\n---\n",
    finds: [
      'accidental-heading "Leg vast welk probleem je wilt oplossen, voordat je het over een algoritme hebt."',
    ],
  },
  {
    name: "a box with one mark too few",
    page: onderwerp,
    replace: '!!! example "Oude adressen"',
    by: '!! example "Oude adressen"',
    finds: ['malformed-admonition "!! example \\"Oude adressen\\""'],
  },
  {
    name: "a box whose text is not indented",
    page: onderwerp,
    replace: "    Een gemeente voorspelt",
    by: "Een gemeente voorspelt",
    finds: ['malformed-admonition "!!! example \\"Oude adressen\\""'],
  },
  {
    name: "a tag that is not closed",
    page: home,
    replace: "</div>\n",
    by: "",
    finds: ['malformed-html "<div class=\\"grid cards\\" markdown>"'],
  },
  {
    name: "a conflict that was left",
    page: vereiste,
    replace: "Begin op tijd en werk het onderzoek bij als er iets verandert.\n",
    by: "<<<<<<< HEAD\nBegin op tijd.\n=======\nBegin nu.\n>>>>>>> tak\n",
    finds: [
      'merge-conflict-marker "<<<<<<< HEAD"',
      'merge-conflict-marker "======="',
      'merge-conflict-marker ">>>>>>> tak"',
    ],
  },
  {
    name: "letters of another encoding",
    page: onderwerp,
    replace: "Goede data is:",
    by: "Goede data is creÃ«ren:",
    finds: ['mojibake "creÃ«ren"'],
  },
  {
    name: "an entry of the menu that is not there",
    page: mkdocs,
    replace: "- Home: index.md",
    by: "- Home: indx.md",
    finds: ['nav-missing-file "indx.md"'],
  },
  {
    name: "a term twice",
    page: words,
    replace: "*[AIA]: AI-verordening.\n",
    by: "*[AIA]: AI-verordening.\n*[AIA]: De AI-verordening.\n",
    finds: ['duplicate-term "AIA"'],
  },
  {
    name: "a suppression of nothing",
    page: home,
    replace: "Kom je een woord",
    by: "<!-- algoritmekader: negeer broken-link -->\nKom je een woord",
    finds: ['unused-suppression "broken-link"'],
  },
];

describe("a mistake on a page of the sample handbook", () => {
  let files: MemoryFileSystem;
  let sample: CheckedHandbook;

  before(async () => {
    files = sampleFiles();
    sample = await openFiles(files);
  });

  async function write(path: string, text: string): Promise<void> {
    files.files.set(path, text);
    const { handbook, checker } = sample;
    checker.invalidate(await handbook.applyFileChanges([{ uri: handbook.uriOf(path), type: "changed" }]));
  }

  for (const { name, ...mutation } of mistakes) {
    it(`is found: ${name}`, () => assertFinds(sample, mutation));

    it(`has fixes that make nothing worse: ${name}`, async () => {
      const { page, replace, by } = mutation;
      const right = sample.handbook.page(page)?.text ?? "";
      await write(
        page,
        right.replace(replace, () => by),
      );
      const bad = [...(await badFixes(sample, [page])), ...(await unsettledPages(sample, [page]))];
      await write(page, right);
      assert.deepEqual(bad, []);
    });
  }
});
