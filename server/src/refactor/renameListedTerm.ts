/**
 * Gives a term that stands in a list, and has no page, another name: in the frontmatter, filters and exceptions of all pages,
 * and in the handbook's own settings, which say what terms there are.
 */
import { isMap, isScalar, isSeq, type Pair, parseDocument } from "yaml";
import type { Text } from "../rules/rule";
import type { Edit } from "../text/edits";
import { lineEndOf, lineStartAt } from "../text/lines";
import type { Handbook } from "../workspace/handbook";
import { handbookConfigPath } from "../workspace/page";
import { Changes, type Refactoring, type Refusal, refusal } from "./refactoring";
import { followTerms } from "./terms";
import { isPlain } from "./yamlScalar";

/**
 * @param vocabulary one whose terms are a list
 * @param term one of them
 */
export function renameListedTerm(
  handbook: Handbook,
  vocabulary: string,
  term: string,
  name: string,
): Refactoring | Refusal {
  const what = labelOf(handbook, vocabulary);
  const fixed = refuseFixedTerm(handbook, vocabulary, term);
  if (fixed) return fixed;
  if (/\s/.test(name)) {
    return refusal(
      "invalid-name",
      `Gebruik geen spaties in "${name}": een lijst kan daar niet op filteren. Gebruik streepjes.`,
      `Use no spaces in "${name}": a list cannot filter on it. Use hyphens.`,
    );
  }
  if (name !== term && handbook.index.hasTerm(vocabulary, name)) {
    return refusal(
      "name-taken",
      `Er is al een ${what.nl} "${name}".`,
      `There is a ${what.en} "${name}" already.`,
    );
  }
  const changes = new Changes();
  for (const page of handbook.pages) {
    if (!page.problem && page.subject === "page")
      followTerms(page, handbook, [{ vocabulary, from: term, to: name }], changes);
  }
  const config = handbook.page(handbookConfigPath);
  if (!config) changes.create(handbookConfigPath, newSection(vocabulary, name, "\n"), "settings");
  else {
    const edits = config.problem ? undefined : settingsEdits(config.text, vocabulary, term, name);
    if (!edits) {
      return refusal(
        "fixed",
        `In ${handbookConfigPath} kan "${name}" niet vanzelf bij de termen van ${vocabulary} worden gezet. Zet het er eerst zelf bij.`,
        `"${name}" cannot be added to the terms of ${vocabulary} in ${handbookConfigPath} by itself. Add it there first.`,
      );
    }
    for (const { range, text } of edits) changes.add(config.path, range, text, "settings");
  }
  return changes.refactoring();
}

/** Refuses a term that the site itself knows by its name: no other name can do. */
export function refuseFixedTerm(handbook: Handbook, vocabulary: string, term: string): Refusal | undefined {
  const builtIn = handbook.builtInModel.vocabularies[vocabulary];
  if (builtIn?.source !== "list" || !builtIn.knownToSite || !builtIn.terms.includes(term)) return undefined;
  const what = labelOf(handbook, vocabulary);
  return refusal(
    "fixed",
    `"${term}" ligt vast: de site kent alle termen van "${what.nl}" bij naam. Onder een andere naam werkt de term niet meer.`,
    `"${term}" is fixed: the site knows all terms of "${what.en}" by name. Under another name the term would have no effect.`,
  );
}

function labelOf({ model }: Handbook, vocabulary: string): Text {
  return model.vocabularies[vocabulary]?.label ?? { nl: vocabulary, en: vocabulary };
}

/**
 * The edits of the settings file after which the name is a term: in the place of the old one where that stands there, else
 * in front of the vocabulary's other terms. Undefined for YAML that is broken or laid out in braces.
 */
function settingsEdits(
  text: string,
  vocabulary: string,
  term: string,
  name: string,
): readonly Edit[] | undefined {
  const document = parseDocument(text, { logLevel: "silent", uniqueKeys: false });
  if (document.errors.length > 0) return undefined;
  const sections = pairOf(document.contents, "woordenlijsten");
  const lineEnd = lineEndOf(text);
  if (!sections) {
    const gap = text === "" || /[\r\n]$/.test(text) ? "" : lineEnd;
    if (document.contents && !isMap(document.contents)) return undefined;
    return [
      { range: { start: text.length, end: text.length }, text: gap + newSection(vocabulary, name, lineEnd) },
    ];
  }
  const entry = pairOf(sections.value, vocabulary);
  if (!entry)
    return inFront(text, sections.value, (indent) => `${vocabulary}:${lineEnd}${indent}  - ${name}`);
  const terms = isSeq(entry.value) ? entry.value : pairOf(entry.value, "termen")?.value;
  if (!isSeq(terms)) return undefined;
  const old = terms.items.find((item) => isScalar(item) && item.value === term);
  const [start, end] = (isScalar(old) && old.range) || [];
  if (start !== undefined && end !== undefined)
    return [{ range: { start, end }, text: isPlain(name) ? name : JSON.stringify(name) }];
  return inFront(text, terms, () => `- ${name}`);
}

/** Puts a line in front of the first one of a block collection, at the same indentation. */
function inFront(
  text: string,
  collection: unknown,
  line: (indent: string) => string,
): readonly Edit[] | undefined {
  if (!(isMap(collection) || isSeq(collection)) || collection.flow) return undefined;
  const start = lineStartAt(text, collection.range?.[0] ?? 0);
  const indent = text.slice(start, collection.range?.[0] ?? 0);
  if (!/^ *$/.test(indent)) return undefined;
  return [{ range: { start, end: start }, text: indent + line(indent) + lineEndOf(text) }];
}

function newSection(vocabulary: string, name: string, lineEnd: string): string {
  return ["woordenlijsten:", `  ${vocabulary}:`, `    - ${name}`, ""].join(lineEnd);
}

function pairOf(node: unknown, key: string): Pair | undefined {
  return isMap(node) ? node.items.find((pair) => isScalar(pair.key) && pair.key.value === key) : undefined;
}
