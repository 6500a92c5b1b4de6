/** Reports links that are written so that the site shows them as text, or leads readers nowhere. */
import { allPlainlyWellFormed, findMalformedLinks, type MalformedLink } from "./linkSyntax";
import type { Rule, Severity, Text } from "./rule";

export const malformedLink: Rule = {
  id: "malformed-link",
  severity: "error",
  summary: {
    nl: "Een link is zo geschreven dat de site er geen goede link van maakt.",
    en: "A link is written so that the site makes no proper link of it.",
  },
  explanation: {
    nl: "Een link is [tekst](adres): vierkante haken om de tekst, direct daarachter ronde haken om het adres. Staat er een spatie tussen, ontbreekt er een haak of zijn ze verwisseld, dan ziet de lezer de haken en het adres als gewone tekst. Een typefout in https:// of gekrulde aanhalingstekens om een titel geven wel een link, maar die werkt niet, net als een bestand op een eigen computer. Een voetnootteken [^1] zonder noot onderaan staat er als tekst.",
    en: "A link is [text](address): square brackets around the text, directly followed by parentheses around the address. With a space in between, a bracket missing or the two swapped, readers see the brackets and the address as plain text. A slip in https:// or curly quotes around a title do give a link, but one that does not work, and so does a file on somebody's own computer. The mark of a footnote [^1] without its note shows as text.",
  },
  invalid: `//- docs/onderwerpen/data.md
Lees [de handleiding] (https://voorbeeld.example/handleiding) eerst.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spatie`,
  valid: `//- docs/onderwerpen/data.md
Lees [de handleiding](https://voorbeeld.example/handleiding) eerst (zie artikel 5 [lid 2] (oud)).`,

  check(context, report) {
    const { docsPath, document, text } = context.page;
    if (docsPath === undefined) return;
    // Frontmatter that does not parse is text to the site, but another rule speaks of that.
    const { state, range: block } = document.frontmatter;
    const start = state === "invalid" ? block.end : document.bodyStart;
    if (allPlainlyWellFormed(text.slice(start))) return;
    for (const { kind, range, edits, safe } of findMalformedLinks(context, start)) {
      const { message, fix, severity = "error" } = texts[kind];
      report({ range, message, severity, fixes: edits && fix ? [{ title: fix, edits, safe }] : [] });
    }
  },
};

interface Wording {
  readonly message: Text;
  readonly fix?: Text;
  readonly severity?: Severity;
}

const repair: Text = { nl: "Maak er een link van", en: "Make it a link" };

const texts: Readonly<Record<MalformedLink["kind"], Wording>> = {
  gap: {
    message: {
      nl: "Tussen ] en ( staat een spatie. De site maakt hier daarom geen link van, maar toont de haken en het adres als tekst. Haal de spatie weg.",
      en: "There is a space between ] and (. The site therefore makes no link of this, but shows the brackets and the address as text. Remove the space.",
    },
    fix: { nl: "Haal de spatie weg", en: "Remove the space" },
  },
  unclosed: {
    message: {
      nl: "Achter het adres van deze link ontbreekt een ). De site toont de haken en het adres als tekst.",
      en: "A ) is missing behind this link's address. The site shows the brackets and the address as text.",
    },
    fix: { nl: "Zet ) achter het adres", en: "Put ) behind the address" },
  },
  "bracket-missing": {
    message: {
      nl: "Van deze link ontbreekt een vierkante haak om de tekst. De site toont de haken en het adres als tekst. Schrijf [tekst](adres).",
      en: "A square bracket around this link's text is missing. The site shows the brackets and the address as text. Write [text](address).",
    },
    fix: { nl: "Zet ] achter de tekst", en: "Put ] behind the text" },
  },
  "bracket-double": {
    message: {
      nl: "Achter de tekst van deze link staat een ] te veel. De site toont de haken en het adres als tekst.",
      en: "There is one ] too many behind this link's text. The site shows the brackets and the address as text.",
    },
    fix: { nl: "Haal de ] te veel weg", en: "Remove the extra ]" },
  },
  reversed: {
    message: {
      nl: "De haken van deze link zijn verwisseld; de site toont ze als tekst. Schrijf [tekst](adres).",
      en: "This link's brackets are swapped; the site shows them as text. Write [text](address).",
    },
    fix: repair,
  },
  "address-as-label": {
    message: {
      nl: "Een adres hoort tussen ronde haken. Nu toont de site de haken en het adres als tekst. Schrijf [tekst](adres).",
      en: "An address belongs between parentheses. Now the site shows the brackets and the address as text. Write [text](address).",
    },
    fix: repair,
  },
  "bare-address": {
    message: {
      nl: "Het adres van deze link staat niet tussen ronde haken. De site toont de haken en het adres als tekst. Schrijf [tekst](adres).",
      en: "This link's address does not stand between parentheses. The site shows the brackets and the address as text. Write [text](address).",
    },
    fix: repair,
  },
  "marks-between": {
    message: {
      nl: "Tussen ] en ( staan tekens voor vet of cursief. De site maakt hier daarom geen link van, maar toont de haken en het adres als tekst. Zet die tekens om de hele link.",
      en: "Between ] and ( there are marks for bold or italics. The site therefore makes no link of this, but shows the brackets and the address as text. Put those marks around the whole link.",
    },
    fix: repair,
  },
  "no-definition": {
    message: {
      nl: "Deze link verwijst naar een naam, maar nergens op deze pagina staat welk adres daarbij hoort; de site toont de haken als tekst. Schrijf [tekst](adres).",
      en: "This link refers to a name, but nothing on this page says which address belongs to it; the site shows the brackets as text. Write [text](address).",
    },
  },
  "no-footnote": {
    message: {
      nl: "De voetnoot bij dit teken staat niet op deze pagina; de site toont het teken met haken en al als tekst. Zet onderaan een regel [^naam]: met de noot, of haal het teken weg.",
      en: "The footnote of this mark is not on this page; the site shows the mark as text, brackets and all. Add a line [^name]: with the note at the end, or remove the mark.",
    },
    fix: { nl: "Gebruik de voetnoot die er wel is", en: "Use the footnote that is there" },
  },
  "image-apart": {
    message: {
      nl: "Door de spatie achter het uitroepteken toont de site hier geen afbeelding, maar een link ernaartoe. Haal de spatie weg.",
      en: "Because of the space behind the exclamation mark the site shows no image here, but a link to it. Remove the space.",
    },
    fix: { nl: "Haal de spatie weg", en: "Remove the space" },
  },
  "no-words": {
    message: {
      nl: "Deze link heeft geen tekst, dus op de site is hij niet te zien en niet aan te klikken. Zet de tekst tussen [ en ].",
      en: "This link has no text, so that on the site it cannot be seen or clicked. Put the text between [ and ].",
    },
    fix: { nl: "Toon het adres als tekst", en: "Show the address as text" },
  },
  "own-computer": {
    message: {
      nl: "Dit adres is een bestand op een eigen computer. Lezers van de site kunnen daar niet bij. Zet het bestand bij de pagina's van het kader, of verwijs naar een adres op internet.",
      en: "This address is a file on somebody's own computer, which readers of the site cannot reach. Put the file with the pages of the handbook, or link to an address on the web.",
    },
  },
  mail: {
    message: {
      nl: "In dit mailadres staat een spatie of een schuine streep te veel, waardoor de link niet werkt. Schrijf mailto: met het adres er direct achter.",
      en: "There is a space or a slash too many in this mail address, so that the link does not work. Write mailto: with the address right behind it.",
    },
    fix: { nl: "Verbeter het mailadres", en: "Correct the mail address" },
  },
  "unknown-label": {
    message: {
      nl: "Deze link verwijst naar een naam die op deze pagina niet bestaat; de site toont de haken als tekst.",
      en: "This link refers to a name that is not defined on this page; the site shows the brackets as text.",
    },
    fix: { nl: "Gebruik de naam die er wel is", en: "Use the name that is there" },
  },
  "in-html": {
    message: {
      nl: "In een HTML-blok leest de site geen Markdown: deze link staat er als tekst, met haken en al. Schrijf hem als <a href>, of geef het blok het attribuut markdown.",
      en: "The site reads no Markdown in a block of HTML: this link shows as text, brackets and all. Write it as <a href>, or give the block the attribute markdown.",
    },
    fix: { nl: "Schrijf de link als HTML", en: "Write the link as HTML" },
  },
  "attributes-apart": {
    message: {
      nl: "Door de spatie ervoor hoort dit niet bij de link en toont de site het als tekst. Zet het direct achter de link.",
      en: "Because of the space before it this is no part of the link, and the site shows it as text. Put it directly behind the link.",
    },
    fix: { nl: "Haal de spatie weg", en: "Remove the space" },
  },
  empty: {
    message: {
      nl: "Deze link heeft geen adres. Wie erop klikt, blijft op dezelfde pagina. Zet het adres tussen de haken, of haal de link weg.",
      en: "This link has no address. Whoever clicks it stays on the same page. Put the address between the parentheses, or remove the link.",
    },
  },
  "title-quotes": {
    message: {
      nl: 'De aanhalingstekens om de titel zijn niet recht of niet gesloten. De titel wordt daardoor een deel van het adres, en de link werkt niet. Gebruik rechte aanhalingstekens: "titel".',
      en: 'The quotes around the title are not straight or not closed. The title becomes part of the address, and the link does not work. Use straight quotes: "title".',
    },
    fix: { nl: "Zet rechte aanhalingstekens", en: "Use straight quotes" },
  },
  "runs-on": {
    message: {
      nl: "De link wordt niet achter het adres gesloten: ook de woorden erna horen nu bij het adres, en de link werkt niet. Zet ) direct achter het adres.",
      en: "The link is not closed behind its address: the words after it are now part of the address, and the link does not work. Put ) directly behind the address.",
    },
    fix: { nl: "Zet ) achter het adres", en: "Put ) behind the address" },
  },
  scheme: {
    message: {
      nl: "Het begin van dit adres is verkeerd gespeld, waardoor de link niet (overal) werkt. Een adres begint met https://.",
      en: "The start of this address is misspelt, so that the link does not work (everywhere). An address starts with https://.",
    },
    fix: { nl: "Verbeter het begin van het adres", en: "Correct the start of the address" },
  },
};
