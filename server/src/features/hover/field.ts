/** What a frontmatter field is for, which values it takes, and whether the page must have it. */
import { bold, escapeMarkdown, paragraphs } from "../pageCard";
import type { Snapshot } from "../snapshot";

/** More terms are no help. */
const mostTerms = 15;

export function describeField({ handbook, page, language }: Snapshot, name: string): string | undefined {
  const { model, index } = handbook;
  const dutch = language === "nl";
  const successor = model.deprecatedFields.find((field) => field.name === name)?.successor;
  if (successor !== undefined) {
    const now = escapeMarkdown(successor);
    return paragraphs(bold(name), dutch ? `Heet tegenwoordig ${now}.` : `Is called ${now} by now.`);
  }
  const field = model.fields[name];
  if (!field) {
    if (!model.siteFields.includes(name)) return undefined;
    return paragraphs(
      bold(name),
      dutch ? "Een veld van MkDocs of het thema van de site." : "A field of MkDocs or the site's theme.",
    );
  }
  const { vocabulary } = field;
  // Of references there are too many, and completion offers them.
  const isList = vocabulary !== undefined && model.vocabularies[vocabulary]?.source !== "pages";
  const terms = isList ? index.terms(vocabulary) : (field.keys ?? []);
  return paragraphs(
    `${bold(name)}${need()}`,
    escapeMarkdown(field.description[language]),
    terms.length > 0 && terms.length <= mostTerms
      ? `${dutch ? "Waarden" : "Values"}: ${escapeMarkdown(terms.join(", "))}`
      : "",
  );

  function need(): string {
    const own = page.kind?.fields.find((each) => each.name === name);
    if (!own) return "";
    if (own.required) return dutch ? " · verplicht" : " · required";
    return dutch ? " · niet verplicht" : " · optional";
  }
}
