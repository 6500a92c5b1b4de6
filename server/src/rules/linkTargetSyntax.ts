/** Targets of links that are written so that they cannot lead anywhere, whatever pages there are, and what was meant. */
import leven from "leven";
import type { Link } from "../markdown/facts";

/** A target that is written wrongly. */
export interface TargetMistake {
  readonly kind: "empty" | "title-quotes" | "runs-on" | "scheme" | "mail" | "own-computer";
  /** What is wrong, as positions in the target. */
  readonly start: number;
  readonly end: number;
  /** The target (with title) as it was meant, to put in its place; undefined when that cannot be told. */
  readonly meant: string | undefined;
  /** Whether `meant` leaves no doubt. */
  readonly certain: boolean;
}

/**
 * What is written wrongly in a target of Markdown or HTML; such a target is not looked for.
 * @param text of the page
 */
export function mistakeInTarget({ target, targetRange }: Link, text: string): TargetMistake | undefined {
  if (target === "") return { kind: "empty", start: 0, end: 0, meant: undefined, certain: false };
  // Nobody writes an address this long by hand: it is a picture in the text.
  if (target.length > 2000) return undefined;
  // Between angle brackets a space is part of the address, as the author meant it.
  const isBracketed = text[targetRange.start - 1] === "<" && text[targetRange.end] === ">";
  const runOn = isBracketed ? undefined : (quotesOfTitle(target) ?? runsOn(target));
  return runOn ?? ownComputer(target) ?? wrongMail(target) ?? wrongScheme(target);
}

/** A file on the author's own computer. */
function ownComputer(target: string): TargetMistake | undefined {
  if (!/^(?:file:|[a-z]:[\\/](?!\/))/i.test(target)) return undefined;
  return { kind: "own-computer", start: 0, end: target.length, meant: undefined, certain: false };
}

/** A mail address with spaces in it, or with the slashes of a web address. */
function wrongMail(target: string): TargetMistake | undefined {
  const [, gap = "", address = ""] = /^mailto:([\s/]*)(.*)$/is.exec(target) ?? [];
  const meant = address.replace(/\s+/g, "");
  if ((gap === "" && meant === address) || !/^[^\s@/?]+@[\w.-]+$/.test(meant)) return undefined;
  return { kind: "mail", start: 0, end: target.length, meant: `mailto:${meant}`, certain: meant === address };
}

/** Quotes of a word processor, or a quote that is not closed: the title becomes part of the target. */
function quotesOfTitle(target: string): TargetMistake | undefined {
  const match = /^(\S+)(\s+)([“”„‟«»‘’‚‛"'])([\s\S]*)$/.exec(target);
  if (!match || namesFile.test(target)) return undefined;
  const [, address = "", gap = "", , rest = ""] = match;
  const title = rest
    .replace(/[“”„‟«»‘’‚‛"']\s*$/, "")
    .replaceAll('"', "'")
    .trim();
  return {
    kind: "title-quotes",
    start: address.length + gap.length,
    end: target.length,
    meant: `${address} "${title}"`,
    certain: true,
  };
}

/** An address with words behind it: the parenthesis that should close it comes later, or belongs to something else. */
function runsOn(target: string): TargetMistake | undefined {
  const match = /^((?:https?:\/\/|www\.)\S+?|\S+?\.md(?:[?#]\S*?)?)[.,;:!?]*\s+\S/i.exec(target);
  const address = match?.[1];
  if (address === undefined || (namesFile.test(target) && !target.includes("]("))) return undefined;
  return { kind: "runs-on", start: address.length, end: target.length, meant: address, certain: false };
}

/** The site accepts spaces in the name of a file. */
const namesFile = /\.\w{2,5}(?:[?#]\S*)?$/;

/** Schemes that resemble the web's and are none of it. */
const otherSchemes = /^(?:ftps?|sftp|htm|html?)$/i;

function wrongScheme(target: string): TargetMistake | undefined {
  const match = /^([a-z]{3,8})(\s*[:;.]?\s*)((?:[/\\]\s?)*)\s*(?=[\w[])/i.exec(target);
  if (!match) return undefined;
  const [start, written = "", colon = "", slashes = ""] = match;
  const scheme = written.toLowerCase();
  const near = leven(scheme, "https") <= 2 || leven(scheme, "http") <= 1;
  if (!near || otherSchemes.test(scheme)) return undefined;
  const separated = /[:;]/.test(colon) || slashes.trim().length >= 2;
  if (!separated) return undefined;
  const right = scheme === "http" || scheme === "https" ? scheme : scheme.endsWith("s") ? "https" : "http";
  const rest = target.slice(start.length);
  const again = /^(https?)(?::?\/\/?|:)(?=\w)/i.exec(rest);
  if (again) {
    const meant = `${again[1]}://${rest.slice(again[0].length)}`;
    return { kind: "scheme", start: 0, end: start.length + again[0].length, meant, certain: true };
  }
  if (start === `${written}://` && right === scheme) return undefined;
  return { kind: "scheme", start: 0, end: start.length, meant: `${right}://${rest}`, certain: true };
}
