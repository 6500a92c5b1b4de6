/** Completion of the anchor in a link: the headings of the page that it leads to, then what else has an id there. */
import { CompletionItemKind } from "vscode-languageserver-types";
import { fileAt, resolveLink } from "../../site/linkTarget";
import { pathOnSite } from "../../site/ownUrl";
import { decodePercent } from "../../site/percent";
import type { Page } from "../../workspace/page";
import { type TypedTarget, wordsFor } from "./linkTargets";
import type { Proposal, Proposals } from "./provider";

/** @param target holds a `#` before the cursor */
export function completeAnchor(target: TypedTarget): Proposals | undefined {
  const { place, typed, end } = target;
  const page = targetPage(target);
  if (!page) return undefined;
  const anchor = typed.slice(typed.indexOf("#") + 1);
  const { headings, anchors } = page.document.markdown;
  const inHeadings = new Set(headings.map(({ id }) => id));
  const others = anchors.filter(({ id }) => !inHeadings.has(id));
  return {
    // With the mark: editors offer headings by themselves, and theirs fit `#` better otherwise.
    range: { start: place.offset - anchor.length - 1, end },
    typed: decodePercent(anchor),
    proposals: [
      ...headings.map(({ id, text }) => proposal(target, id, text)),
      ...others.map(({ id }) => proposal(target, id)),
    ],
  };
}

function targetPage({ place, from, typed, asSource }: TypedTarget): Page | undefined {
  const { index } = place.snapshot.handbook;
  const path = typed.slice(0, typed.indexOf("#"));
  const hasFile = (file: string) => index.hasFile(file);
  const onSite = pathOnSite(path, index.siteUrl());
  if (onSite !== undefined) return index.page(fileAt(onSite, hasFile) ?? "");
  const leadsTo = resolveLink(path, from, asSource, hasFile);
  if (leadsTo.kind === "self") return place.snapshot.page;
  return leadsTo.kind === "file" ? index.page(leadsTo.docsPath) : undefined;
}

function proposal(target: TypedTarget, id: string, heading?: string): Proposal {
  return {
    label: heading ?? `#${id}`,
    kind: heading === undefined ? CompletionItemKind.Value : CompletionItemKind.Reference,
    insert: `#${encodeURI(id).replace(/[()]/g, (mark) => (mark === "(" ? "%28" : "%29"))}${target.close}`,
    detail: heading === undefined ? undefined : `#${id}`,
    keys: [id],
    ...(heading === undefined ? {} : { additionalEdits: () => wordsFor(target, heading) }),
  };
}
