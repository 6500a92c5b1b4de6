/**
 * How long an editor waits for what it asks at every keystroke: completion at each kind of place, and the relations view. The
 * same page is edited and asked again and again, as an author does who types on.
 */
import { completion } from "../../server/src/features/completion/index";
import { KeptDocumentation } from "../../server/src/features/completion/keptDocumentation";
import { relations } from "../../server/src/features/relations/index";
import type { Snapshot } from "../../server/src/features/snapshot";
import type { Checker } from "../../server/src/rules/checker";
import type { Handbook } from "../../server/src/workspace/handbook";

/** Places in a page of the kind maatregel, `$0` for the cursor: in its frontmatter, or at the end of its text. */
const places = {
  "a reference, nothing typed": "vereiste:\n- $0\n",
  "a reference, two letters": "vereiste:\n- av$0\n",
  "a label": "rollen:\n- $0\n",
  "a field's name": "$0\n",
  "an id": "id: $0\n",
  "a code of sources": "sources:\n  ADR:\n  - $0\n",
  "an exception": "uitzondering:\n- $0\n",
  "a macro's name": "<!-- $0 -->",
  "a macro's argument, nothing typed": "<!-- list_maatregelen $0 -->",
  "a macro's argument, two letters": "<!-- list_maatregelen vereiste/av$0 -->",
  "a link, nothing typed": "Zie [dit]($0)",
  "a link, two letters": "Zie [dit](av$0)",
  "a path": "Zie [dit](../$0)",
  "an image": "![Een schema]($0)",
  "a source": "## Bronnen\n\n- [$0",
  "a word": "Een model en een alg$0",
} as const;

/** One line per request: its median and 95th percentile. The handbook is left as it was found. */
export async function measureRequests(handbook: Handbook, checker: Checker, rounds = 30): Promise<string[]> {
  const page = [...handbook.index.allPages()]
    .filter(({ kind }) => kind?.name === "maatregel")
    .sort((a, b) => b.text.length - a.text.length)[0];
  if (!page) return [];
  const client = { snippets: true, labelDetails: true, documentation: new KeptDocumentation() };
  let version = 1;
  const lines: string[] = [];
  for (const [name, place] of Object.entries(places)) {
    const times: number[] = [];
    let items = 0;
    for (let round = 0; round < rounds; round++) {
      const text = `${withPlace(page.text, place)}\n\nRegel ${round}.\n`;
      const cursor = text.indexOf("$0");
      handbook.setText(page.uri, text.replace("$0", ""), version++);
      const edited = handbook.page(page.path) ?? page;
      const snapshot: Snapshot = { handbook, page: edited, checker, language: "nl" };
      const position = edited.document.lines.position(cursor);
      const start = performance.now();
      items = completion(snapshot, position, client).items.length;
      times.push(performance.now() - start);
    }
    lines.push(`completion of ${name} (${items} items): ${median(times)}`);
  }
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    handbook.setText(page.uri, `${page.text}\n\nRegel ${round}.\n`, version++);
    const start = performance.now();
    relations(handbook);
    times.push(performance.now() - start);
  }
  lines.push(`relations of the whole handbook: ${median(times)}`);
  await handbook.dropText(page.uri);
  return lines;
}

/** A page with a place in its frontmatter, in the stead of the field that it begins with, or below its text. */
function withPlace(text: string, place: string): string {
  const field = /^([a-z]+):/.exec(place)?.[1];
  if (field === undefined && !/^\$0/.test(place)) return `${text}\n\n${place}`;
  const fence = text.indexOf("\n---", 3) + 1;
  const block = text
    .slice(0, fence)
    .replace(new RegExp(`^${field ?? "(?!)"}:.*\\n(?:[ \\t-].*\\n)*`, "m"), "");
  return block + place + text.slice(fence);
}

/** The first rounds, in which the program warms up, are left out. */
function median(times: readonly number[]): string {
  const sorted = times.slice(times.length / 3).sort((a, b) => a - b);
  const at = (part: number) => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(1);
  return `${at(0.5)} ms (p95 ${at(0.95)})`;
}
