/**
 * Which vereisten, maatregelen and hulpmiddelen belong together, for views that show a whole handbook. There is no such request
 * in LSP. What was found is kept until something changes that it shows: views ask again whenever an author types.
 */
import type { ContentModel } from "../../model/contentModel";
import { phaseField } from "../../newPage/familyValues";
import { textsOf } from "../../text/yamlValue";
import { glossaryPath, type Handbook } from "../../workspace/handbook";
import { type Page, siteConfigPath } from "../../workspace/page";
import { categoryField, isReference, type Relations, relate } from "./relate";

export type { RelatedPage, Relations } from "./relate";

export interface RelationsAnswer {
  /** By which a client says what it has. */
  readonly resultId: string;
  /** One per handbook; absent when the client has them already. */
  readonly items?: readonly Relations[];
}

/**
 * The relations in all handbooks.
 * @param previousResultId that of the answer that the client has
 */
export function relationsAnswer(handbooks: readonly Handbook[], previousResultId?: string): RelationsAnswer {
  const kept = handbooks.map(keep);
  const resultId = kept.map(({ number }) => number).join();
  return resultId === previousResultId ? { resultId } : { resultId, items: kept.map(({ found }) => found) };
}

/**
 * The relations in one handbook: the same object as before while nothing changed that they show. Values that are no text,
 * and references to pages that are not there, are left out.
 */
export function relations(handbook: Handbook): Relations {
  return keep(handbook).found;
}

interface Kept {
  readonly found: Relations;
  /** Another one for each state of a handbook. */
  readonly number: number;
  readonly model: ContentModel;
  readonly config: string | undefined;
  readonly glossary: string | undefined;
  readonly pages: readonly Page[];
}

const keptPerHandbook = new WeakMap<Handbook, Kept>();

/** Begins with the time, so that a server that is started anew gives no number that another one gave. */
let lastNumber = Date.now();

function keep(handbook: Handbook): Kept {
  const before = keptPerHandbook.get(handbook);
  const now = {
    model: handbook.model,
    config: handbook.page(siteConfigPath)?.text,
    glossary: handbook.page(glossaryPath)?.text,
    pages: [...handbook.index.allPages()],
  };
  const isSame =
    before !== undefined &&
    before.model === now.model &&
    before.config === now.config &&
    before.glossary === now.glossary &&
    before.pages.length === now.pages.length &&
    now.pages.every((page, place) => isAlike(page, before.pages[place], now.model));
  const kept = isSame ? { ...before, ...now } : { ...now, found: relate(handbook), number: ++lastNumber };
  keptPerHandbook.set(handbook, kept);
  return kept;
}

/** Whether relations show the same of two states of a page. */
function isAlike(page: Page, before: Page | undefined, model: ContentModel): boolean {
  return page === before || (page.path === before?.path && shownOf(page, model) === shownOf(before, model));
}

/** Remembered per page, of which a change makes a new one. */
const shown = new WeakMap<Page, string>();

function shownOf(page: Page, model: ContentModel): string {
  let text = shown.get(page);
  if (text === undefined) {
    const { id, title } = page.meta;
    const references = Object.keys(model.fields).filter((field) => isReference(model, field));
    const lists = [phaseField, categoryField, ...references].map((field) => textsOf(page.meta[field]));
    text = JSON.stringify([id, title, lists]);
    shown.set(page, text);
  }
  return text;
}
