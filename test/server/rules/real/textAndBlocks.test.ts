import { itFinds } from "../../../support/realHandbook";

const folder = "docs/voldoen-aan-wetten-en-regels";
const maatregel = `${folder}/maatregelen/2-owp-07-afwegen-grondrechten.md`;
const hulpmiddel = `${folder}/hulpmiddelen/BIO.md`;

describe("a mistake in the text of a real page", () => {
  itFinds("a list that loses the blank line above it", {
    page: hulpmiddel,
    replace: "\n\n- Het versterken van de informatieveiligheid",
    by: "\n- Het versterken van de informatieveiligheid",
    finds: [
      'list-without-blank-line-before "- Het versterken van de informatieveiligheid door betere afstemming binnen ketens van overheden en andere partijen;"',
    ],
  });
  itFinds("an item that is indented by two spaces", {
    page: hulpmiddel,
    replace: "- Aansluiting bij internationale",
    by: "  - Aansluiting bij internationale",
    finds: ['list-not-nested "- Aansluiting bij internationale regelgeving en standaarden;"'],
  });
  itFinds("text between numbered items that is not indented", {
    page: maatregel,
    replace: "\n3. Bepaal hoe zwaar",
    by: "\n\nLet goed op.\n\n3. Bepaal hoe zwaar",
    finds: [
      'list-not-nested "3. Bepaal hoe zwaar de geindentificeerde grondrechten worden geraakt door het beoogde algoritme." (3.)',
    ],
  });
  itFinds("a paragraph of an item that is indented by two spaces", {
    page: maatregel,
    replace: "\n3. Bepaal hoe zwaar",
    by: "\n\n  Let goed op.\n\n3. Bepaal hoe zwaar",
    finds: ['list-not-nested "Let goed op."'],
  });
  itFinds("a table directly below text", {
    page: hulpmiddel,
    replace: "\n\n- Het versterken van de informatieveiligheid",
    by: "\n| a | b |\n| --- | --- |\n| c | d |\n\n- Het versterken van de informatieveiligheid",
    finds: ['table-without-blank-line-before "| a | b |"'],
  });
  itFinds("a list that is indented by four spaces after text", {
    page: hulpmiddel,
    replace: "- Het versterken van de informatieveiligheid",
    by: "    - Het versterken van de informatieveiligheid",
    finds: [
      'accidental-code-block "- Het versterken van de informatieveiligheid door betere afstemming binnen ketens van overheden en andere partijen;"',
    ],
  });
  itFinds("a line of dashes below an item", {
    page: hulpmiddel,
    replace: "- Vermindering van onderhoudskosten.\n",
    by: "\n- Vermindering van onderhoudskosten.\n---\n",
    finds: ['accidental-heading "- Vermindering van onderhoudskosten."'],
  });
  itFinds("a box with a typographic quote", {
    page: maatregel,
    replace: '!!! note "Opmerking"',
    by: "!!! note “Opmerking”",
    finds: ['malformed-admonition "!!! note “Opmerking”"'],
  });
  itFinds("a box whose title has lost its quotes", {
    page: maatregel,
    replace: '!!! note "Opmerking"',
    by: "!!! note Opmerking",
    finds: ['malformed-admonition "!!! note Opmerking"'],
  });
  itFinds("a block of HTML that is not closed", {
    page: hulpmiddel,
    replace: "## Relevantie\n",
    by: "## Relevantie\n\n<div markdown>\n\n",
    finds: ['malformed-html "<div markdown>"'],
  });
  itFinds("a placeholder in angle brackets", {
    page: hulpmiddel,
    replace: "- Vermindering van onderhoudskosten.",
    by: "- Vermindering van <kosten>.",
    finds: ['malformed-html "<kosten>"'],
  });
  itFinds("a marker of a merge conflict", {
    page: hulpmiddel,
    replace: "## Relevantie\n",
    by: "## Relevantie\n<<<<<<< HEAD\n",
    finds: ['merge-conflict-marker "<<<<<<< HEAD"'],
  });
  itFinds("a letter in the wrong encoding", {
    page: hulpmiddel,
    replace: "- Vermindering van onderhoudskosten.",
    by: "- Vermindering van financiÃ«le kosten.",
    finds: ['mojibake "financiÃ«le"'],
  });
  itFinds("a letter in the encoding of a Mac", {
    page: maatregel,
    replace: "geindentificeerde grondrechten",
    by: "ge√Øndentificeerde grondrechten",
    finds: ['mojibake "ge√Øndentificeerde"'],
  });
  itFinds("a list from a word processor", {
    page: hulpmiddel,
    replace: "- Vermindering van onderhoudskosten.",
    by: "-\u00A0Vermindering van onderhoudskosten.",
    finds: ['list-without-blank-line-before "-\u00A0Vermindering van onderhoudskosten."'],
  });
  itFinds("a table whose dashes do not go with its header", {
    page: hulpmiddel,
    replace: "## Relevantie\n",
    by: "## Relevantie\n\n| a | b |\n| --- |\n| c | d |\n\n",
    finds: ['malformed-table "| --- |"'],
  });
  itFinds("a code block that is not closed", {
    page: hulpmiddel,
    replace: "## Relevantie\n",
    by: "## Relevantie\n\n```python\nx = 1\n\n",
    finds: ['unclosed-code-block "```python"'],
  });
  itFinds("a box as another site has it", {
    page: hulpmiddel,
    replace: "## Relevantie\n",
    by: "## Relevantie\n\n> [!NOTE]\n> Let op.\n\n",
    finds: ['malformed-admonition "[!NOTE]"'],
  });
});
