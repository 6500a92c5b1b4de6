/** The text of a new page. */
import type { PageKind } from "../model/contentModel";
import { yamlText } from "../text/frontmatterEdits";
import type { Handbook } from "../workspace/handbook";
import { templateOf } from "../workspace/templates";
import { Draft, type PageText } from "./draft";
import { pageFromModel } from "./pageFromModel";
import { pageFromTemplate } from "./pageFromTemplate";

/** @param folder relative to `docs/`, without a final slash */
export function composePage(
  handbook: Handbook,
  kind: PageKind,
  folder: string,
  title: string,
  stem: string,
): PageText {
  const page = { kind, title: title.trim(), stem, docsPath: `${folder}/${stem}.md` };
  const template = templateOf(handbook, kind.name);
  return (template && pageFromTemplate(handbook, page, template)) ?? pageFromModel(handbook, page);
}

/** A page of no kind: a title and room to write. */
export function plainPage(title: string): PageText {
  const draft = new Draft();
  draft.write(`---\ntitle: ${yamlText(title)}\n---\n\n`);
  draft.stop();
  draft.write("\n");
  return draft;
}
