/** The page that a broken reference or link asks for, where its name is one that a page can have. */
import { kindOf, type PageKind, stemOf } from "../model/contentModel";
import { brokenLink } from "../rules/brokenLink";
import type { Finding, Text } from "../rules/rule";
import { linkedPath } from "../site/urls";
import type { Handbook } from "../workspace/handbook";
import type { Page } from "../workspace/page";
import { composePage, plainPage } from "./composePage";
import type { PageText } from "./draft";
import { folderOf, kindNamed } from "./kinds";
import { stemProblem } from "./problems";
import { isPlainName, titleOfStem } from "./stem";

export interface MissingPage {
  readonly title: Text;
  /** Relative to `docs/`. */
  readonly docsPath: string;
  readonly page: PageText;
}

/** @returns undefined for a finding that no new page would mend */
export function missingPage(handbook: Handbook, page: Page, finding: Finding): MissingPage | undefined {
  return missingReference(handbook, page, finding) ?? missingTarget(handbook, page, finding);
}

/** The page that a value of the frontmatter names. */
function missingReference(handbook: Handbook, page: Page, finding: Finding): MissingPage | undefined {
  const { range, value } = finding;
  const field = page.document.frontmatter.fields.find(
    (each) => each.range.start <= range.start && range.end <= each.range.end,
  );
  const vocabulary = handbook.model.fields[field?.key ?? ""]?.vocabulary ?? "";
  const model = handbook.model.vocabularies[vocabulary];
  const kind = model?.source === "pages" ? kindNamed(handbook.model, model.kind) : undefined;
  const stem = value ?? page.text.slice(range.start, range.end);
  if (!kind || handbook.index.hasTerm(vocabulary, stem)) return undefined;
  return pageOfKind(handbook, kind, folderOf(handbook, kind), stem);
}

/** The page that a link leads to. */
function missingTarget(handbook: Handbook, page: Page, finding: Finding): MissingPage | undefined {
  if (finding.rule !== brokenLink || page.docsPath === undefined) return undefined;
  const link = page.document.markdown.links.find(
    ({ targetRange }) => targetRange.start === finding.range.start,
  );
  // The site does not rewrite the links of HTML tags, so that a source file is no target for them.
  if (!link || link.kind === "html") return undefined;
  const path = linkedPath(link.target, page.docsPath);
  // Above the handbook's pages and in hidden folders, such as that of git, are no pages.
  if (path === undefined || !path.endsWith(".md") || /(?:^|\/)\./.test(path)) return undefined;
  const stem = stemOf(path);
  const kind = kindOf(handbook.model, path);
  if (kind) return pageOfKind(handbook, kind, path.slice(0, path.lastIndexOf("/")), stem);
  return isPlainName(stem) ? made(path, plainPage(titleOfStem(undefined, stem))) : undefined;
}

function pageOfKind(
  handbook: Handbook,
  kind: PageKind,
  folder: string,
  stem: string,
): MissingPage | undefined {
  if (stemProblem(handbook, kind, folder, stem)?.severity === "error") return undefined;
  return made(`${folder}/${stem}.md`, composePage(handbook, kind, folder, titleOfStem(kind, stem), stem));
}

function made(docsPath: string, page: PageText): MissingPage {
  const name = docsPath.slice(docsPath.lastIndexOf("/") + 1);
  return {
    title: { nl: `Ontbrekende pagina maken: ${name}`, en: `Create the missing page: ${name}` },
    docsPath,
    page,
  };
}
