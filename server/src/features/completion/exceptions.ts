/** The labels in the expressions of `uitzondering`: a field of the AI profile and one of its values. */
import { CompletionItemKind } from "vscode-languageserver-types";
import { isSequence } from "../../text/yamlValue";
import { exceptionField, labelsOf } from "../../workspace/exceptionLabels";
import { escapeMarkdown } from "../pageCard";
import type { Snapshot } from "../snapshot";
import type { ValuePlace } from "./frontmatterPlace";
import type { Proposals } from "./provider";
import { valueWriter } from "./writtenValue";

/** Proposes a label where the expression wants one: at its start, and behind a parenthesis, an operator or `!`. */
export function proposeExceptions(snapshot: Snapshot, place: ValuePlace): Proposals | undefined {
  const { handbook, page, language } = snapshot;
  if (place.field !== exceptionField || place.subfield !== undefined) return undefined;
  const [, before = "", typed = ""] = /^(.*?)([\w-]*)$/s.exec(place.typed) ?? [];
  const nothing = { range: { start: place.range.end, end: place.range.end }, typed, proposals: [] };
  // A quote may stand around each label.
  if (!/(?:^|[(!&|])\s*["']?$/.test(before) || place.form === "flow") return nothing;
  const offset = place.range.start + place.typed.length;
  const rest = /^[\w-]*/.exec(page.text.slice(offset, place.range.end))?.[0] ?? "";
  const end = offset + rest.length;
  // Only an expression that begins with the label needs what makes it an item.
  const item = valueWriter(place, place.form !== "item");
  const start = before === "" ? item.range.start : place.range.start + before.length;
  const prefix = before === "" ? item.prefix : "";
  const counts = frequency(snapshot);
  const labels = labelsOf(handbook.model, handbook.index);
  return {
    range: { start, end },
    typed,
    proposals: [...labels]
      .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
      .map((label) => {
        const field = Object.keys(handbook.model.fields).find((name) => label.startsWith(`${name}-`)) ?? "";
        return {
          label,
          kind: CompletionItemKind.EnumMember,
          detail: field,
          documentation: () => escapeMarkdown(handbook.model.fields[field]?.description[language] ?? ""),
          insert: prefix + label + (end === place.range.end ? place.suffix : ""),
        };
      }),
  };
}

/** How often each label stands in the exceptions of the handbook's pages. */
function frequency({ handbook, page }: Snapshot): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const other of handbook.index.allPages()) {
    const expressions = other.meta[exceptionField];
    if (!isSequence(expressions) || other.path === page.path) continue;
    for (const label of expressions.join(" ").match(/[\w-]+/g) ?? [])
      counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}
