/** `<!-- tags-ai-act -->`: to which AI applications a vereiste applies, as a sentence and badges. */

import type { Site, SitePage } from "../../site/site";
import type { IconName } from "../icons";
import { asText, capitalize } from "../pythonValue";
import { badge, badgeLink } from "./badge";
import { values } from "./tags";

/**
 * The sentence and badges as Markdown.
 * @throws {BuildFailure} where the site's build stops: no text as `id`, a field that is null or a number, an item that
 *   is no text
 */
export function tagsAiAct(page: SitePage, site: Site): string {
  const id = asText(page.meta.id ?? null);
  const badges = labels.flatMap(({ key, icon, text, target }) =>
    values(page.meta, key)
      .filter((value) => !withoutBadge.has(value))
      .map((value) => {
        const words = capitalize(value).replaceAll("-", " ");
        const link = badgeLink(site, page.path, text?.(words) ?? words, target(value));
        return badge({ icon, color: "blue", text: link });
      }),
  );
  return id.startsWith("urn:nl:ak:ver:aia-") ? [underAiAct, ...badges].join("") : underOtherLaw;
}

/**
 * The page that explains a value of a field, with anchor and relative to `docs/`: where its badge leads to. Undefined for
 * fields and values without a badge here.
 */
export function explanationOf(field: string, value: string): string | undefined {
  return withoutBadge.has(value) ? undefined : labels.find(({ key }) => key === field)?.target(value);
}

const withoutBadge: ReadonlySet<string> = new Set(["niet-van-toepassing", "uitzondering-van-toepassing"]);

const underAiAct =
  "Deze vereiste is van toepassing voor onderstaande (combinatie van) labels. " +
  'Gebruik de <a href="#">beslishulp AI-verordening</a> ' +
  "voor hulp bij wat er in jouw situatie van toepassing is. <br/> <br/>";

const underOtherLaw =
  "Deze vereiste geldt waarschijnlijk voor jouw algoritmische toepassingen. " +
  "Bekijk de [bronnen](#bronnen) om te controleren of dit zo is.";

const inBrief = "ai-verordening/ai-verordening-in-het-kort.md";
const risks = "soorten-algoritmes-en-ai/risico-van-ai-systemen.md";
const generalPurpose = `${inBrief}#ai-model-voor-algemene-doeleinden`;

interface Label {
  readonly key: string;
  readonly icon: IconName;
  /** The page, with anchor, that explains a value. */
  readonly target: (value: string) => string;
  /** What is changed in the words of a value. */
  readonly text?: (words: string) => string;
}

const labels: readonly Label[] = [
  {
    key: "soort-toepassing",
    icon: "material-graph",
    text: (words) => words.replaceAll("Ai ", "AI-"),
    target: (value) => applications.get(value) ?? "soorten-algoritmes-en-ai/wat-is-een-algoritme.md",
  },
  {
    key: "risicogroep",
    icon: "material-alert",
    text: (words) => words.replaceAll("ai", "AI").replaceAll("AI ", "AI-"),
    target: (value) =>
      `${risks}#${value === "geen-hoog-risico-ai-systeem" ? "hoog-risico-ai-systeem" : value}`,
  },
  {
    key: "rol-ai-act",
    icon: "material-account-details",
    target: (value) => `${inBrief}#${rolesWithAnchor.has(value) ? value : "andere-rollen"}`,
  },
  { key: "systeemrisico", icon: "material-network", target: () => generalPurpose },
  {
    key: "transparantieverplichting",
    icon: "material-magnify",
    target: () => `${risks}#risico-op-misleiding`,
  },
];

const applications: ReadonlyMap<string, string> = new Map([
  ["ai-systeem", `${inBrief}#ai-systeem`],
  ["ai-systeem-voor-algemene-doeleinden", generalPurpose],
  ["ai-model-voor-algemene-doeleinden", generalPurpose],
]);

const rolesWithAnchor: ReadonlySet<string> = new Set(["aanbieder", "gebruiksverantwoordelijke"]);
