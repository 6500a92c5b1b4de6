/** What is wrong with what an author wants for a new page: its title, its file name, the code of a new series. */
import type { PageKind } from "../model/contentModel";
import type { Severity, Text } from "../rules/rule";
import { familiesOf, nextNumber } from "../workspace/families";
import type { Handbook } from "../workspace/handbook";
import { codeInName, hasPhase } from "./code";
import { isPlainName } from "./stem";

export interface NameProblem {
  /** A page is not made as long as there is an error. */
  readonly severity: Severity & ("error" | "warning");
  readonly message: Text;
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
      "Gebruik alleen letters zonder accenten, cijfers en streepjes: de naam wordt het adres van de pagina op de site.",
      "Use letters without accents, digits and hyphens only: the name becomes the address of the page on the site.",
    );
  }
  if (/^(?:index|readme)$/i.test(stem)) {
    return error(
      `"${stem}" is de naam van de overzichtspagina van een map. Kies een andere naam.`,
      `"${stem}" is the name of a folder's overview page. Choose another name.`,
    );
  }
  // No file system takes a longer one; all letters count as one here, since none has an accent.
  const most = 255 - ".md".length;
  if (stem.length > most) {
    return error(
      `De naam is te lang voor een bestand: ${stem.length} tekens, en het mogen er hoogstens ${most} zijn. Een paar woorden is genoeg.`,
      `The name is too long for a file: ${stem.length} characters, and there can be no more than ${most}. A few words will do.`,
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

/** What is wrong with the code in a name. */
function numberProblem(handbook: Handbook, kind: PageKind, stem: string): NameProblem | undefined {
  const families = familiesOf(handbook, kind.name);
  const code = codeInName(kind, stem);
  const first = families[0];
  if (!code) {
    const example = `${first?.stemPrefix ?? `${kind.name.slice(0, 3)}-`}${first ? nextNumber(first) : "01"}`;
    return error(
      `De naam begint met een code en een volgnummer, zoals "${example}". Daarmee verwijzen andere pagina's ernaar.`,
      `The name begins with a code and a number, such as "${example}". Other pages refer to it by these.`,
    );
  }
  const family = families.find((each) => each.code === code.series);
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
  const fits = (letters: string) => codeInName(kind, `${letters}-01`)?.series === letters;
  if (fits(code)) return undefined;
  const example = /[a-z]+(?=-?[0-9]*$)/.exec(kind.id?.example ?? "")?.[0] ?? "aia";
  const lengths = Object.keys(counts)
    .map(Number)
    .filter((length) => fits("a".repeat(length)));
  const [length = 0] = lengths;
  const count = lengths.length === 1 ? counts[length] : undefined;
  return error(
    `Geef een code die eruitziet als "${example}": ${count ? `${count.nl} ` : ""}kleine letters.`,
    `Give a code that looks like "${example}": ${count ? `${count.en} ` : ""}small letters.`,
  );
}

/** How many letters a code can have. */
const counts: Readonly<Record<number, Text>> = {
  2: { nl: "twee", en: "two" },
  3: { nl: "drie", en: "three" },
  4: { nl: "vier", en: "four" },
  5: { nl: "vijf", en: "five" },
};

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
