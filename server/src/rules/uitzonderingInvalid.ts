/** Checks the expressions of the field `uitzondering`. */
import { applyEdits, type Edit } from "../text/edits";
import type { ScalarNode } from "../text/frontmatter";
import type { OffsetRange } from "../text/range";
import { rangeIn } from "../text/scalarOffsets";
import { parseUitzondering, type UitzonderingError } from "../text/uitzondering";
import { exceptionField, labelsOf } from "../workspace/exceptionLabels";
import { effectiveFields, readableFrontmatter } from "./fields";
import { nearest } from "./nearest";
import { didYouMean, replaceWith } from "./replaceValue";
import type { Fix, Problem, Rule, Text } from "./rule";

export const uitzonderingInvalid: Rule = {
  id: "uitzondering-invalid",
  severity: "error",
  summary: {
    nl: "Een uitzondering is niet goed geschreven of noemt een label dat niet bestaat.",
    en: "An exception is not well-formed or names a label that does not exist.",
  },
  explanation: {
    nl: "Een uitzondering zegt met labels voor wie de vereiste niet geldt: een label is een veld en een waarde met een streepje ertussen, zoals risicogroep-verboden-ai. Labels staan samen met && (en), || (of), ! (niet) en haakjes. Met een fout daarin werkt de uitzondering niet, en ziet wie op AI-profiel filtert de vereiste ten onrechte wel of niet.",
    en: "An exception says with labels for whom the requirement does not hold: a label is a field and a value with a hyphen between them, such as risicogroep-verboden-ai. Labels are joined by && (and), || (or), ! (not) and parentheses. With a mistake in it the exception does not work, and readers who filter by AI profile wrongly see the requirement or do not.",
  },
  invalid: `//- docs/vereisten/aia-01-geletterd.md
---
uitzondering:
- risicogroep-verboden-ai && rol-ai-act-aanbeider
                             ^^^^^^^^^^^^^^^^^^^^ Bedoel je "rol-ai-act-aanbieder"?
---`,
  valid: `//- docs/vereisten/aia-01-geletterd.md
---
uitzondering:
- ("risicogroep-verboden-ai" || !"systeemrisico-systeemrisico") && rol-ai-act-aanbieder
---`,

  check({ page, lookup, model }, report) {
    const frontmatter = readableFrontmatter(page);
    if (!page.kind || !frontmatter) return;
    const field = effectiveFields(frontmatter).find(({ key }) => key === exceptionField);
    if (!field) return;
    const labels = labelsOf(model, lookup);
    for (const node of field.value.kind === "sequence" ? field.value.items : [field.value]) {
      if (node.kind !== "scalar" || typeof node.value !== "string" || node.value === "") continue;
      for (const problem of problemsOf(page.text, node, node.value, labels)) report(problem);
    }
  },
};

function* problemsOf(
  text: string,
  node: ScalarNode,
  expression: string,
  known: readonly string[],
): Generator<Problem> {
  const { labels, error } = parseUitzondering(expression);
  const place = rangeIn(text, node);
  for (const label of labels) {
    // What follows an error may be anything.
    if (known.includes(label.text) || (error && label.range.start > error.range.start)) continue;
    const suggestions = nearest(label.text, known);
    const guess = didYouMean(suggestions);
    const range = place(label.range.start, label.range.end);
    yield {
      range,
      message: {
        nl: `Er is geen label "${label.text}". Een label is een veld en een waarde, zoals risicogroep-verboden-ai. De uitzondering werkt nu niet.${guess.nl}`,
        en: `There is no label "${label.text}". A label is a field and a value, such as risicogroep-verboden-ai. The exception does not work now.${guess.en}`,
      },
      value: label.text,
      fixes: range === node.content ? [] : replaceWith(range, suggestions),
    };
  }
  if (error) {
    const range = place(error.range.start, error.range.end);
    yield { range, message: describe(error), fixes: fixesFor(expression, error, node, place) };
  }
}

function describe({ code, replacement }: UitzonderingError): Text {
  const problem = problems[code];
  const write: Text =
    replacement === undefined
      ? { nl: "", en: "" }
      : { nl: ` Schrijf ${replacement}.`, en: ` Write ${replacement}.` };
  return {
    nl: `${problem.nl}${write.nl} De uitzondering werkt nu niet.`,
    en: `${problem.en}${write.en} The exception does not work now.`,
  };
}

const problems: Readonly<Record<UitzonderingError["code"], Text>> = {
  "no-label": {
    nl: "Hier ontbreekt een label: na (, !, && en || hoort er een te komen.",
    en: "A label is missing here: one must follow (, !, && and ||.",
  },
  "no-operator": {
    nl: "Tussen twee labels hoort && (en) of || (of) te staan.",
    en: "Between two labels there must be && (and) or || (or).",
  },
  "word-operator": {
    nl: "Hier hoort && (en), || (of) of ! (niet) te staan.",
    en: "Here must stand && (and), || (or) or ! (not).",
  },
  "unclosed-group": {
    nl: "Dit haakje wordt niet gesloten.",
    en: "This parenthesis is not closed.",
  },
  "unopened-group": {
    nl: "Bij dit haakje hoort geen haakje dat opent.",
    en: "There is no opening parenthesis for this one.",
  },
  "unclosed-quote": {
    nl: "Dit aanhalingsteken wordt niet gesloten.",
    en: "This quote is not closed.",
  },
  character: {
    nl: "Dit teken kan hier niet staan: gebruik alleen labels, &&, ||, !, haakjes en aanhalingstekens.",
    en: "This character cannot stand here: use only labels, &&, ||, !, parentheses and quotes.",
  },
};

type Place = (start: number, end: number) => OffsetRange;

/** Only what stands there as a word can be put right without knowing what the author means. */
function fixesFor(
  expression: string,
  error: UitzonderingError,
  node: ScalarNode,
  place: Place,
): readonly Fix[] {
  const range = place(error.range.start, error.range.end);
  if (range === node.content) return [];
  if (error.replacement !== undefined) return writeOperators(expression, place);
  if (error.code === "unopened-group" || error.code === "unclosed-group") {
    const title = { nl: "Verwijder dit haakje", en: "Remove this parenthesis" };
    return [{ title, edits: [{ range, text: "" }], safe: false }];
  }
  return [];
}

/**
 * Puts operators in the place of all words that stand for them, up to something else that is wrong. No fix where an operator
 * would not fit either.
 */
function writeOperators(expression: string, place: Place): readonly Fix[] {
  const edits: Edit[] = [];
  let current = expression;
  let { error } = parseUitzondering(current);
  while (error?.replacement !== undefined) {
    const { range, replacement } = error;
    const shift = current.length - expression.length;
    edits.push({ range: place(range.start - shift, range.end - shift), text: replacement });
    current = applyEdits(current, [{ range, text: replacement }]);
    error = parseUitzondering(current).error;
    if (error?.range.start === range.start) return [];
  }
  const operators = [...new Set(edits.map(({ text }) => text))].join(", ");
  const title = { nl: `Schrijf ${operators}`, en: `Write ${operators}` };
  return [{ title, edits, safe: error === undefined }];
}
