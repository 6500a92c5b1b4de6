/** Names of frontmatter fields that a page does not have yet. */
import { CompletionItemKind } from "vscode-languageserver-types";
import type { FieldModel } from "../../model/contentModel";
import { lineEndOf } from "../../text/lines";
import { templateOf } from "../../workspace/templates";
import { escapeMarkdown } from "../pageCard";
import type { Snapshot } from "../snapshot";
import type { KeyPlace } from "./frontmatterPlace";
import type { Proposal } from "./provider";

/** The fields that a page of this kind still lacks: what is required first, in the order of the handbook's template. */
export function proposeFields(snapshot: Snapshot, place: KeyPlace): readonly Proposal[] {
  const { handbook, page, language } = snapshot;
  if (page.docsPath === undefined) return [];
  const known = fieldOrder(snapshot);
  // A name that is right needs no other one.
  if (place.hasColon && known.includes(page.text.slice(place.range.start, place.range.end))) return [];
  const required = new Set(
    page.kind?.fields.flatMap(({ name, required }) =>
      required || (name === "id" && page.kind?.id?.required) ? [name] : [],
    ),
  );
  const names = known.filter((name) => !place.used.has(name));
  return [...names.filter((name) => required.has(name)), ...names.filter((name) => !required.has(name))].map(
    (name): Proposal => {
      const field = handbook.model.fields[name];
      const must = required.has(name);
      return {
        label: name,
        kind: CompletionItemKind.Property,
        keys: field?.synonyms ?? [],
        detail: must
          ? words.required[language]
          : page.kind?.fields.some((own) => own.name === name)
            ? words.optional[language]
            : words.site[language],
        documentation: field && (() => escapeMarkdown(field.description[language])),
        insert: place.hasColon ? name : name + startOfValue(page.text, place, field),
        leadsOn: !place.hasColon && field !== undefined && field.shape !== "text",
      };
    },
  );
}

/** The fields within a field that are not there yet. */
export function proposeSubfields(snapshot: Snapshot, place: KeyPlace): readonly Proposal[] {
  const { handbook, page, language } = snapshot;
  const parent = place.parent === undefined ? undefined : handbook.model.fields[place.parent];
  return (parent?.keys ?? [])
    .filter((name) => !place.used.has(name))
    .map((name) => ({
      label: name,
      kind: CompletionItemKind.Property,
      documentation: () => escapeMarkdown(parent?.description[language] ?? ""),
      insert: place.hasColon
        ? name
        : `${name}:${lineEndOf(page.text)}${indentation(page.text, place)}${place.dashes}- `,
      leadsOn: !place.hasColon,
    }));
}

const words = {
  required: { nl: "verplicht", en: "required" },
  optional: { nl: "optioneel", en: "optional" },
  site: { nl: "instelling van de site", en: "setting of the site" },
};

/** Field names: those of the kind as the template has them, then those of its model, then what any page can have. */
function fieldOrder({ handbook, page }: Snapshot): readonly string[] {
  const { model } = handbook;
  if (!page.kind)
    return [
      ...new Set([...frequentFields(handbook.index.allPages(), model.siteFields), ...model.siteFields]),
    ];
  const own = page.kind.fields.map(({ name }) => name);
  const inTemplate =
    templateOf(handbook, page.kind.name)?.document.frontmatter.fields.map(({ key }) => key) ?? [];
  return [...new Set([...inTemplate.filter((name) => own.includes(name)), ...own, ...model.siteFields])];
}

/** The fields that pages without kind have, the most frequent first. */
function frequentFields(pages: Iterable<Snapshot["page"]>, known: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { kind, meta } of pages) {
    if (kind) continue;
    for (const name of Object.keys(meta))
      if (known.includes(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

/** What stands between the name of a field and the cursor, which is where its value begins. */
function startOfValue(text: string, { dashes }: KeyPlace, field: FieldModel | undefined): string {
  const lineEnd = lineEndOf(text);
  switch (field?.shape) {
    case "list":
    case "list-or-text":
      return `:${lineEnd}${dashes}- `;
    case "mapping":
      return `:${lineEnd}  `;
    default:
      return ": ";
  }
}

function indentation(text: string, { range }: KeyPlace): string {
  return /[ \t]*$/.exec(text.slice(0, range.start))?.[0] ?? "";
}
