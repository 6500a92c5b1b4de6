/** Reports the lines that git leaves in a file when two versions of it cannot be merged. */

import type { Edit } from "../text/edits";
import { lineStartAt, nextLineAt } from "../text/lines";
import { contains, type OffsetRange } from "../text/range";
import type { Page } from "../workspace/page";
import { type ConflictMarker, conflictMarkers } from "./conflictMarkers";
import type { Fix, Rule, Text } from "./rule";

export const mergeConflictMarker: Rule = {
  id: "merge-conflict-marker",
  severity: "error",
  subjects: ["page", "site-config", "handbook-config"],
  summary: {
    nl: "Er staat een regel in van een samenvoegconflict (<<<<<<<, ======= of >>>>>>>).",
    en: "There is a line of a merge conflict (<<<<<<<, ======= or >>>>>>>).",
  },
  explanation: {
    nl: "Git kon twee versies van deze tekst niet samenvoegen en heeft ze onder elkaar gezet, met regels van tekens ertussen. Op de site staan nu beide versies en ook die regels zelf; de regel met ======= maakt van de tekst erboven een grote kop. Kies welke versie moet blijven en verwijder de andere en de regels met tekens.",
    en: "Git could not merge two versions of this text and has put one below the other, with lines of marks between. The site now shows both versions and those lines as well; the line of ======= makes a large heading of the text above. Choose which version is to stay, and remove the other and the lines of marks.",
  },
  invalid: `//- docs/over.md
## Bronnen
>>>>>>> main
^^^^^^^^^^^^ samenvoegconflict

- Een bron
`,
  valid: `//- docs/over.md
Bronnen
=======

- Een bron
`,

  check({ page }, report) {
    const { text } = page;
    const found = conflictMarkers(text);
    if (found.length === 0) return;
    const code =
      page.subject === "page" ? page.document.markdown.code.filter(({ kind }) => kind === "fence") : [];
    const markers = found.filter(
      ({ range }) => !code.some(({ range: { start, end } }) => start <= range.start && range.end <= end),
    );
    const conflicts = new Map(
      conflictsOf(markers).flatMap((conflict) =>
        Object.values(conflict).map((marker) => [marker, conflict] as const),
      ),
    );
    for (const marker of markers) {
      const conflict = conflicts.get(marker);
      report({
        range: marker.range,
        message: isInFrontmatter(page, marker) ? inFrontmatter : messages[marker.mark],
        fixes: conflict ? resolve(text, conflict) : [removeLine(text, marker, markers)],
      });
    }
  },
};

/** Whether the site cannot read a page's fields because of a marker. */
function isInFrontmatter({ subject, document }: Page, { range }: ConflictMarker): boolean {
  const { frontmatter } = document;
  return subject === "page" && frontmatter.state === "invalid" && contains(frontmatter.content, range.start);
}

const inFrontmatter: Text = {
  nl: "Deze regel hoort bij een samenvoegconflict en staat in het frontmatter. De site leest daardoor geen enkel veld van deze pagina: geen titel, geen labels, en zij staat in geen enkele lijst. Kies een versie en verwijder de regels met tekens.",
  en: "This line is part of a merge conflict and stands in the frontmatter, so that the site reads no field of this page: no title, no badges, and it is in no list. Choose a version and remove the lines of marks.",
};

const messages: Readonly<Record<ConflictMarker["mark"], Text>> = {
  "<": {
    nl: "Hier begint een samenvoegconflict: onder deze regel staat de ene versie. De regel zelf staat op de pagina. Kies een versie en verwijder de regels met tekens.",
    en: "A merge conflict starts here: below this line is the one version. The line itself is shown on the page. Choose a version and remove the lines of marks.",
  },
  "|": {
    nl: "Deze regel hoort bij een samenvoegconflict: eronder staat de tekst zoals die vroeger was. Kies een versie en verwijder de regels met tekens.",
    en: "This line is part of a merge conflict: below it is the text as it was before. Choose a version and remove the lines of marks.",
  },
  "=": {
    nl: "Deze regel scheidt de twee versies van een samenvoegconflict. De site maakt van de regel erboven een grote kop. Kies een versie en verwijder de regels met tekens.",
    en: "This line parts the two versions of a merge conflict. The site makes a large heading of the line above. Choose a version and remove the lines of marks.",
  },
  ">": {
    nl: "Hier eindigt een samenvoegconflict: boven deze regel staat de andere versie. De regel zelf staat op de pagina. Kies een versie en verwijder de regels met tekens.",
    en: "A merge conflict ends here: above this line is the other version. The line itself is shown on the page. Choose a version and remove the lines of marks.",
  },
};

/** A complete conflict. */
interface Conflict {
  readonly start: ConflictMarker;
  /** Where the text begins as it was before both versions, if git shows it. */
  readonly base?: ConflictMarker;
  readonly middle: ConflictMarker;
  readonly end: ConflictMarker;
}

function conflictsOf(markers: readonly ConflictMarker[]): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const [at, start] of markers.entries()) {
    if (start.mark !== "<") continue;
    const base = markers[at + 1]?.mark === "|" ? markers[at + 1] : undefined;
    const middle = markers[at + (base ? 2 : 1)];
    const end = markers[at + (base ? 3 : 2)];
    if (middle?.mark !== "=" || end?.mark !== ">") continue;
    conflicts.push({ start, middle, end, ...(base ? { base } : {}) });
  }
  return conflicts;
}

/** Keep the one version, the other, or both. */
function resolve(text: string, { start, base, middle, end }: Conflict): Fix[] {
  const line = ({ range }: ConflictMarker): OffsetRange => ({
    start: lineStartAt(text, range.start),
    end: nextLineAt(text, range.end),
  });
  const [first, second, last] = [line(start), line(middle), line(end)];
  const upper = { start: first.end, end: base ? line(base).start : second.start };
  const upperText = text.slice(upper.start, upper.end);
  const same = upperText === text.slice(second.end, last.start);
  // What both versions have changed is gone with the base.
  const losesWords = base !== undefined && text.slice(line(base).end, second.start) !== upperText;
  const remove = (...ranges: OffsetRange[]): Edit[] => ranges.map((range) => ({ range, text: "" }));
  const behindUpper = { start: upper.end, end: second.end };
  const fixes: Fix[] = [
    {
      title: { nl: "Houd de bovenste versie", en: "Keep the upper version" },
      edits: remove(first, { start: upper.end, end: last.end }),
      safe: same && !losesWords,
    },
    {
      title: { nl: "Houd de onderste versie", en: "Keep the lower version" },
      edits: remove({ start: first.start, end: second.end }, last),
      safe: false,
    },
    {
      title: { nl: "Houd beide versies", en: "Keep both versions" },
      edits: remove(first, behindUpper, last),
      safe: false,
    },
  ];
  return same ? fixes.slice(0, 1) : fixes;
}

function removeLine(text: string, marker: ConflictMarker, markers: readonly ConflictMarker[]): Fix {
  const { mark, range, label } = marker;
  const edit = {
    range: { start: lineStartAt(text, range.start), end: nextLineAt(text, range.end) },
    text: "",
  };
  // Of several kinds of marks a part of a conflict is left, and somebody must choose; what belonged to a lone one is gone.
  const isLone = markers.every((other) => other.mark === mark);
  return {
    title: { nl: "Verwijder deze regel", en: "Remove this line" },
    edits: [edit],
    // A line of equals signs may have been meant as a heading's, and a word as an author's.
    safe: mark !== "=" && isLone && (label === "" || nameOfVersion.test(label)),
  };
}

/** A label that is nothing but the name of a branch or a commit. */
const nameOfVersion = /^(?:HEAD|main|master|develop|dev|[0-9a-f]{7,40}|[\w.-]+\/[\w./-]+)$/;
