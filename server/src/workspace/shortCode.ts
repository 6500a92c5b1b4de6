/** The short code by which people call a page, such as `aia-09`: part of its id, and of its file name. */
import type { IdModel } from "../model/contentModel";
import { matchPattern } from "../settings/pattern";
import type { Page } from "./page";

/** The short code of a page: that of its id, which the site shows, else that of its file name. */
export function codeOf({ kind, id, stem }: Page): string | undefined {
  const model = kind?.id;
  if (!model) return undefined;
  return (id === undefined ? undefined : codeOfId(model, id)) ?? codeOfStem(model, stem);
}

/** The short code in a file name: `aia-09` of `aia-09-menselijk-toezicht`. */
export function codeOfStem(model: IdModel, stem: string): string | undefined {
  return model.stemPattern === undefined ? undefined : matchPattern(model.stemPattern, stem)?.[1];
}

/** The short code in an id, `undefined` when the id does not follow the pattern. */
export function codeOfId(model: IdModel, id: string): string | undefined {
  return matchPattern(model.pattern, id)?.[1];
}

/** A short code that ends in a number, taken apart. */
export interface NumberedCode {
  /** The whole code: `avg-12`. */
  readonly text: string;
  /** The code without its number: `avg-`. */
  readonly letters: string;
  /** What people call the series of such codes: `avg`. */
  readonly series: string;
  /** The number as it is written. */
  readonly digits: string;
  readonly number: number;
}

/** @returns undefined for a code without a number at its end */
export function numberedCode(text: string | undefined): NumberedCode | undefined {
  const parts = /^(.*?)([0-9]+)$/.exec(text ?? "");
  if (text === undefined || !parts) return undefined;
  const [, letters = "", digits = ""] = parts;
  const series = letters.replace(/[^\p{L}\p{N}]+$/u, "");
  return { text, letters, series, digits, number: Number(digits) };
}
