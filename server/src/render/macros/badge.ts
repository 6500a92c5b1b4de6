/** The badges that the `tags` macros put into the Markdown text. */

import type { Site } from "../../site/site";
import { publishedUrl, relativeUrl } from "../../site/urls";
import type { IconName } from "../icons";

/** The colours of the site's badges, by the names that its style sheet uses. */
export type BadgeColor = "blue" | "indigo" | "deep-orange" | "teal";

export interface Badge {
  readonly icon: IconName;
  readonly color: BadgeColor;
  /** Markdown. */
  readonly text: string;
}

/** A badge as Markdown: raw inline HTML around an icon shortcode and a text that may hold a link. */
export function badge({ icon, color, text }: Badge): string {
  const label = text === "" ? "" : `<span class="mdx-badge__text">${text}</span>`;
  const picture = `<span class="mdx-badge__icon">:${icon}:</span>`;
  return `<span class="mdx-badge" data-md-color-accent="${color}">${picture}${label}</span>`;
}

/**
 * A Markdown link from the page at a path to another page's published address.
 * @param target a path relative to `docs/`, with or without anchor; the link is empty when there is no such file
 */
export function badgeLink(site: Site, fromPath: string, text: string, target: string): string {
  const [path = "", anchor = ""] = target.split("#");
  if (!site.hasFile(path)) return `[${text}]()`;
  const url = relativeUrl(publishedUrl(path), fromPath).replace(/(?<=.)\/$/, "");
  return `[${text}](${url}${anchor === "" ? "" : `#${anchor}`})`;
}
