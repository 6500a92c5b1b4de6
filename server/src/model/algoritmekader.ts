/** The content model of the Algoritmekader, as its templates, pages and site build define it. */
import {
  byName,
  type ContentModel,
  type FieldModel,
  type KindField,
  type KindMacro,
  type SectionModel,
} from "./contentModel";

const required = (name: string): KindField => ({ name, required: true });
const optional = (name: string): KindField => ({ name, required: false });

const section = (heading: string, otherHeadings?: string): SectionModel => ({
  heading,
  required: true,
  ...(otherHeadings === undefined ? {} : { otherHeadings }),
});

const searchExcluded = { attributes: "{ data-search-exclude }" };

/** The badges that every page has above its first heading. */
const tags: KindMacro = { name: "tags", text: "<!-- tags -->" };

const aiActFields = [
  "soort-toepassing",
  "risicogroep",
  "rol-ai-act",
  "systeemrisico",
  "transparantieverplichting",
  "open-source",
];

/**
 * A field of the AI-verordening profile: a list of labels from the vocabulary of the same name.
 * @param general the labels of a vereiste that applies to everything
 */
const aiActField = (name: string, general: readonly string[], nl: string, en: string): FieldModel => ({
  vocabulary: name,
  shape: "list",
  use: "profile",
  general,
  description: { nl, en },
});

export const algoritmekader: ContentModel = {
  kinds: [
    {
      name: "vereiste",
      plural: "vereisten",
      folder: "vereisten",
      fields: [
        ...["title", "id", "toelichting", "levenscyclus", "onderwerp", "rollen"].map(required),
        ...aiActFields.map(required),
        ...["uitzondering", "status_vereiste", "hide"].map(optional),
      ],
      id: {
        required: true,
        pattern: "^urn:nl:ak:ver:([a-z]{3}-[0-9]{2})$",
        prefix: "urn:nl:ak:ver:",
        example: "urn:nl:ak:ver:aia-01",
        stemPattern: "^([a-z]{3}-[0-9]{2})(?:-|$)",
      },
      sections: [
        section("Vereiste"),
        section("Toelichting"),
        section("Bronnen", "bron(?:\\(nen\\))?"),
        section("Van toepassing op", "(?:wanneer )?van toepassing"),
        section("Risico", "risico(?:\\(?['’]?s\\)?)"),
        { ...section("Maatregelen", "(?:bijbehorende )?maatregel(?:en|\\(en\\))?"), ...searchExcluded },
      ],
      macros: [
        tags,
        {
          name: "tags-ai-act",
          text: "<!-- tags-ai-act -->",
          section: "Van toepassing op",
          // Under another law the macro gives one general sentence, which an author can say better.
          ownWordsFor: "^(?!urn:nl:ak:ver:aia-)",
        },
        {
          name: "list_maatregelen",
          text: "<!-- list_maatregelen vereiste/{stem} no-search no-onderwerp no-rol no-levenscyclus -->",
          section: "Maatregelen",
        },
      ],
    },
    {
      name: "maatregel",
      plural: "maatregelen",
      folder: "maatregelen",
      fields: [
        ...["title", "id", "toelichting", "levenscyclus", "onderwerp", "rollen"].map(required),
        ...["vereiste", "sources", "hide"].map(optional),
      ],
      id: {
        required: true,
        pattern: "^urn:nl:ak:mtr:([a-z]{3}-[0-9]{2})$",
        prefix: "urn:nl:ak:mtr:",
        example: "urn:nl:ak:mtr:owp-01",
        stemPattern: "^(?:[0-9]-)?([a-z]{3}-[0-9]{2})(?:-|$)",
      },
      sections: [
        section("Maatregel"),
        section("Toelichting"),
        section("Risico", "risico(?:\\(?['’]?s\\)?)"),
        {
          ...section("Bijbehorende vereiste(n)", "(?:bijbehorende )?vereisten?"),
          ...searchExcluded,
        },
        section("Bronnen", "bron(?:\\(nen\\))?"),
        section("Voorbeelden", "voorbeeld(?:\\(en\\))?"),
      ],
      macros: [
        tags,
        {
          name: "list_vereisten_on_maatregelen_page",
          text: '??? expander "Bekijk alle vereisten"\n    <!-- list_vereisten_on_maatregelen_page -->',
          section: "Bijbehorende vereiste(n)",
        },
      ],
    },
    {
      name: "hulpmiddel",
      plural: "hulpmiddelen",
      folder: "hulpmiddelen",
      fields: [
        ...["title", "toelichting", "categorie", "levenscyclus", "onderwerp", "rollen"].map(required),
        ...["vereiste", "maatregel", "id", "hide"].map(optional),
      ],
      id: {
        required: false,
        pattern: "^urn:nl:ak:[a-z]{3}:([a-z]{3}-[0-9]{2})$",
        prefix: "urn:nl:ak:hlp:",
        example: "urn:nl:ak:hlp:owp-01",
      },
      sections: [
        section("Hulpmiddel"),
        section("Relevantie", "relevantie .*"),
        section("Auteur", "auteurs?(?: en .*)?|auteur\\(s\\)"),
        { ...section("Bronnen", "bron(?:\\(nen\\))?"), required: false },
        {
          ...section("Bijbehorende vereisten", "(?:bijbehorende )?vereiste(?:n|\\(n\\))?"),
          ...searchExcluded,
        },
        section("Bijbehorende maatregelen", "(?:bijbehorende )?maatregel(?:en|\\(en\\))?"),
      ],
      macros: [
        tags,
        {
          name: "list_vereisten_on_maatregelen_page",
          text: "<!-- list_vereisten_on_maatregelen_page -->",
          section: "Bijbehorende vereisten",
        },
        {
          name: "list_maatregelen_on_hulpmiddelen_page",
          text: "<!-- list_maatregelen_on_hulpmiddelen_page -->",
          section: "Bijbehorende maatregelen",
        },
      ],
    },
  ],
  fields: byName({
    title: {
      use: "heading",
      synonyms: ["titel", "naam"],
      noFullStop: true,
      shape: "text",
      description: {
        nl: "De titel: één zin, zonder punt aan het eind. Hij staat boven de pagina en in elke lijst.",
        en: "The title: one sentence without a full stop. It heads the page and stands in every list.",
      },
    },
    id: {
      shape: "text",
      description: {
        nl: "De unieke id van de pagina. De laatste zes tekens staan als label op de pagina en horen bij de bestandsnaam.",
        en: "The page's unique id. Its last six characters are shown as a badge and match the file name.",
      },
    },
    toelichting: {
      maxWords: 40,
      synonyms: ["beschrijving", "uitleg", "samenvatting"],
      shape: "text",
      description: {
        nl: "Een korte toelichting van hoogstens 40 woorden.",
        en: "A short explanation of at most 40 words.",
      },
    },
    categorie: {
      synonyms: ["category", "soort"],
      vocabulary: "categorie",
      shape: "list",
      description: { nl: "Het soort hulpmiddel.", en: "The kind of tool." },
    },
    levenscyclus: {
      use: "badges",
      synonyms: ["fase", "fases", "fasen"],
      vocabulary: "levenscyclus",
      shape: "list",
      description: {
        nl: "De fases van de levenscyclus waarin de pagina geldt. Ze bepalen in welke lijsten de pagina staat.",
        en: "The phases in which the page applies. They decide in which lists it stands.",
      },
    },
    onderwerp: {
      use: "badges",
      synonyms: ["thema", "topic", "topics"],
      vocabulary: "onderwerp",
      shape: "list",
      description: {
        nl: "De onderwerpen van de pagina. Ze bepalen in welke lijsten de pagina staat.",
        en: "The topics of the page. They decide in which lists it stands.",
      },
    },
    rollen: {
      use: "badges",
      synonyms: ["rol", "roles"],
      vocabulary: "rollen",
      shape: "list",
      description: {
        nl: "De rollen voor wie de pagina bedoeld is. Ze bepalen in welke lijsten de pagina staat.",
        en: "The roles that the page is for. They decide in which lists it stands.",
      },
    },
    vereiste: {
      use: "filter",
      vocabulary: "vereiste",
      shape: "list",
      description: {
        nl: "De vereisten die bij deze pagina horen: hun bestandsnamen zonder .md.",
        en: "The requirements that belong to this page: their file names without .md.",
      },
    },
    maatregel: {
      use: "references",
      vocabulary: "maatregel",
      shape: "list",
      description: {
        nl: "De maatregelen die bij deze pagina horen: hun bestandsnamen zonder .md.",
        en: "The measures that belong to this page: their file names without .md.",
      },
    },
    "soort-toepassing": aiActField(
      "soort-toepassing",
      ["ai-systeem", "ai-systeem-voor-algemene-doeleinden", "ai-model-voor-algemene-doeleinden"],
      "Voor welke soorten toepassingen uit de AI-verordening de vereiste geldt.",
      "To which kinds of application of the AI act the requirement applies.",
    ),
    risicogroep: aiActField(
      "risicogroep",
      ["hoog-risico-ai-systeem", "geen-hoog-risico-ai-systeem", "verboden-ai", "uitzondering-van-toepassing"],
      "Voor welke risicogroepen uit de AI-verordening de vereiste geldt.",
      "To which risk groups of the AI act the requirement applies.",
    ),
    "rol-ai-act": aiActField(
      "rol-ai-act",
      ["aanbieder", "gebruiksverantwoordelijke", "importeur", "distributeur"],
      "Voor welke rollen uit de AI-verordening de vereiste geldt.",
      "To which roles of the AI act the requirement applies.",
    ),
    systeemrisico: aiActField(
      "systeemrisico",
      ["systeemrisico", "geen-systeemrisico", "niet-van-toepassing"],
      "Of de vereiste geldt voor AI-modellen met of zonder systeemrisico.",
      "Whether the requirement applies to models with or without systemic risk.",
    ),
    transparantieverplichting: aiActField(
      "transparantieverplichting",
      ["transparantieverplichting", "geen-transparantieverplichting", "niet-van-toepassing"],
      "Of de vereiste geldt met of zonder transparantieverplichting.",
      "Whether the requirement applies with or without a transparency obligation.",
    ),
    "open-source": {
      ...aiActField(
        "open-source",
        ["open-source", "geen-open-source", "niet-van-toepassing"],
        "Of de vereiste geldt voor open-source of juist niet.",
        "Whether the requirement applies to open source or not.",
      ),
      use: "labels",
    },
    uitzondering: {
      use: "profile",
      shape: "list",
      description: {
        nl: "Combinaties van labels waarvoor de vereiste niet geldt.",
        en: "Combinations of labels to which the requirement does not apply.",
      },
    },
    status_vereiste: {
      shape: "list",
      description: { nl: "De status van de vereiste.", en: "The status of the requirement." },
    },
    sources: {
      synonyms: ["bronnen", "bron"],
      keys: ["ADR", "ARK"],
      shape: "mapping",
      description: {
        nl: "De codes uit het Onderzoekskader van de Auditdienst Rijk (ADR) en het Toetsingskader van de Algemene Rekenkamer (ARK).",
        en: "The codes from the frameworks of the central government audit service (ADR) and the court of audit (ARK).",
      },
    },
    hide: {
      vocabulary: "hide",
      shape: "list-or-text",
      description: {
        nl: "Onderdelen van de pagina die de site weglaat, zoals het menu.",
        en: "Parts of the page that the site leaves out, such as the menu.",
      },
    },
    allow_excel_export: {
      shape: "boolean",
      description: {
        nl: "Zet boven de lijst op deze pagina een knop om haar als spreadsheet op te slaan.",
        en: "Puts a button above the list on this page to save it as a spreadsheet.",
      },
    },
  }),
  vocabularies: byName({
    rollen: {
      source: "folder",
      folder: "rollen",
      label: { nl: "rol", en: "role" },
      // The functions that the pages of the roles name.
      formerTerms: {
        architect: "beleid-en-advies",
        beleidsmedewerker: "beleid-en-advies",
        "cio-adviseur": "beleid-en-advies",
        ethicus: "beleid-en-advies",
        inkoopadviseur: "beleid-en-advies",
        "security-officer": "beleid-en-advies",
        "compliance-officer": "jurist",
        "functionaris-gegevensbescherming": "jurist",
        "privacy-jurist": "jurist",
        "privacy-officer": "jurist",
        "data-analist": "ontwikkelaar",
        "data-engineer": "ontwikkelaar",
        "data-scientist": "ontwikkelaar",
        developer: "ontwikkelaar",
        proceseigenaar: "projectleider",
        "product-owner": "projectleider",
      },
    },
    levenscyclus: {
      source: "folder",
      folder: "levenscyclus",
      label: { nl: "fase van de levenscyclus", en: "phase" },
    },
    onderwerp: { source: "folder", folder: "onderwerpen", label: { nl: "onderwerp", en: "topic" } },
    vereiste: { source: "pages", kind: "vereiste", label: { nl: "vereiste", en: "requirement" } },
    maatregel: { source: "pages", kind: "maatregel", label: { nl: "maatregel", en: "measure" } },
    categorie: {
      source: "list",
      label: { nl: "categorie", en: "category" },
      terms: [
        "factsheet",
        "handreiking",
        "impact-assessment",
        "register",
        "roadmap",
        "self-assessment",
        "standaard",
        "template",
        "toetsingskader",
      ],
    },
    // The parts of a page that the site's theme can hide.
    hide: {
      source: "list",
      knownToSite: true,
      label: { nl: "onderdeel van de pagina", en: "part of the page" },
      terms: ["navigation", "toc", "path", "footer", "tags", "feedback"],
    },
    "soort-toepassing": {
      source: "list",
      knownToSite: true,
      label: { nl: "soort toepassing", en: "kind of application" },
      terms: [
        "ai-systeem",
        "ai-systeem-voor-algemene-doeleinden",
        "ai-model-voor-algemene-doeleinden",
        "impactvol-algoritme",
        "niet-impactvol-algoritme",
        "geen-algoritme",
      ],
    },
    risicogroep: {
      source: "list",
      knownToSite: true,
      label: { nl: "risicogroep", en: "risk group" },
      terms: [
        "verboden-ai",
        "hoog-risico-ai-systeem",
        "geen-hoog-risico-ai-systeem",
        "uitzondering-van-toepassing",
        "niet-van-toepassing",
      ],
    },
    "rol-ai-act": {
      source: "list",
      knownToSite: true,
      label: { nl: "rol uit de AI-verordening", en: "role of the AI act" },
      terms: ["aanbieder", "gebruiksverantwoordelijke", "importeur", "distributeur", "niet-van-toepassing"],
    },
    systeemrisico: {
      source: "list",
      knownToSite: true,
      label: { nl: "label voor systeemrisico", en: "label for systemic risk" },
      terms: ["systeemrisico", "geen-systeemrisico", "niet-van-toepassing"],
    },
    transparantieverplichting: {
      source: "list",
      knownToSite: true,
      label: { nl: "label voor de transparantieverplichting", en: "label for the transparency obligation" },
      terms: ["transparantieverplichting", "geen-transparantieverplichting", "niet-van-toepassing"],
    },
    "open-source": {
      source: "list",
      knownToSite: true,
      label: { nl: "label voor open-source", en: "label for open source" },
      terms: ["open-source", "geen-open-source", "niet-van-toepassing"],
    },
  }),
  macros: [
    {
      name: "tags",
      description: {
        nl: "Toont id, levenscyclus, rollen en onderwerpen van de pagina als labels.",
        en: "Shows the page's id, phases, roles and topics as badges.",
      },
    },
    {
      name: "tags-ai-act",
      kind: "vereiste",
      description: {
        nl: "Toont voor welke labels van de AI-verordening de vereiste geldt.",
        en: "Shows to which labels of the AI act the requirement applies.",
      },
    },
    {
      name: "list_vereisten_on_maatregelen_page",
      field: "vereiste",
      description: {
        nl: "Toont de vereisten uit het frontmatter van deze pagina als tabel.",
        en: "Shows the requirements in this page's frontmatter as a table.",
      },
    },
    {
      name: "list_maatregelen_on_hulpmiddelen_page",
      field: "maatregel",
      description: {
        nl: "Toont de maatregelen uit het frontmatter van deze pagina als tabel.",
        en: "Shows the measures in this page's frontmatter as a table.",
      },
    },
    {
      name: "list_vereisten",
      lists: "vereiste",
      description: {
        nl: "Toont alle vereisten, of die met een waarde: `type/waarde`.",
        en: "Shows all requirements, or those with a value: `type/value`.",
      },
    },
    {
      name: "list_maatregelen",
      lists: "maatregel",
      description: {
        nl: "Toont alle maatregelen, of die met een waarde: `type/waarde`.",
        en: "Shows all measures, or those with a value: `type/value`.",
      },
    },
    {
      name: "list_hulpmiddelen",
      lists: "hulpmiddel",
      description: {
        nl: "Toont alle hulpmiddelen, of die met een waarde: `type/waarde`.",
        en: "Shows all tools, or those with a value: `type/value`.",
      },
    },
  ],
  siteFields: [
    ...[
      "title",
      "description",
      "template",
      "hide",
      "search",
      "tags",
      "icon",
      "status",
      "subtitle",
      "summary",
    ],
    ...["comments", "social", "image", "og_title", "og_description", "og_image", "robots", "canonical_url"],
    ...["date", "author", "authors", "revision_date", "edit_url", "slug", "links", "categories", "draft"],
    ...["pin", "readtime", "nav_title", "hooks", "glightbox", "exclude", "tooltip", "allow_excel_export"],
  ],
  deprecatedFields: [
    { name: "bouwblok", successor: "onderwerp" },
    { name: "bouwblokken", successor: "onderwerp" },
  ],
  generated: [{ path: "soorten-algoritmes-en-ai/definities.md", source: "includes/begrippenlijst.md" }],
};
