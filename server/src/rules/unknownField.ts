/** Reports a key in the frontmatter that the kind of page does not know. */
import type { ContentModel } from "../model/contentModel";
import type { Field } from "../text/frontmatter";
import { removeField, renameField } from "../text/frontmatterEdits";
import type { YamlMapping, YamlValue } from "../text/yamlValue";
import type { Page } from "../workspace/page";
import { effectiveFields, intendedFields, knownFields, readableFrontmatter, repair } from "./fields";
import { nearest, type Suggestion } from "./nearest";
import { didYouMean } from "./replaceValue";
import type { Fix, Rule, Severity, Text } from "./rule";

export const unknownField: Rule = {
  id: "unknown-field",
  severity: "warning",
  summary: {
    nl: "Een veld in het frontmatter kent de site niet.",
    en: "A field in the frontmatter is unknown to the site.",
  },
  explanation: {
    nl: "De site leest alleen velden die bij de soort pagina horen; de naam van een veld moet precies kloppen, ook in hoofdletters. Wat onder een verkeerd gespeld veld staat, doet niets: een pagina met rolen in plaats van rollen staat in geen enkele lijst van een rol.",
    en: "The site reads only the fields of the kind of page, and their names must be exactly right, letter case included. What a misspelt field holds does nothing: a page with rolen instead of rollen is in no list of a role.",
  },
  invalid: `//- docs/maatregelen/1-pba-01-begin.md
---
rolen:
^^^^^ Bedoel je "rollen"?
- jurist
---
//- docs/rollen/jurist.md`,
  valid: `//- docs/maatregelen/1-pba-01-begin.md
---
rollen:
- jurist
---
//- docs/rollen/jurist.md`,

  check({ page, model }, report) {
    const frontmatter = readableFrontmatter(page);
    if (!frontmatter) return;
    const known = new Set(knownFields(model, page.kind));
    for (const field of effectiveFields(frontmatter)) {
      const { key, keyRange } = field;
      const keys = model.fields[key]?.keys;
      if (known.has(key)) {
        if (keys && field.value.kind === "mapping") {
          for (const inner of field.value.fields) checkKey(page, field, inner, keys, report);
        }
        continue;
      }
      // A merged mapping, what is made to be merged, and old names, which have a rule of their own.
      if (key === "<<" || isAnchored(page.text, field) || isDeprecated(model, key)) continue;
      const meant = intendedFields(model, page.kind, key);
      // On pages without kind any key may be there for a purpose that only the author knows.
      if (!page.kind && !meant.some(({ certain, score }) => certain || score === 1)) continue;
      const elsewhere = model.fields[key] !== undefined;
      const renamed = elsewhere ? [] : renamings(page, field, meant);
      report({
        range: keyRange,
        message: elsewhere ? describeOther(key, page.kind?.name ?? "") : describe(key, meant),
        ...severityOf(elsewhere, meant, page),
        fixes: renamed.length > 0 ? renamed : removal(page, field),
      });
    }
  },
};

/** A key in a mapping: only a slip is reported, for authors may note other sources too. */
function checkKey(
  page: Page,
  outer: Field,
  { key, keyRange }: Field,
  known: readonly string[],
  report: Parameters<Rule["check"]>[1],
): void {
  if (known.includes(key)) return;
  const [best] = nearest(key, known);
  const data = page.document.frontmatter.data[outer.key];
  if (!best || typeof data !== "object" || data === null || Array.isArray(data)) return;
  const mapping = data as YamlMapping;
  const { [key]: value = null, ...others } = mapping;
  const title = { nl: `Maak er "${best.value}" van`, en: `Make it "${best.value}"` };
  const renamed: YamlValue = { ...others, [best.value]: value };
  const free = mapping[best.value] === undefined;
  report({
    range: keyRange,
    message: describe(key, [best]),
    fixes: free
      ? repair(page, title, [{ range: keyRange, text: best.value }], { [outer.key]: renamed }, best.certain)
      : [],
  });
}

/** Whether other fields take their values from this one. */
function isAnchored(text: string, field: Field): boolean {
  return /^\s*&/.test(text.slice(text.indexOf(":", field.keyRange.end) + 1, field.range.end));
}

function isDeprecated(model: ContentModel, key: string): boolean {
  return model.deprecatedFields.some(({ name }) => name === key);
}

/** What a field of another name does not give the page is as bad as when it is missing. */
function severityOf(elsewhere: boolean, [best]: readonly Suggestion[], page: Page): { severity?: Severity } {
  if (elsewhere) return { severity: "information" };
  const isMissing = best !== undefined && page.document.frontmatter.data[best.value] === undefined;
  const isRequired = page.kind?.fields.some(({ name, required }) => required && name === best?.value);
  return isMissing && isRequired ? { severity: "error" } : {};
}

function describe(key: string, meant: readonly Suggestion[]): Text {
  const guess = didYouMean(meant);
  return {
    nl: `De site kent geen veld "${key}"; wat eronder staat, doet niets.${guess.nl}`,
    en: `The site knows no field "${key}"; what it holds does nothing.${guess.en}`,
  };
}

function describeOther(key: string, kind: string): Text {
  return {
    nl: `Op een ${kind} gebruikt de site het veld "${key}" niet. Verwijder het, of gebruik het veld dat je bedoelt.`,
    en: `The site does not use the field "${key}" on a page of kind ${kind}. Remove it, or use the field that you mean.`,
  };
}

function renamings(page: Page, field: Field, meant: readonly Suggestion[]): readonly Fix[] {
  const { data } = page.document.frontmatter;
  return meant
    .filter(({ value }) => data[value] === undefined)
    .flatMap(({ value, certain }) =>
      repair(
        page,
        { nl: `Maak er "${value}" van`, en: `Make it "${value}"` },
        [renameField(field, value)],
        { [field.key]: undefined, [value]: data[field.key] },
        certain,
      ),
    );
}

function removal(page: Page, field: Field): readonly Fix[] {
  return repair(
    page,
    { nl: `Verwijder "${field.key}"`, en: `Remove "${field.key}"` },
    [removeField(page.text, field)],
    { [field.key]: undefined },
    false,
  );
}
