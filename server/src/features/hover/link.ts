/** Where a link leads to: the page, the heading and the first words there. */
import { linkedPlace } from "../../references/linkedPlace";
import { sectionText } from "../excerpt";
import { bold, escapeMarkdown, pageCard, paragraphs } from "../pageCard";
import type { Snapshot } from "../snapshot";
import type { Target } from "../target";

/** @returns undefined for a place on another site, of which the editor shows the address */
export function describeLink(
  snapshot: Snapshot,
  { link, leadsTo, range }: Target & { readonly kind: "link" },
): string | undefined {
  const { handbook, page, checker, language } = snapshot;
  if (leadsTo.kind === "missing") {
    // The editor shows the problems of a place itself.
    const isSaid = checker
      .findings(page)
      .some((finding) => range.start <= finding.range.start && finding.range.end <= range.end);
    const wanted = escapeMarkdown(leadsTo.wanted);
    if (isSaid) return undefined;
    return language === "nl" ? `Er is geen bestand ${wanted}.` : `There is no file ${wanted}.`;
  }
  const place = linkedPlace(handbook, page, link.target, leadsTo);
  if (!place) return undefined;
  const { docsPath, anchor } = place;
  const other = docsPath === page.docsPath ? page : handbook.index.page(docsPath);
  if (!other) return escapeMarkdown(docsPath);
  const heading = other.document.markdown.headings.find(({ id }) => anchor !== "" && id === anchor);
  if (heading) {
    const title = other === page ? "" : escapeMarkdown(other.title);
    return paragraphs(
      `${bold(heading.text)}${title && ` · ${title}`}`,
      escapeMarkdown(sectionText(other, heading)),
    );
  }
  // A place with an id of its own, and the top of the page itself, need no words.
  if (other === page) return undefined;
  return pageCard(other);
}
