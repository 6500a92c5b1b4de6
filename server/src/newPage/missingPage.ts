/** The page that a broken reference or link asks for, where its name is one that a page can have. */
import { kindOf, type PageKind, stemOf } from "../model/contentModel";
import type { Finding, Text } from "../rules/rule";
import { linkedPath } from "../site/urls";
import type { Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";
import type { PageText } from "./draft";
import { folderOf, isPlainName, kindNamed, stemProblem, titleOfStem } from "./names";
import { newPage, plainPage } from "./newPage";

export interface MissingPage {
  readonly title: Text;
  /** Relative to `docs/`. */
  readonly docsPath: string;
  readonly page: PageText;
}

/** @returns undefined for a finding that no new page would mend */
export function missingPage(handbook: Handbook, page: Page, finding: Finding): MissingPage | undefined {
  const text = finding.value ?? page.text.slice(finding.range.start, finding.range.end);
  switch (finding.rule.id) {
    case "unknown-vereiste":
    case "unknown-maatregel": {
      const vocabulary = handbook.model.vocabularies[finding.rule.id.slice("unknown-".length)];
      const kind = vocabulary?.source === "pages" && kindNamed(handbook.model, vocabulary.kind);
      return kind ? pageOfKind(handbook, kind, folderOf(handbook, kind), text) : undefined;
    }
    case "broken-link": {
      const link = page.document.markdown.links.find(
        ({ targetRange }) => targetRange.start === finding.range.start,
      );
      // The site does not rewrite the links of HTML tags, so that a source file is no target for them.
      if (!link || link.kind === "html" || page.docsPath === undefined) return undefined;
      const path = linkedPath(link.target, page.docsPath);
      if (path === undefined || path.startsWith("..") || !path.endsWith(".md")) return undefined;
      const stem = stemOf(path);
      const kind = kindOf(handbook.model, path);
      if (kind) return pageOfKind(handbook, kind, path.slice(0, path.lastIndexOf("/")), stem);
      if (!isPlainName(stem)) return undefined;
      return made(path, plainPage(titleOfStem(undefined, stem)));
    }
    default:
      return undefined;
  }
}

function pageOfKind(
  handbook: Handbook,
  kind: PageKind,
  folder: string,
  stem: string,
): MissingPage | undefined {
  if (stemProblem(handbook, kind, folder, stem)?.severity === "error") return undefined;
  return made(`${folder}/${stem}.md`, newPage(handbook, kind, folder, titleOfStem(kind, stem), stem));
}

function made(docsPath: string, page: PageText): MissingPage {
  const name = docsPath.slice(docsPath.lastIndexOf("/") + 1);
  return {
    title: { nl: `Ontbrekende pagina maken: ${name}`, en: `Create the missing page: ${name}` },
    docsPath,
    page,
  };
}
