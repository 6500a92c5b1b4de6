/** Checks the handbook's own settings file. */

import type { SettingsProblem } from "../settings/checkShape";
import { readSettings } from "../settings/readSettings";
import type { NameKind, Shape } from "../settings/shape";
import { missingFolders } from "./missingFolders";
import { nearest, type Suggestion } from "./nearest";
import { didYouMean, replaceWith } from "./replaceValue";
import type { Rule, Text } from "./rule";

export const configInvalid: Rule = {
  id: "config-invalid",
  severity: "error",
  subjects: ["handbook-config"],
  summary: {
    nl: "Een instelling in algoritmekader.yml klopt niet.",
    en: "A setting in algoritmekader.yml is wrong.",
  },
  explanation: {
    nl: "In algoritmekader.yml, naast mkdocs.yml, staat wat in dit handboek anders is: hoe ernstig meldingen zijn, extra paginasoorten, velden en woordenlijsten. Een instelling die niet klopt, doet niets; al het andere in het bestand geldt wel. Voor de site zelf maakt het bestand geen verschil.",
    en: "algoritmekader.yml, beside mkdocs.yml, says what is different in this handbook: how severe findings are, extra kinds of page, fields and vocabularies. A wrong setting does nothing; all else in the file counts. It makes no difference to the site itself.",
  },
  invalid: `//- algoritmekader.yml
regels:
  unknown-lable: off
  ^^^^^^^^^^^^^ Bedoel je "unknown-label"?`,
  valid: `//- algoritmekader.yml
regels:
  unknown-label: warning`,

  check({ page, rules, builtInModel, lookup }, report) {
    const ids = rules.map(({ id }) => id);
    for (const problem of readSettings(page.text, builtInModel, ids).problems) {
      const { range } = problem;
      const suggestions = suggestionsFor(problem);
      const guess = didYouMean(suggestions);
      const message = describe(problem);
      report({
        range,
        message: { nl: message.nl + guess.nl, en: message.en + guess.en },
        fixes: replaceWith(range, suggestions).map((fix) => ({ ...fix, safe: false })),
      });
      // What the parser says after its first error is mostly about that same slip.
      if (problem.kind === "yaml") return;
    }
    for (const { name, range } of missingFolders(page.text, lookup)) {
      report({
        range,
        // The setting itself is right, and the folder can still come.
        severity: "warning",
        message: {
          nl: `Er is geen map "${name}" met bestanden in docs/, dus er zijn geen pagina's waarvoor dit geldt.`,
          en: `There is no folder "${name}" with files in docs/, so there are no pages that this is about.`,
        },
      });
    }
  },
};

function suggestionsFor(problem: SettingsProblem): readonly Suggestion[] {
  if ("known" in problem) return nearest(wrongName(problem), problem.known);
  const name = problem.kind === "folder" ? /([^/]+)\/*$/.exec(problem.text)?.[1] : undefined;
  return name === undefined || name === "docs" ? [] : [{ value: name, score: 1, certain: false }];
}

function wrongName(problem: Extract<SettingsProblem, { known: readonly string[] }>): string {
  switch (problem.kind) {
    case "unknown-key":
      return problem.key;
    case "unknown-name":
      return problem.name;
    case "unknown-choice":
      return problem.text;
  }
}

const things: Readonly<Record<NameKind, Text>> = {
  rule: { nl: "regel", en: "rule" },
  kind: { nl: "paginasoort", en: "kind of page" },
  field: { nl: "veld", en: "field" },
  vocabulary: { nl: "woordenlijst", en: "vocabulary" },
  macro: { nl: "macro", en: "macro" },
};

function describe(problem: SettingsProblem): Text {
  switch (problem.kind) {
    case "yaml":
      return {
        nl: "Dit bestand is hier geen geldige YAML. Controleer inspringing, dubbele punten en aanhalingstekens. Tot het klopt, gelden de laatste instellingen die wel gelezen konden worden.",
        en: "This file is not valid YAML here. Check indentation, colons and quotes. Until then the last settings that could be read stay in force.",
      };
    case "unknown-key":
      return {
        nl: `Er is geen instelling "${problem.key}". Hier kan: ${problem.known.join(", ")}.`,
        en: `There is no setting "${problem.key}". Possible here: ${problem.known.join(", ")}.`,
      };
    case "unknown-name": {
      const thing = things[problem.of];
      const article = problem.of === "field" ? "Dit veld" : `Deze ${thing.nl}`;
      return {
        nl: `Er is geen ${thing.nl} "${problem.name}". ${article} doet dus niet mee.`,
        en: `There is no ${thing.en} "${problem.name}", so this setting does nothing.`,
      };
    }
    case "unknown-choice":
      return {
        nl: `"${problem.text}" kan hier niet. Kies uit: ${problem.known.join(", ")}.`,
        en: `"${problem.text}" is not possible here. Choose from: ${problem.known.join(", ")}.`,
      };
    case "wrong-type": {
      const wanted = formOf(problem.shape);
      return { nl: `Hier hoort ${wanted.nl}.`, en: `Here belongs ${wanted.en}.` };
    }
    case "pattern":
      return problem.problem === "invalid"
        ? {
            nl: "Dit is geen geldige reguliere expressie. Controleer haakjes en bijzondere tekens; zet een backslash voor een teken dat letterlijk bedoeld is.",
            en: "This is not a valid regular expression. Check brackets and special characters; put a backslash before one that is meant literally.",
          }
        : {
            nl: "Deze reguliere expressie kan bij sommige teksten heel lang duren en wordt daarom niet gebruikt. Vermijd een herhaling binnen een herhaling, zoals (a+)+, en meer dan één keer .* of .+; laat het patroon zo mogelijk met ^ beginnen.",
            en: "This regular expression can take very long on some texts and is therefore not used. Avoid a repetition within a repetition, such as (a+)+, and more than one .* or .+; let the pattern begin with ^ if possible.",
          };
    case "folder":
      return problem.form === "name"
        ? {
            nl: "Hier hoort de naam van één map, zonder de mappen erboven: een pagina is van deze soort als een van haar mappen zo heet. Deze instelling doet nu niets.",
            en: "Here belongs the name of one folder, without the folders above it: a page is of this kind when one of its folders has that name. This setting does nothing now.",
          }
        : {
            nl: "Hier hoort een map in docs/, zoals rollen. Deze instelling doet nu niets.",
            en: "Here belongs a folder in docs/, such as rollen. This setting does nothing now.",
          };
    case "incomplete": {
      const either = problem.missing.join(problem.missing.includes("termen") ? " of " : " en ");
      return {
        nl: `"${problem.name}" is nieuw en mist nog: ${either}. Tot die tijd doet het niet mee.`,
        en: `"${problem.name}" is new and still lacks: ${problem.missing.join(", ")}. Until then it does nothing.`,
      };
    }
  }
}

function formOf(shape: Shape): Text {
  switch (shape.type) {
    case "text":
      return { nl: "een tekst", en: "a text" };
    case "choice":
      return {
        nl: `een van deze woorden: ${shape.values.join(", ")}`,
        en: `one of these words: ${shape.values.join(", ")}`,
      };
    case "flag":
      return { nl: "true of false", en: "true or false" };
    case "count":
      return { nl: "een heel getal groter dan nul", en: "a whole number above zero" };
    case "list":
      return { nl: "een lijst, met een streepje voor elk item", en: "a list, with a dash before each item" };
    case "fields":
      return {
        nl: `een of meer van deze instellingen, elk op een eigen regel: ${Object.keys(shape.fields).join(", ")}`,
        en: `one or more of these settings, each on a line of its own: ${Object.keys(shape.fields).join(", ")}`,
      };
    case "entries":
      return {
        nl: "een of meer namen, elk op een eigen regel met een dubbele punt en een waarde erachter",
        en: "one or more names, each on a line of its own with a colon and a value behind it",
      };
    case "either": {
      const forms = shape.of.map(formOf);
      return { nl: forms.map(({ nl }) => nl).join(", of "), en: forms.map(({ en }) => en).join(", or ") };
    }
  }
}
