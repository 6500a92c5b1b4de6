/** `<!-- tags -->`: the badges of a page's id, phases of the life cycle, roles and subjects. */

import type { Site, SitePage } from "../../site/site";
import type { YamlMapping } from "../../text/yamlValue";
import { asText, capitalize, iterate, sliceCharacters } from "../pythonValue";
import { type Badge, badge, badgeLink } from "./badge";

/**
 * The badges as Markdown, glued together.
 * @throws {BuildFailure} where the site's build stops: a field that is null or a number, an item that is no text
 */
export function tags(page: SitePage, site: Site): string {
  const id = values(page.meta, "id").map((value) =>
    badge({ icon: "material-tag", color: "blue", text: sliceCharacters(value, -6) }),
  );
  const others = fields.flatMap(({ key, folder, ...look }) =>
    values(page.meta, key).map((value) => {
      const text = badgeLink(
        site,
        page.path,
        capitalize(value).replaceAll("-", " "),
        `${folder}/${value}.md`,
      );
      return badge({ ...look, text });
    }),
  );
  return [...id, ...others].join("");
}

/** The values of a field for badges: a text counts as one value. */
export function values(meta: YamlMapping, key: string): readonly string[] {
  const field = meta[key];
  return typeof field === "string" ? [field] : iterate(field).map(asText);
}

interface Field extends Omit<Badge, "text"> {
  readonly key: string;
  /** The folder under `docs/` with a page for each value. */
  readonly folder: string;
}

const fields: readonly Field[] = [
  { key: "levenscyclus", folder: "levenscyclus", icon: "material-reload", color: "indigo" },
  { key: "rollen", folder: "rollen", icon: "material-account", color: "deep-orange" },
  { key: "onderwerp", folder: "onderwerpen", icon: "material-lightbulb", color: "teal" },
];
