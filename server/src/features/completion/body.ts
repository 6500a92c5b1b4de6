/** Completion in the text of a page. */
import { type BodyProvider, bodyPlace } from "./bodyPlace";
import { completeCitedSource } from "./citedSources";
import { completeLinkLabel } from "./linkLabels";
import { completeLinkTarget } from "./linkTargets";
import { completeMacro } from "./macros";
import type { Provider } from "./provider";
import { completeWord } from "./words";

/** The first one that knows the place is the only one asked; most of them tell by a look at the line. */
const providers: readonly BodyProvider[] = [
  completeMacro,
  completeLinkTarget,
  completeLinkLabel,
  completeCitedSource,
  completeWord,
];

export const completeBody: Provider = (snapshot, offset, trigger) => {
  const place = bodyPlace(snapshot, offset, trigger);
  if (!place) return undefined;
  for (const provider of providers) {
    const proposals = provider(place);
    if (proposals) return proposals;
  }
  return undefined;
};
