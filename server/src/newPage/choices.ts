/** What an author can choose from for a new page. */
import type { PageKind } from "../model/contentModel";
import { definitionsByCode, glossaryEntries } from "../render/glossary";
import type { Text } from "../rules/rule";
import { type Family, familiesOf, nextNumber } from "../workspace/families";
import { glossaryPath, type Handbook } from "../workspace/handbook";
import { hasPhase } from "./code";
import { phaseField, phasesOf } from "./familyValues";

export interface KindChoice {
  readonly kind: string;
  /** What making such a page is called: "Nieuwe maatregel". */
  readonly title: Text;
  /** Empty for a kind whose file names carry no code. */
  readonly families: readonly FamilyChoice[];
  /** To which family the page belongs, as a question; absent where there is nothing to choose. */
  readonly question?: Text;
  /** How an author begins a family: a law can be new, a phase is not. */
  readonly newFamily?: NewFamily;
}

export interface FamilyChoice {
  readonly code: string;
  /** The law or the phase. */
  readonly label: string;
  /** How the file name of the next page begins. */
  readonly next: string;
}

/** Beginning a family, as one of the answers to the question, and the question for its code that follows. */
interface NewFamily {
  readonly label: Text;
  readonly description: Text;
  readonly prompt: Text;
}

export function kindChoices(handbook: Handbook): readonly KindChoice[] {
  const definitions = definitionsByCode(glossaryEntries(handbook.page(glossaryPath)?.text ?? ""));
  return handbook.model.kinds.map((kind) => {
    const choice = { kind: kind.name, title: titleOf(kind) };
    if (kind.id?.stemPattern === undefined) return { ...choice, families: [] };
    const families = familiesOf(handbook, kind.name);
    const phases = phasesOf(handbook, kind, families);
    return {
      ...choice,
      ...(families.some(hasPhase) ? askPhase(kind) : askLaw(kind)),
      families: families.map((family) => ({
        code: family.code,
        label: labelOf(handbook, family, phases.get(family), definitions),
        next: `${family.stemPrefix}${nextNumber(family)}`,
      })),
    };
  });
}

/** The law as the word list has it, or the phase by the title of its page. */
function labelOf(
  handbook: Handbook,
  family: Family,
  phase: string | undefined,
  definitions: ReadonlyMap<string, string>,
): string {
  const name =
    phase === undefined
      ? definitions.get(family.code.toUpperCase())
      : (handbook.index.termTitle(phaseField, phase) ?? phase);
  return name ?? family.code.toUpperCase();
}

function askPhase({ name }: PageKind) {
  return {
    question: {
      nl: `Bij welke fase hoort ${isNeuter(name) ? "het" : "de"} ${name}?`,
      en: `Which phase does the ${name} belong to?`,
    },
  };
}

function askLaw({ name, plural }: PageKind) {
  return {
    question: {
      nl: `Uit welke wet komt ${isNeuter(name) ? "het" : "de"} ${name}?`,
      en: `Which law does the ${name} come from?`,
    },
    newFamily: {
      label: { nl: "Een nieuwe wet…", en: "A new law…" },
      description: { nl: "met een eigen code", en: "with a code of its own" },
      prompt: {
        nl: `De code van de wet, waar de bestandsnamen van haar ${plural} mee beginnen, zoals avg of woo.`,
        en: `The code of the law, with which the file names of its ${plural} begin, such as avg or woo.`,
      },
    },
  };
}

function titleOf({ name }: PageKind): Text {
  return { nl: `${isNeuter(name) ? "Nieuw" : "Nieuwe"} ${name}`, en: `New ${name}` };
}

/** Whether a word has "het" as its article. */
function isNeuter(name: string): boolean {
  return name.endsWith("middel");
}
