/**
 * Judges moves before anything is worked out: what cannot be is refused, and what a move would break for good is objected to,
 * with the reason.
 */
import { kindOf, stemOf } from "../model/contentModel";
import { termsOf } from "../references/names";
import { fileAt } from "../site/linkTarget";
import { isPicture } from "../site/pictures";
import { publishedUrl } from "../site/urls";
import { glossaryPath, type Handbook } from "../workspace/handbook";
import { handbookConfigPath, siteConfigPath } from "../workspace/page";
import { type FileMove, type Refusal, refusal } from "./refactoring";
import { Relocation } from "./relocation";

export interface MovePlan {
  readonly kind: "plan";
  readonly moves: readonly FileMove[];
  readonly relocation: Relocation;
  /** What the site loses by the moves: a reason not to make them, unless they are made anyway. */
  readonly objection: Refusal | undefined;
}

/**
 * @param wanted paths relative to the root, of files or folders; a slash at the end is allowed
 * @returns the plan, with what speaks against it; or why one of the moves cannot be made at all
 */
export function planMoves(handbook: Handbook, wanted: readonly FileMove[]): MovePlan | Refusal {
  const moves = wanted
    .map(({ from, to }) => ({ from: trimmed(from), to: trimmed(to) }))
    .filter(({ from, to }) => from !== to);
  for (const move of moves) {
    const refused = refuseTarget(handbook, move);
    if (refused) return refused;
  }
  moves.push(...imagesAlong(handbook, moves));
  const relocation = new Relocation(handbook, moves);
  const taken = new Set<string>();
  let objection = moves.map(({ from }) => refuseFixed(handbook, from)).find((found) => found !== undefined);
  for (const [from, to] of relocation.files) {
    if (taken.has(to)) return targetExists(`docs/${to}`);
    taken.add(to);
    objection ??= refuseFile(handbook, relocation, from, to);
  }
  return { kind: "plan", moves, relocation, objection };
}

/** The pictures that carry the name of a phase, role or topic: they get its new name, where that is free. */
function imagesAlong(handbook: Handbook, moves: readonly FileMove[]): readonly FileMove[] {
  const { model, index } = handbook;
  const isFolderTerm = (path: string) =>
    path.startsWith("docs/") &&
    termsOf(model, path.slice("docs/".length)).some(
      ({ vocabulary }) => model.vocabularies[vocabulary]?.source === "folder",
    );
  const names = new Map(
    moves.filter(({ from }) => isFolderTerm(from)).map(({ from, to }) => [stemOf(from), stemOf(to)]),
  );
  if (names.size === 0) return [];
  return index.files().flatMap((file) => {
    if (!isPicture(file)) return [];
    const [, folder = "", name = "", extension = ""] = /^(.*\/)?([^/]+)(\.\w+)$/.exec(file) ?? [];
    const to = names.get(name);
    if (to === undefined || to === name || moves.some(({ from }) => `docs/${file}`.startsWith(from)))
      return [];
    const move = { from: `docs/${file}`, to: `docs/${folder}${to}${extension}` };
    return refuseTarget(handbook, move) ? [] : [move];
  });
}

function trimmed(path: string): string {
  return path.replace(/^\.?\/+|\/+$/g, "");
}

/** What the site looks for at exactly this path, be it in a folder. */
function refuseFixed(handbook: Handbook, from: string): Refusal | undefined {
  // The site writes a page only where there is something to make it from.
  const generated = handbook.model.generated.filter(({ source }) => handbook.page(source));
  const fixed = [
    ...["docs", "docs/index.md", "includes", glossaryPath, siteConfigPath, handbookConfigPath],
    ...generated.flatMap(({ path, source }) => [`docs/${path}`, source]),
  ];
  const blocked = fixed.find((path) => path === from || path.startsWith(`${from}/`));
  if (blocked === undefined) return undefined;
  return refusal(
    "fixed",
    `"${blocked}" heeft een vaste plek en naam: de site zoekt het bestand precies daar. Laat het staan.`,
    `"${blocked}" has a fixed place and name: the site looks for it exactly there. Leave it where it is.`,
  );
}

/** What can be said of a move without looking at single files. */
function refuseTarget(handbook: Handbook, { from, to }: FileMove): Refusal | undefined {
  const steps = to.split("/");
  if (to === "" || steps.includes("..")) {
    return refusal(
      "outside",
      `"${to}" ligt buiten de map van het kader. De site kent het bestand daar niet.`,
      `"${to}" lies outside the handbook's folder. The site does not know the file there.`,
    );
  }
  const wrong = steps.find((step) => step === "" || invalidName.test(step));
  if (wrong !== undefined || steps.at(-1) === ".md") return invalidFileName(steps.at(-1) ?? to);
  if (from.startsWith("docs/") && !to.startsWith("docs/")) {
    return refusal(
      "outside",
      `Op "${to}" verdwijnt dit van de site, want die toont alleen wat in de map docs staat. Kies een plek in docs.`,
      `At "${to}" this vanishes from the site, which shows only what is in the folder docs. Choose a place in docs.`,
    );
  }
  if (to.startsWith(`${from}/`)) {
    return refusal(
      "outside",
      `De map "${from}" kan niet in zichzelf worden gezet.`,
      `The folder "${from}" cannot be put into itself.`,
    );
  }
  return isOnlyCase(from, to) ? undefined : refuseExisting(handbook, to);
}

/** Characters that a file name cannot have on every system, or that YAML and addresses trip over. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Control characters are what it looks for.
const invalidName = /[<>:"|?*\\\u0000-\u001F]|[. ]$|^ /;

export function invalidFileName(name: string): Refusal {
  return refusal(
    "invalid-name",
    `"${name}" kan geen bestandsnaam zijn. Gebruik kleine letters, cijfers en streepjes.`,
    `"${name}" cannot be a file name. Use lower-case letters, digits and hyphens.`,
  );
}

/** A change of letter case only is the same file to some systems, and not in its own way. */
function isOnlyCase(from: string, to: string): boolean {
  return from.toLowerCase() === to.toLowerCase();
}

function refuseExisting(handbook: Handbook, to: string): Refusal | undefined {
  const lower = to.toLowerCase();
  const below = `${lower}/`;
  const isTaken = (path: string) => path.toLowerCase() === lower || path.toLowerCase().startsWith(below);
  const paths = [...[...handbook.pages].map(({ path }) => path), ...docsFiles(handbook)];
  return paths.some(isTaken) ? targetExists(to) : undefined;
}

function docsFiles({ index }: Handbook): readonly string[] {
  return index.files().map((file) => `docs/${file}`);
}

function targetExists(to: string): Refusal {
  return refusal(
    "target-exists",
    `"${to}" bestaat al. Kies een andere naam; er wordt nooit een bestand overschreven.`,
    `"${to}" exists already. Choose another name; no file is ever overwritten.`,
  );
}

/** What a new path does to one file. */
function refuseFile(
  { model, index }: Handbook,
  relocation: Relocation,
  from: string,
  to: string,
): Refusal | undefined {
  const page = index.page(from);
  if (!page) return undefined;
  const kind = kindOf(model, from);
  const terms = termsOf(model, from);
  const remaining = new Set(termsOf(model, to).map(({ vocabulary }) => vocabulary));
  const lost = terms.find(({ vocabulary }) => !remaining.has(vocabulary));
  if (!to.endsWith(".md") || (kind && kindOf(model, to) !== kind) || lost) {
    const label = model.vocabularies[lost?.vocabulary ?? ""]?.label;
    const what = kind ? { nl: kind.name, en: kind.name } : (label ?? { nl: "pagina", en: "page" });
    return refusal(
      "kind-changes",
      `Op "docs/${to}" is "${page.stem}" voor de site geen ${what.nl} meer: de pagina verdwijnt uit alle lijsten en verwijzingen ernaar werken niet. Kies een naam op .md in de map waar zij nu staat.`,
      `At "docs/${to}", "${page.stem}" is no ${what.en} to the site any more: the page vanishes from all lists and references to it fail. Choose a name that ends in .md in the folder where it is now.`,
    );
  }
  const stem = stemOf(to);
  if (terms.length > 0 && /\s/.test(stem)) {
    return refusal(
      "invalid-name",
      `Gebruik geen spaties in "${stem}": andere pagina's verwijzen met deze naam, en een lijst kan niet filteren op een naam met een spatie.`,
      `Use no spaces in "${stem}": other pages refer by this name, and a list cannot filter on a name with a space.`,
    );
  }
  const renamed = stem !== page.stem;
  const rival =
    renamed && kind && index.pages(kind.name, stem).find((other) => isRival(relocation, other.docsPath, to));
  if (rival) {
    return refusal(
      "name-taken",
      `Er is al een ${kind?.name} met de bestandsnaam "${stem}" (${rival.path}). Andere pagina's verwijzen met alleen de bestandsnaam, dus die mag maar één keer voorkomen.`,
      `There is another ${kind?.name} with the file name "${stem}" (${rival.path}). Pages refer by the file name alone, so that it must be unique.`,
    );
  }
  const twin = fileAt(publishedUrl(to), (path) => path !== to && relocation.hasFileAfter(path));
  if (twin === undefined) return undefined;
  return refusal(
    "target-exists",
    `"docs/${to}" krijgt op de site hetzelfde adres als "docs/${twin}", zodat een van beide verdwijnt. Kies een andere naam.`,
    `"docs/${to}" gets the same address on the site as "docs/${twin}", so that one of them vanishes. Choose another name.`,
  );
}

/** Whether a page keeps a name that another page is to get. */
function isRival(relocation: Relocation, docsPath: string | undefined, to: string): boolean {
  if (docsPath === undefined) return false;
  const after = relocation.to(docsPath);
  return after !== to && stemOf(after) === stemOf(to);
}
