/**
 * How well completion knows what authors want: each reference, label, code and macro value that the pages of a handbook hold is
 * taken away and asked for again, after 0, 2 and 4 letters of its name and of its title.
 */
import { completion } from "../../server/src/features/completion/index";
import { KeptDocumentation } from "../../server/src/features/completion/keptDocumentation";
import type { Snapshot } from "../../server/src/features/snapshot";
import { findMacros } from "../../server/src/render/macros/find";
import type { Checker } from "../../server/src/rules/checker";
import type { Field, ScalarNode } from "../../server/src/text/frontmatter";
import type { OffsetRange } from "../../server/src/text/range";
import type { Handbook } from "../../server/src/workspace/handbook";
import type { Page } from "../../server/src/workspace/page";

/** One value on one page. */
interface Occurrence {
  readonly page: Page;
  readonly range: OffsetRange;
  readonly value: string;
  /** The item that is wanted. */
  readonly label: string;
  /** What it is called in the table: `reference in vereiste`. */
  readonly group: string;
  readonly title: string | undefined;
}

/** How often the right item was found, and where. */
export interface Score {
  readonly group: string;
  /** What was typed: `nothing`, `2 of the name`, `4 of the title`. */
  readonly typed: string;
  asked: number;
  first: number;
  firstThree: number;
  listed: number;
}

export interface CompletionMeasure {
  readonly scores: readonly Score[];
  /** The milliseconds of each request, in order. */
  readonly times: readonly number[];
}

/**
 * Asks for the values again. The handbook is left as it was found.
 * @param every takes one value out of so many; 1 takes all
 */
export async function measureCompletion(
  handbook: Handbook,
  checker: Checker,
  every = 1,
): Promise<CompletionMeasure> {
  const scores = new Map<string, Score>();
  const times: number[] = [];
  let version = 1;
  // As an editor that asks for documentation when it shows it.
  const client = { snippets: true, labelDetails: true, documentation: new KeptDocumentation() };
  for (const page of [...handbook.index.allPages()]) {
    const found = occurrences(handbook, page).filter((_, at) => (at + page.path.length) % every === 0);
    for (const occurrence of found) {
      for (const { typed, letters } of beginnings(occurrence)) {
        const { start, end } = occurrence.range;
        handbook.setText(page.uri, page.text.slice(0, start) + letters + page.text.slice(end), version++);
        const snapshot: Snapshot = {
          handbook,
          page: handbook.page(page.path) ?? page,
          checker,
          language: "nl",
        };
        const position = snapshot.page.document.lines.position(start + letters.length);
        const begin = performance.now();
        const { items } = completion(snapshot, position, client);
        times.push(performance.now() - begin);
        const rank = items.findIndex(({ label }) => label === occurrence.label);
        const key = `${occurrence.group} ${typed}`;
        const score = scores.get(key) ?? {
          group: occurrence.group,
          typed,
          asked: 0,
          first: 0,
          firstThree: 0,
          listed: 0,
        };
        scores.set(key, score);
        score.asked++;
        if (rank === 0) score.first++;
        if (rank >= 0 && rank < 3) score.firstThree++;
        if (rank >= 0) score.listed++;
      }
    }
    if (found.length > 0) await handbook.dropText(page.uri);
  }
  return { scores: [...scores.values()].sort((a, b) => compare(a.group, b.group)), times };
}

/** The measure as lines of a table. */
export function completionTable({ scores, times }: CompletionMeasure): readonly string[] {
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(0)}%`.padStart(5);
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(1);
  return [
    `${"completion of".padEnd(26)} ${"typed".padEnd(15)} ${"asked".padStart(5)} first first3 listed`,
    ...scores.map(
      ({ group, typed, asked, first, firstThree, listed }) =>
        `${group.padEnd(26)} ${typed.padEnd(15)} ${String(asked).padStart(5)} ${share(first, asked)}  ${share(firstThree, asked)}  ${share(listed, asked)}`,
    ),
    `time of a request: ${at(0.5)} ms (p95 ${at(0.95)})`,
  ];
}

function beginnings({
  value,
  title,
}: Occurrence): readonly { readonly typed: string; readonly letters: string }[] {
  const lengths = [2, 4];
  return [
    { typed: "nothing", letters: "" },
    ...lengths.map((length) => ({ typed: `${length} of the name`, letters: value.slice(0, length) })),
    ...(title === undefined
      ? []
      : lengths.map((length) => ({ typed: `${length} of the title`, letters: title.slice(0, length) }))),
  ];
}

function occurrences(handbook: Handbook, page: Page): readonly Occurrence[] {
  return [...inFrontmatter(handbook, page), ...inMacros(handbook, page)];
}

function* inFrontmatter({ model, index }: Handbook, page: Page): Generator<Occurrence> {
  for (const field of page.document.frontmatter.fields) {
    const vocabulary = model.fields[field.key]?.vocabulary;
    const keys = model.fields[field.key]?.keys;
    if (vocabulary === undefined && !keys && !(field.key === "id" && page.kind?.id)) continue;
    const nodes = scalarsOf(field).map((node) => ({
      node,
      value: page.text.slice(node.content.start, node.content.end),
    }));
    for (const { node, value } of nodes) {
      // What the list has twice is not offered again, and rightly so.
      if (nodes.some((other) => other.node !== node && other.value === value)) continue;
      if (vocabulary !== undefined && !index.hasTerm(vocabulary, value)) continue;
      yield {
        page,
        range: node.content,
        value,
        label: value,
        group:
          vocabulary !== undefined
            ? `${groupOf(model.vocabularies[vocabulary]?.source)} ${field.key}`
            : field.key,
        title: vocabulary === undefined ? undefined : index.termTitle(vocabulary, value),
      };
    }
  }
}

function groupOf(source: "pages" | "folder" | "list" | undefined): string {
  return source === "pages" ? "reference" : "label";
}

function scalarsOf({ value }: Pick<Field, "value">): readonly ScalarNode[] {
  switch (value.kind) {
    case "scalar":
      return value.value === null ? [] : [value];
    case "sequence":
      return value.items.flatMap((item) => scalarsOf({ value: item }));
    case "mapping":
      return value.fields.flatMap(scalarsOf);
  }
}

function* inMacros({ model, index }: Handbook, page: Page): Generator<Occurrence> {
  for (const { macro, range } of findMacros(page.document, page.docsPath ?? page.path)) {
    const filter = macro.kind === "list" ? macro.arguments.filter : undefined;
    const vocabulary = filter && model.fields[filter.type.text]?.vocabulary;
    if (!filter || vocabulary === undefined || !index.hasTerm(vocabulary, filter.value.text)) continue;
    const start = range.start + filter.value.start;
    yield {
      page,
      range: { start, end: start + filter.value.text.length },
      value: filter.value.text,
      label: `${filter.type.text}/${filter.value.text}`,
      group: "macro value",
      title: index.termTitle(vocabulary, filter.value.text),
    };
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
