/** Completion in the frontmatter: names of fields, and the values that a field takes. */
import type { Snapshot } from "../snapshot";
import { proposeExceptions } from "./exceptions";
import { proposeFields, proposeSubfields } from "./fieldNames";
import { frontmatterPlace, type ValuePlace } from "./frontmatterPlace";
import { proposeIds } from "./ids";
import type { Proposal, Proposals, Provider } from "./provider";
import { proposeSources } from "./sources";
import { proposeFlags, proposeTerms } from "./values";

export const completeFrontmatter: Provider = (snapshot, offset, trigger) => {
  const place = frontmatterPlace(snapshot.page, offset);
  if (!place) return undefined;
  const { key, value } = place;
  // A dot belongs to the codes of sources only; elsewhere it ends a sentence.
  if (trigger === "." && value?.subfield === undefined) return nothing(offset);
  const values = value && proposeValues(snapshot, value);
  const names =
    key && (key.parent === undefined ? proposeFields(snapshot, key) : proposeSubfields(snapshot, key));
  if (!key || !names) return values ?? nothing(offset);
  if (!values) return { range: key.range, typed: key.typed, proposals: names };
  // Both end where the word ends; an item may begin further to the left, in line with the others.
  const between = snapshot.page.text.slice(values.range.start, key.range.start);
  const below: Proposal[] = names.map((name) => ({ ...name, insert: between + name.insert }));
  // A list without items asks for one; below items the next field is as likely.
  const proposals =
    value.used.length === 0 ? [...values.proposals, ...below] : [...below, ...values.proposals];
  return { ...values, proposals };
};

function proposeValues(snapshot: Snapshot, place: ValuePlace): Proposals | undefined {
  return (
    proposeTerms(snapshot, place) ??
    proposeIds(snapshot, place) ??
    proposeSources(snapshot, place) ??
    proposeExceptions(snapshot, place) ??
    proposeFlags(snapshot, place)
  );
}

/** Nothing can be proposed here, and nobody else need be asked. */
function nothing(offset: number): Proposals {
  return { range: { start: offset, end: offset }, typed: "", proposals: [] };
}
