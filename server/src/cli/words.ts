/** Dutch for numbers of things, as the formats for people print them. */
import type { Severity } from "../rules/rule";

/** From worst to mildest: one and many. */
const severityWords: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ["fout", "fouten"],
  warning: ["waarschuwing", "waarschuwingen"],
  information: ["opmerking", "opmerkingen"],
  hint: ["tip", "tips"],
};

/** All severities, the worst first. */
export const severities = ["error", "warning", "information", "hint"] as const satisfies readonly Severity[];

export function severityName(severity: Severity): string {
  return severityWords[severity][0];
}

/** `3 fouten en 1 tip`; `geen meldingen` for none. */
export function countSeverities(all: readonly Severity[]): string {
  const counts = severities
    .map((severity) => [severityWords[severity], all.filter((each) => each === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([[one, many], count]) => numberOf(count, one, many));
  return counts.length === 0 ? "geen meldingen" : enumerate(counts);
}

/** `1 bestand`, `2 bestanden`. */
export function numberOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `a, b en c`. */
function enumerate(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} en ${items.at(-1)}`;
}
