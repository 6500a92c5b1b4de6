/** What an author gets at a cursor in the frontmatter of a page, and what it does to the text. */
import assert from "node:assert/strict";
import type { CompletionItem } from "vscode-languageserver-types";
import { completion } from "../../../../server/src/features/completion/index";
import type { Snapshot } from "../../../../server/src/features/snapshot";
import { applyEdits } from "../../../../server/src/text/edits";
import { openFixture } from "../../../support/handbook";

/** Pages to refer to. */
export const others = `
//- docs/rollen/index.md
//- docs/rollen/jurist.md
---
title: Jurist
---
//- docs/rollen/ontwikkelaar.md
---
title: Ontwikkelaar
---
//- docs/vereisten/avg-01-grondslag.md
---
title: Persoonsgegevens hebben een grondslag
toelichting: Verwerk niets zonder reden.
id: urn:nl:ak:ver:avg-01
---
//- docs/vereisten/awb-02-motivering.md
---
title: Besluiten zijn gemotiveerd
id: urn:nl:ak:ver:awb-02
---
//- docs/maatregelen/2-owp-07-afwegen.md
---
title: Weeg belangen af
id: urn:nl:ak:mtr:owp-07
---`;

export interface AskedPage {
  /** The text with `$0` for the cursor, exactly as it is: nothing is added at its end. */
  readonly text: string;
  readonly path?: string;
  /** Other files of the handbook. */
  readonly others?: string;
}

interface Answer {
  readonly snapshot: Snapshot;
  readonly offset: number;
  readonly items: readonly CompletionItem[];
}

/** Asks for completion at the cursor of a page. */
export async function ask(page: AskedPage | string, trigger?: string): Promise<Answer> {
  const {
    text,
    path = "docs/maatregelen/1-pba-01-x.md",
    others: files = others,
  } = typeof page === "string" ? { text: page } : page;
  return (await openPage(path, files))(text, trigger);
}

/** Opens a handbook with a page, and gives the function that asks at the cursor of a text of that page. */
export async function openPage(path = "docs/maatregelen/1-pba-01-x.md", files = others) {
  const { handbook, checker } = await openFixture(`//- ${path}\n${files}`);
  let version = 0;
  return (text: string, trigger?: string): Answer => {
    const offset = text.indexOf("$0");
    assert.ok(offset >= 0, "there is a cursor");
    handbook.setText(handbook.uriOf(path), text.replace("$0", ""), ++version);
    const asked = handbook.page(path);
    assert.ok(asked);
    const snapshot: Snapshot = { handbook, page: asked, checker, language: "nl" };
    const client = { snippets: false, labelDetails: false };
    const position = asked.document.lines.position(offset);
    return { snapshot, offset, items: completion(snapshot, position, client, trigger).items };
  };
}

/** The labels that are offered, the best first. */
export async function labels(page: AskedPage | string, trigger?: string): Promise<string> {
  return (await ask(page, trigger)).items.map(({ label }) => label).join(" ");
}

/** The labels and details of what is offered, one a line. */
export async function offered(page: AskedPage | string): Promise<string> {
  return (await ask(page)).items.map(({ label, detail }) => `${label} | ${detail}`).join("\n");
}

/** The page after the item with a label is chosen. */
export async function chosen(page: AskedPage | string, label: string): Promise<string> {
  const { snapshot, items } = await ask(page);
  const item = items.find((candidate) => candidate.label === label);
  assert.ok(item, `${label} is offered, among: ${items.map((one) => one.label).join(" ")}`);
  return after(snapshot, item);
}

/** The page after an item is chosen. */
export function after({ page }: Snapshot, { textEdit }: CompletionItem): string {
  assert.ok(textEdit && "range" in textEdit);
  const { lines } = page.document;
  return applyEdits(page.text, [{ range: lines.offsets(textEdit.range), text: textEdit.newText }]);
}
