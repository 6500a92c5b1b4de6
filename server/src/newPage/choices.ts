/** What an author can choose from for a new page. */
import type { PageKind } from "../model/contentModel";
import { definitionsByCode, glossaryEntries } from "../render/glossary";
import type { Text } from "../rules/rule";
import { type Family, familiesOf, nextNumber } from "../workspace/families";
import { glossaryPath, type Handbook } from "../workspace/handbook";
import { phaseField, phaseOf } from "./familyValues";
import { hasPhase } from "./names";

export interface KindChoice {
  readonly kind: string;
  /** What making such a page is called: "Nieuwe maatregel". */
  readonly title: Text;
  /** Empty for a kind whose file names carry no code. */
  readonly families: readonly FamilyChoice[];
  /** Whether pages of the kind carry a code in their names. */
  readonly numbered: boolean;
  /** Whether an author can begin a family: a law can be new, a phase is not. */
  readonly canBegin: boolean;
}

export interface FamilyChoice {
  readonly code: string;
  /** The law or the phase. */
  readonly label: string;
  /** How the file name of the next page begins. */
  readonly next: string;
  /** How many pages it has. */
  readonly pages: number;
}

export function kindChoices(handbook: Handbook): readonly KindChoice[] {
  const definitions = definitionsByCode(glossaryEntries(handbook.page(glossaryPath)?.text ?? ""));
  return handbook.model.kinds.map((kind) => {
    const numbered = kind.id?.stemPattern !== undefined;
    const families = numbered ? familiesOf(handbook, kind.name) : [];
    return {
      kind: kind.name,
      title: titleOf(kind),
      numbered,
      canBegin: numbered && !families.some(hasPhase),
      families: families.map((family) => ({
        code: family.code,
        label: labelOf(handbook, family, definitions),
        next: `${family.stemPrefix}${nextNumber(family)}`,
        pages: family.used.length,
      })),
    };
  });
}

/** The law as the word list has it, or the phase by the title of its page. */
function labelOf(handbook: Handbook, family: Family, definitions: ReadonlyMap<string, string>): string {
  const phase = phaseOf(handbook, family);
  const name =
    phase === undefined
      ? definitions.get(family.code.toUpperCase())
      : (handbook.index.termTitle(phaseField, phase) ?? phase);
  return name ?? family.code.toUpperCase();
}

/** "Nieuw" goes with the words that have "het" as their article. */
const neuter = new Set(["hulpmiddel"]);

export function titleOf({ name }: PageKind): Text {
  return { nl: `${neuter.has(name) ? "Nieuw" : "Nieuwe"} ${name}`, en: `New ${name}` };
}
