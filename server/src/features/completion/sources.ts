/** The codes of other frameworks in the field `sources`: those of the handbook's table and those that its pages have. */
import { CompletionItemKind } from "vscode-languageserver-types";
import { sourcesOf } from "../../references/sources";
import type { Page } from "../../workspace/page";
import { sourcesTablePath } from "../../workspace/sourcesTable";
import { escapeMarkdown } from "../pageCard";
import type { Snapshot } from "../snapshot";
import type { ValuePlace } from "./frontmatterPlace";
import type { Proposal, Proposals } from "./provider";
import { valueWriter } from "./writtenValue";

/** The codes of one framework: those of this page by the table first, then those that follow what the list has. */
export function proposeSources(snapshot: Snapshot, place: ValuePlace): Proposals | undefined {
  const { handbook, page, language } = snapshot;
  const { subfield } = place;
  const keys = handbook.model.fields[place.field]?.keys;
  if (!keys || subfield === undefined || !keys.includes(subfield)) return undefined;
  const { range, write } = valueWriter(place, place.form === "bare");
  const codes = codesOf(snapshot, subfield);
  const used = new Set(place.used);
  // Codes are added in the order of the framework, so that the next one follows the last that is there.
  const order = [...codes.keys()];
  const after = order.findLastIndex((code) => used.has(code)) + 1;
  const proposals = [...order.slice(after), ...order.slice(0, after)]
    .filter((code) => !used.has(code))
    .map((code): Proposal & { readonly own: boolean } => {
      const { pages, users } = codes.get(code) ?? { pages: [], users: [] };
      const titles = [...new Set([...pages, ...users])].map(({ title }) => title);
      return {
        label: code,
        kind: CompletionItemKind.Value,
        keys: titles,
        detail: titles[0] ?? subfield,
        documentation: () =>
          [
            `**${escapeMarkdown(`${subfield} ${code}`)}**`,
            ...listOf(words.table[language], pages),
            ...listOf(words.users[language], users),
          ].join("\n\n"),
        // Of a number such as `3.10` YAML would lose the nought.
        insert: () => write(code, true),
        own: pages.some(({ path }) => path === page.path),
      };
    });
  return {
    range,
    typed: place.typed,
    proposals: [...proposals.filter(({ own }) => own), ...proposals.filter(({ own }) => !own)],
  };
}

const words = {
  table: {
    nl: `Hoort volgens \`${sourcesTablePath}\` bij:`,
    en: `Belongs, by \`${sourcesTablePath}\`, to:`,
  },
  users: { nl: "Staat op:", en: "Stands on:" },
};

interface CodeUse {
  /** The pages that answer it by the table. */
  readonly pages: Page[];
  /** The pages that name it, without this one. */
  readonly users: Page[];
}

/** Codes in the order of their numbers: `PRI.9` before `PRI.10`. */
const byNumber = new Intl.Collator("nl", { numeric: true });

/** All known codes of a framework in its own order. */
function codesOf({ handbook, page }: Snapshot, framework: string): ReadonlyMap<string, CodeUse> {
  const codes = new Map<string, CodeUse>();
  const useOf = (code: string) => {
    const use = codes.get(code) ?? { pages: [], users: [] };
    codes.set(code, use);
    return use;
  };
  for (const line of handbook.sources) {
    if (line.framework !== framework) continue;
    const paths = line.ids.flatMap((id) => handbook.index.pathsWithId(id));
    useOf(line.code).pages.push(...paths.flatMap((path) => handbook.page(path) ?? []));
  }
  const unlisted = new Map<string, Page[]>();
  for (const other of handbook.index.allPages()) {
    // Only a page that has some is worth reading.
    if (other.path === page.path || other.meta.sources === undefined) continue;
    for (const { code, framework: key } of sourcesOf(other.text, other.document.frontmatter)) {
      if (key !== framework) continue;
      if (codes.has(code)) useOf(code).users.push(other);
      else unlisted.set(code, [...(unlisted.get(code) ?? []), other]);
    }
  }
  for (const code of [...unlisted.keys()].sort(byNumber.compare))
    useOf(code).users.push(...(unlisted.get(code) ?? []));
  return codes;
}

function listOf(heading: string, pages: readonly Page[]): readonly string[] {
  return pages.length === 0
    ? []
    : [[heading, "", ...pages.map(({ title }) => `- ${escapeMarkdown(title)}`)].join("\n")];
}
