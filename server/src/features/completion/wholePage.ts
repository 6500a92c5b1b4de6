/** Completion of a page that is still empty, or in which nothing but the first dashes are typed: all that it begins with. */
import { CompletionItemKind } from "vscode-languageserver-types";
import { composePage, plainPage } from "../../newPage/composePage";
import { toSnippet } from "../../newPage/draft";
import { titleOfStem } from "../../newPage/stem";
import type { Provider } from "./provider";

export const completeWholePage: Provider = ({ handbook, page, language }, offset) => {
  const { docsPath, kind, stem, text } = page;
  // Frontmatter counts at the very top only.
  if (docsPath === undefined || !/^-{0,3}\s*$/.test(text) || /\s/.test(text.slice(0, offset)))
    return undefined;
  const title = titleOfStem(kind, stem);
  const folder = docsPath.slice(0, docsPath.lastIndexOf("/"));
  const label = kind
    ? { nl: `sjabloon: ${kind.name}`, en: `template: ${kind.name}` }
    : { nl: "frontmatter met titel", en: "frontmatter with title" };
  return {
    range: { start: 0, end: /^-*/.exec(text)?.[0].length ?? 0 },
    typed: "",
    proposals: [
      {
        label: label[language],
        kind: CompletionItemKind.Snippet,
        insert: () => toSnippet(kind ? composePage(handbook, kind, folder, title, stem) : plainPage(title)),
        snippet: true,
        detail:
          kind && { nl: "frontmatter, koppen en macro's", en: "frontmatter, headings and macros" }[language],
      },
    ],
  };
};
