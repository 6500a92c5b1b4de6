/** Changes of published pages for people, and for programs. */
import { keepOnOneLine } from "./format/json";
import { formatHunks, type Hunk } from "./lineDiff";
import type { ExplanationChange, PageChange } from "./pageChanges";
import { printable, type Terminal } from "./terminal";
import { numberOf } from "./words";

type Paint = (style: keyof typeof colours, text: string) => string;

const colours = { "-": "31", "+": "32", "@": "36", bold: "1", dim: "2" } as const;

/**
 * The report: pages that were changed themselves, pages that change by others (those with the same difference
 * together), explanations of words, and a summary.
 * @param revision the git revision that the pages are compared with
 */
export function describeChanges(
  changes: readonly PageChange[],
  revision: string,
  terminal: Terminal,
): string {
  const paint: Paint = (style, text) =>
    terminal.colours && text !== "" ? `\u001b[${colours[style]}m${text}\u001b[0m` : text;
  const shown = changes.filter(({ hunks, status }) => hunks.length > 0 || status !== "changed");
  const blocks = [
    ...shown.filter(({ itself }) => itself).map((change) => describePage([change], paint)),
    ...groupBy(
      shown.filter(({ itself }) => !itself),
      ({ hunks, causes }) => [...causes, "", ...differences(hunks)].join("\n"),
    ).map((group) => describePage(group, paint)),
    ...describeExplanations(changes, paint),
    ...describeMarkupOnly(changes, paint),
    [paint("bold", summary(changes, revision))],
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** One JSON object a line and page; `diff` is the text of a unified diff without a header for the file. */
export function changesToJson(changes: readonly PageChange[]): string {
  const objects = changes.map(({ file, status, movedFrom, title, itself, causes, explanations, hunks }) => ({
    file,
    status,
    movedFrom,
    title,
    itself,
    causes,
    explanations,
    diff: formatHunks(hunks),
  }));
  return objects.map((change) => `${keepOnOneLine(JSON.stringify(change))}\n`).join("");
}

/** Pages with the same difference: their names, why, and the difference of the first. */
function describePage(group: readonly PageChange[], paint: Paint): string[] {
  const names = group.map(({ file, title }) => paint("bold", `${printable(file)}: ${printable(title)}`));
  const [first] = group;
  if (!first) return names;
  const same =
    group.length > 1
      ? `; het verschil is op deze ${group.length} pagina's hetzelfde, hier staat dat van de eerste`
      : "";
  return [...names, paint("dim", `  ${printable(reason(first))}${same}`), ...paintHunks(first.hunks, paint)];
}

function reason({ status, movedFrom, itself, causes }: PageChange): string {
  switch (status) {
    case "added":
      return "nieuwe pagina";
    case "removed":
      return "deze pagina verdwijnt van de site";
    case "moved":
      return `verplaatst; was ${movedFrom}`;
    case "changed":
      if (itself) return "de pagina zelf is veranderd";
      return `door andere pagina's${causes.length > 0 ? `: ${causes.join(", ")}` : ""}`;
  }
}

function paintHunks(hunks: readonly Hunk[], paint: Paint): string[] {
  return hunks.flatMap(({ header, lines }) => [
    paint("@", header),
    ...lines.map(({ sign, text }) => {
      const line = `${sign}${printable(text)}`;
      return sign === " " ? line : paint(sign, line);
    }),
  ]);
}

function describeExplanations(changes: readonly PageChange[], paint: Paint): string[][] {
  const all = changes.flatMap(({ file, explanations }) =>
    explanations.map((change) => ({ ...change, file })),
  );
  const groups = groupBy(all, ({ word, before, after }) => JSON.stringify([word, before, after]));
  return groups.map((group) => {
    const [first] = group;
    return [
      ...(first ? describeExplanation(first, paint) : []),
      paint("dim", `  te zien op ${numberOf(group.length, "pagina", "pagina's")}:`),
      ...group.map(({ file }) => `  ${printable(file)}`),
    ];
  });
}

function describeExplanation({ word, before, after }: ExplanationChange, paint: Paint): string[] {
  return [
    paint("bold", `uitleg bij "${printable(word)}" (als een lezer het woord aanwijst)`),
    ...(before === undefined ? [] : [paint("-", `-${printable(before)}`)]),
    ...(after === undefined ? [] : [paint("+", `+${printable(after)}`)]),
  ];
}

/** Pages of which no text is different: bold letters, what a list can be filtered by, the address of a page that moved. */
function describeMarkupOnly(changes: readonly PageChange[], paint: Paint): string[][] {
  const files = changes
    .filter(
      ({ status, hunks, explanations }) =>
        status === "changed" && hunks.length === 0 && explanations.length === 0,
    )
    .map(({ file }) => `  ${printable(file)}`);
  if (files.length === 0) return [];
  return [
    [
      paint("bold", "alleen de opmaak of een adres verandert, niet de tekst (met --html is te zien hoe)"),
      ...files,
    ],
  ];
}

function summary(changes: readonly PageChange[], revision: string): string {
  if (changes.length === 0) return `Geen enkele pagina verandert sinds ${revision}.`;
  const count = (status: PageChange["status"]) => changes.filter((change) => change.status === status).length;
  const kinds = [
    changedPages(count("changed"), changes.filter(({ itself }) => !itself).length),
    ...(count("moved") > 0 ? [`${count("moved")} verplaatst`] : []),
    ...(count("added") > 0 ? [`${count("added")} nieuw`] : []),
    ...(count("removed") > 0 ? [`${count("removed")} verdwenen`] : []),
  ];
  return `Sinds ${revision}: ${kinds.join(", ")}.`;
}

/** @param byOthers how many of them change only by others */
function changedPages(count: number, byOthers: number): string {
  if (count === 0) return "geen bestaande pagina verandert";
  const part = byOthers === count ? "" : `waarvan ${byOthers} `;
  const reason = byOthers === 0 ? "" : ` (${part}alleen door andere pagina's)`;
  return `${count === 1 ? "1 pagina verandert" : `${count} pagina's veranderen`}${reason}`;
}

/** What differs, without the lines around it. */
function differences(hunks: readonly Hunk[]): string[] {
  return hunks.flatMap(({ lines }) =>
    lines.filter(({ sign }) => sign !== " ").map(({ sign, text }) => sign + text),
  );
}

/** Items with the same key together, in the order in which the keys come first. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
