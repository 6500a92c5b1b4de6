/**
 * What a handbook can set in `algoritmekader.yml`, beside `mkdocs.yml`. Everything is optional and comes on top of the
 * built-in content model. The keys are Dutch, as the people are who write them.
 */

import { severitySettings } from "./severity";
import type { Shape } from "./shape";

const presence = {
  type: "choice",
  values: ["verplicht", "optioneel", "vervallen"],
  description:
    "verplicht: er komt een melding als het ontbreekt; optioneel: het mag; vervallen: het hoort er niet (meer) bij.",
} as const satisfies Shape;

const section = {
  type: "fields",
  fields: {
    verplicht: {
      type: "flag",
      description: "Of er een melding komt als de sectie ontbreekt. Standaard: true.",
    },
    ook: {
      type: "text",
      pattern: true,
      description:
        "Andere koppen die ook goed zijn, als reguliere expressie voor de hele kop (hoofdletters tellen niet).",
    },
    kenmerken: {
      type: "text",
      description: 'Wat het sjabloon achter de kop heeft, zoals "{ data-search-exclude }".',
    },
  },
} as const satisfies Shape;

const macro = {
  type: "fields",
  fields: {
    tekst: {
      type: "text",
      description:
        "De macro zoals die op de pagina hoort te staan. {stem} staat voor de bestandsnaam zonder .md. Standaard: <!-- naam -->.",
    },
    sectie: {
      type: "text",
      description: "De kop van de sectie waar de macro in hoort. Standaard: boven de eerste kop.",
    },
  },
} as const satisfies Shape;

const kind = {
  type: "fields",
  fields: {
    meervoud: { type: "text", description: "De naam in het meervoud, voor meldingen. Standaard: de map." },
    map: {
      type: "text",
      folder: "name",
      description:
        "Een pagina is van deze soort als een van haar mappen zo heet. Verplicht voor een nieuwe soort.",
    },
    velden: {
      type: "entries",
      keys: "field",
      of: presence,
      description:
        "De velden in het frontmatter. Nieuwe velden beschrijf je onder velden, bovenaan in dit bestand.",
    },
    id: {
      type: "fields",
      description: "De id (URN) van pagina's van deze soort.",
      fields: {
        verplicht: { type: "flag", description: "Of elke pagina een id moet hebben. Standaard: true." },
        patroon: {
          type: "text",
          pattern: true,
          description:
            "Reguliere expressie voor de hele id; wat tussen de eerste haakjes staat, is de korte code, zoals aia-01.",
        },
        voorbeeld: { type: "text", description: "Een id zoals die hoort, voor meldingen." },
        begin: { type: "text", description: "Wat voor de korte code staat, zoals urn:nl:ak:ver:" },
        bestandsnaam: {
          type: "text",
          pattern: true,
          description:
            "Reguliere expressie voor de bestandsnaam zonder .md; wat tussen de eerste haakjes staat, is dezelfde korte code.",
        },
      },
    },
    secties: {
      type: "entries",
      of: { type: "either", of: [presence, section] },
      description: "De koppen die een pagina van deze soort heeft, in de volgorde van het sjabloon.",
    },
    macros: {
      type: "entries",
      keys: "macro",
      of: { type: "either", of: [{ type: "choice", values: ["verplicht", "vervallen"] }, macro] },
      description: "De macro's die een pagina van deze soort hoort te hebben.",
    },
  },
} as const satisfies Shape;

const field = {
  type: "fields",
  fields: {
    omschrijving: { type: "text", description: "Uitleg die auteurs zien als ze het veld aanwijzen." },
    vorm: {
      type: "choice",
      values: ["tekst", "lijst", "lijst-of-tekst", "groep", "ja-nee"],
      description:
        "Wat voor waarde het veld heeft. Standaard: lijst als er een woordenlijst is, anders tekst.",
    },
    woordenlijst: {
      type: "text",
      refersTo: "vocabulary",
      description: "De naam van de woordenlijst (zie woordenlijsten) waar de waarden uit komen.",
    },
    "meeste-woorden": { type: "count", description: "Hoeveel woorden de tekst hoogstens mag hebben." },
  },
} as const satisfies Shape;

const terms = {
  type: "list",
  of: { type: "text" },
  description: "Woorden die erbij komen.",
} as const satisfies Shape;

const vocabulary = {
  type: "fields",
  fields: {
    naam: { type: "text", description: 'Hoe één waarde heet, voor meldingen: "rol".' },
    termen: terms,
    map: {
      type: "text",
      folder: "path",
      description: "Elke pagina in deze map van docs/ is een waarde, met de bestandsnaam zonder .md.",
    },
    soort: {
      type: "text",
      refersTo: "kind",
      description: "Elke pagina van deze soort is een waarde, met de bestandsnaam zonder .md.",
    },
  },
} as const satisfies Shape;

export const settingsShape = {
  type: "fields",
  description: "Instellingen van dit handboek voor de controle van zijn pagina's.",
  fields: {
    regels: {
      type: "entries",
      keys: "rule",
      of: {
        type: "choice",
        values: severitySettings,
        description:
          "error: fout; warning: waarschuwing; information: informatie; hint: tip; off: de regel staat uit.",
      },
      description: "Hoe ernstig een melding is, per regel.",
    },
    paginasoorten: {
      type: "entries",
      keys: "kind",
      open: true,
      of: kind,
      description: "Nieuwe soorten pagina's, of wat er anders is aan een bestaande soort.",
    },
    velden: {
      type: "entries",
      keys: "field",
      open: true,
      of: field,
      description: "Nieuwe velden in het frontmatter, of wat er anders is aan een bestaand veld.",
    },
    woordenlijsten: {
      type: "entries",
      keys: "vocabulary",
      open: true,
      of: { type: "either", of: [terms, vocabulary] },
      description: "Nieuwe woordenlijsten voor velden, of woorden die bij een bestaande lijst komen.",
    },
    "verouderde-velden": {
      type: "entries",
      of: { type: "text", refersTo: "field" },
      description: "Velden van vroeger, elk met het veld dat ervoor in de plaats kwam.",
    },
    gegenereerd: {
      type: "entries",
      of: { type: "text" },
      description:
        "Pagina's (in docs/) die de site zelf maakt, elk met het bestand waaruit: ze worden niet gecontroleerd.",
    },
  },
} as const satisfies Shape;
