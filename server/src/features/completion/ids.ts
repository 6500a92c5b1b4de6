/** The ids that a page can get: the one that its file name asks for, else the next free one of a family. */
import { CompletionItemKind } from "vscode-languageserver-types";
import { type Family, familiesOf, nextNumber } from "../../workspace/families";
import { codeOfStem } from "../../workspace/shortCode";
import type { Snapshot } from "../snapshot";
import type { ValuePlace } from "./frontmatterPlace";
import type { Proposal, Proposals } from "./provider";
import { valueWriter } from "./writtenValue";

export function proposeIds(snapshot: Snapshot, place: ValuePlace): Proposals | undefined {
  const { handbook, page, language } = snapshot;
  const model = page.kind?.id;
  if (
    place.field !== "id" ||
    place.form !== "own-line" ||
    place.subfield !== undefined ||
    !page.kind ||
    !model
  )
    return undefined;
  const { range, write } = valueWriter(place, false);
  const proposals = new Map<string, Proposal>();
  const propose = (id: string, detail: Words, certain = false) => {
    const others = handbook.index.pathsWithId(id).filter((path) => path !== page.path);
    if (others.length > 0 || proposals.has(id)) return;
    proposals.set(id, {
      label: id,
      kind: CompletionItemKind.Value,
      // The short code, as it stands on the page.
      keys: [id.slice(id.lastIndexOf(":") + 1)],
      detail: detail[language],
      insert: () => write(id),
      certain,
    });
  };
  const code = codeOfStem(model, page.stem);
  const families = familiesOf(handbook, page.kind.name);
  if (code !== undefined) propose(model.prefix + code, words.fromName, true);
  for (const family of families) propose(family.idPrefix + nextNumber(family), words.next);
  for (const family of families)
    for (const number of gaps(family)) propose(family.idPrefix + number, words.gap);
  return { range, typed: place.typed, proposals: [...proposals.values()] };
}

type Words = { readonly nl: string; readonly en: string };

const words = {
  fromName: { nl: "hoort bij de bestandsnaam", en: "matches the file name" },
  next: { nl: "volgende vrije nummer", en: "next free number" },
  gap: { nl: "vrij nummer tussen de andere", en: "free number between the others" },
} satisfies Record<string, Words>;

/** The numbers between those that are taken. */
function gaps({ used }: Family): readonly string[] {
  const first = used[0] ?? 0;
  const last = used.at(-1) ?? 0;
  const free: string[] = [];
  for (let number = first + 1; number < last; number++)
    if (!used.includes(number)) free.push(String(number).padStart(2, "0"));
  return free;
}
