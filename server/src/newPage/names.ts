/** The title and the file name of a new page: what is proposed, and what is wrong with what the author wants. */
import type { ContentModel, PageKind } from "../model/contentModel";
import { codeOfStem } from "../rules/id";
import type { Severity, Text } from "../rules/rule";
import { type Family, familiesOf, nextNumber } from "../workspace/families";
import type { Handbook } from "../workspace/handbook";

export interface NameProblem {
  /** A page is not made as long as there is an error. */
  readonly severity: Severity & ("error" | "warning");
  readonly message: Text;
}

/** The most words, and letters, of a title that a proposed name takes over. */
const mostWords = 4;
const mostLetters = 45;

/** Words without which a title can still be recognised. */
const littleWords = new Set(
  "de het een en of van voor in op te om met bij aan als door dat die deze dit is zijn wordt worden naar over uit tot er tijdens binnen".split(
    " ",
  ),
);

/** The name that is proposed for a page: the code with the next free number, and the first words of the title that matter. */
export function proposeStem(handbook: Handbook, kind: PageKind, title: string, code?: string): string {
  const words = shortName(title, kind.id?.stemPattern === undefined);
  const family = code === undefined ? undefined : familyOf(handbook, kind, code);
  if (!family || family.stemPrefix === "") return words;
  return `${family.stemPrefix}${nextNumber(family)}${words === "" ? "" : `-${words}`}`;
}

/** The family with a code; for a code that no page has yet, the family that begins with the new page. */
function familyOf(handbook: Handbook, kind: PageKind, code: string): Family {
  const families = familiesOf(handbook, kind.name);
  return (
    families.find((family) => family.code === code) ?? {
      kind: kind.name,
      code,
      stemPrefix: kind.id?.stemPattern === undefined ? "" : `${code}-`,
      idPrefix: `${kind.id?.prefix ?? ""}${code}-`,
      used: [],
    }
  );
}

/** @param keepsCapitals whether abbreviations keep theirs: names without a code often are one */
function shortName(title: string, keepsCapitals: boolean): string {
  const abbreviation = /\(([A-Z][A-Za-z]*[A-Z])\)$/.exec(title.trim())?.[1];
  if (keepsCapitals && abbreviation !== undefined) return abbreviation;
  const plain = title.normalize("NFD").replace(/[\p{M}'’‘]/gu, "");
  const words = plain
    .split(/[^A-Za-z0-9]+/)
    .map((word) => (keepsCapitals && /^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()))
    .filter((word) => word !== "" && !littleWords.has(word));
  let name = "";
  for (const word of words.slice(0, mostWords)) {
    const longer = name === "" ? word : `${name}-${word}`;
    if (name !== "" && longer.length > mostLetters) break;
    name = longer;
  }
  return name;
}

/** What is wrong with a title for a new page. */
export function titleProblem(handbook: Handbook, title: string): NameProblem | undefined {
  const words = title.trim();
  if (words === "") return error("Geef de pagina een titel.", "Give the page a title.");
  if (handbook.model.fields.title?.noFullStop && /[^.]\.$/.test(words)) {
    return error("Een titel eindigt niet met een punt.", "A title does not end in a full stop.");
  }
  const wanted = words.toLowerCase();
  for (const { meta, stem } of handbook.index.allPages()) {
    if (typeof meta.title !== "string" || meta.title.trim().toLowerCase() !== wanted) continue;
    return warning(
      `Er is al een pagina met deze titel: "${stem}". Lezers kunnen de twee in lijsten niet uit elkaar houden.`,
      `There is a page with this title already: "${stem}". Readers cannot tell the two apart in lists.`,
    );
  }
  return undefined;
}

/**
 * What is wrong with a file name (without extension) for a new page of a kind.
 * @param folder where the page is to stand, relative to `docs/`, without a final slash
 */
export function stemProblem(
  handbook: Handbook,
  kind: PageKind,
  folder: string,
  stem: string,
): NameProblem | undefined {
  if (stem === "") return error("Geef het bestand een naam.", "Give the file a name.");
  if (!isPlainName(stem)) {
    return error(
      "Gebruik alleen letters zonder accenten, cijfers en koppeltekens: de naam wordt het adres van de pagina op de site.",
      "Use letters without accents, digits and hyphens only: the name becomes the address of the page on the site.",
    );
  }
  if (/^(?:index|readme)$/i.test(stem)) {
    return error(
      `"${stem}" is de naam van de overzichtspagina van een map. Kies een andere naam.`,
      `"${stem}" is the name of a folder's overview page. Choose another name.`,
    );
  }
  const lower = stem.toLowerCase();
  const taken =
    handbook.index.fileIgnoringCase(`${folder}/${stem}.md`) ??
    stemsOf(handbook, kind).find((other) => other.toLowerCase() === lower);
  if (taken !== undefined) {
    return error(
      `Er is al een ${kind.name} met de naam "${stem}". Kies een andere naam.`,
      `There is a ${kind.name} with the name "${stem}" already. Choose another name.`,
    );
  }
  return kind.id?.stemPattern === undefined ? undefined : numberProblem(handbook, kind, stem);
}

/** Whether a name gives an address that can be written down without percent signs. */
export function isPlainName(stem: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(stem);
}

/** The words of a name behind its code, for an author to make a title of. */
export function titleOfStem(kind: PageKind | undefined, stem: string): string {
  const words = stem
    .slice((kind && codeIn(kind, stem)?.end) ?? 0)
    .replace(/[-_]+/g, " ")
    .trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** What is wrong with the code in a name. */
function numberProblem(handbook: Handbook, kind: PageKind, stem: string): NameProblem | undefined {
  const families = familiesOf(handbook, kind.name);
  const code = codeIn(kind, stem);
  const first = families[0];
  if (!code) {
    const example = `${first?.stemPrefix ?? `${kind.name.slice(0, 3)}-`}${first ? nextNumber(first) : "01"}`;
    return error(
      `De naam begint met een code en een volgnummer, zoals "${example}". Daarmee verwijzen andere pagina's ernaar.`,
      `The name begins with a code and a number, such as "${example}". Other pages refer to it by these.`,
    );
  }
  const family = families.find((each) => each.code === code.letters);
  if (family && family.stemPrefix !== code.prefix) {
    return error(
      `De namen van deze reeks beginnen met "${family.stemPrefix}".`,
      `The names of this series begin with "${family.stemPrefix}".`,
    );
  }
  if (!family && first && families.every(hasPhase) && !/^[0-9]-/.test(code.prefix)) {
    return error(
      `De naam begint met het nummer van de fase, zoals "${first.stemPrefix}".`,
      `The name begins with the number of the phase, such as "${first.stemPrefix}".`,
    );
  }
  if (family?.used.includes(code.number)) {
    const next = `${family.stemPrefix}${nextNumber(family)}`;
    return error(
      `Het nummer "${code.text}" is al in gebruik. Het volgende vrije nummer is "${next}".`,
      `The number "${code.text}" is in use already. The next free number is "${next}".`,
    );
  }
  if (!/^-./.test(stem.slice(code.end))) {
    return error(
      `Zet achter "${stem.slice(0, code.end)}" een streepje en een korte naam, zodat anderen de pagina herkennen.`,
      `Put a hyphen and a short name behind "${stem.slice(0, code.end)}", so that others recognise the page.`,
    );
  }
  return undefined;
}

/** What is wrong with the letters of a new series. */
export function codeProblem(kind: PageKind, code: string): NameProblem | undefined {
  if (codeIn(kind, `${code}-01`)?.letters === code) return undefined;
  const example = /[a-z]+(?=-?[0-9]*$)/.exec(kind.id?.example ?? "")?.[0] ?? "aia";
  return error(
    `Geef een code die eruitziet als "${example}": kleine letters, en even veel.`,
    `Give a code that looks like "${example}": small letters, and as many.`,
  );
}

/** The id that goes with a name; undefined for a kind whose names carry no code. */
export function idFor(handbook: Handbook, kind: PageKind, stem: string): string | undefined {
  const code = codeIn(kind, stem);
  if (!kind.id || !code) return undefined;
  const prefix = familiesOf(handbook, kind.name).find((family) => family.code === code.letters)?.idPrefix;
  return prefix === undefined ? kind.id.prefix + code.text : prefix + code.digits;
}

interface NameCode {
  /** The whole code, `owp-37`, its letters, and its number as written and as a number. */
  readonly text: string;
  readonly letters: string;
  readonly digits: string;
  readonly number: number;
  /** What stands before the number in the name: `2-owp-`. */
  readonly prefix: string;
  /** Where the code ends in the name. */
  readonly end: number;
}

function codeIn(kind: PageKind, stem: string): NameCode | undefined {
  const text = kind.id && codeOfStem(kind.id, stem);
  const digits = /[0-9]+$/.exec(text ?? "")?.[0];
  if (text === undefined || digits === undefined) return undefined;
  const end = stem.indexOf(text) + text.length;
  const letters = text.slice(0, -digits.length).replace(/[^A-Za-z0-9]+$/, "");
  return { text, letters, digits, number: Number(digits), prefix: stem.slice(0, end - digits.length), end };
}

/** The family that a file name puts a page in, if there are pages of it. */
export function familyOfStem(handbook: Handbook, kind: PageKind, stem: string): Family | undefined {
  const letters = codeIn(kind, stem)?.letters;
  return familiesOf(handbook, kind.name).find(({ code }) => code === letters);
}

/** Whether the names of a family have the number of a phase in front, as in `2-owp-01`. */
export function hasPhase({ stemPrefix }: Family): boolean {
  return /^[0-9]-/.test(stemPrefix);
}

/** The folder that holds the pages of a kind, relative to `docs/`: the one with the most of them. */
export function folderOf(handbook: Handbook, kind: PageKind): string {
  const counts = new Map<string, number>();
  const count = (path: string) => {
    const folder = path.slice(0, Math.max(path.lastIndexOf("/"), 0));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  };
  for (const page of handbook.index.allPages()) if (page.kind?.name === kind.name) count(page.docsPath ?? "");
  // A kind without pages can have a folder with an overview.
  if (counts.size === 0)
    for (const path of handbook.index.files()) if (path.split("/").at(-2) === kind.folder) count(path);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? kind.folder;
}

export function kindNamed(model: ContentModel, name: string): PageKind | undefined {
  return model.kinds.find((kind) => kind.name === name);
}

function stemsOf(handbook: Handbook, kind: PageKind): readonly string[] {
  return [...handbook.index.allPages()]
    .filter((page) => page.kind?.name === kind.name)
    .map(({ stem }) => stem);
}

function error(nl: string, en: string): NameProblem {
  return { severity: "error", message: { nl, en } };
}

function warning(nl: string, en: string): NameProblem {
  return { severity: "warning", message: { nl, en } };
}
