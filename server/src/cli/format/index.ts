/** The forms in which `check` can print what it found. */
import type { CheckResult } from "../report";
import { terminalOf } from "../terminal";
import { printForGitHub } from "./github";
import { toJson } from "./json";
import { toPretty } from "./pretty";
import { toSarif } from "./sarif";

export const formats = {
  pretty: (result: CheckResult) => toPretty(result, terminalOf(process.stdout)),
  json: toJson,
  sarif: toSarif,
  github: printForGitHub,
} satisfies Record<string, (result: CheckResult) => string>;

export type FormatName = keyof typeof formats;
