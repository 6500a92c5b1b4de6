/**
 * The scalar types of PyYAML's safe loader (YAML 1.1 as PyYAML implements it), as tags for the `yaml` package.
 *
 * The package's own YAML 1.1 schema is close but not the same: it reads `y` and `n` as booleans and `1e3` as a
 * number, where the site keeps text. The patterns below are PyYAML's implicit resolvers; a value that PyYAML's
 * constructor refuses (a date such as 2024-02-30) is an error there, and the site then reads none of the block.
 */
import type { ScalarTag } from "yaml";
import { Timestamp, type YamlScalar } from "./yamlValue";

function scalar(tag: string, test: RegExp, resolve: (text: string) => YamlScalar): ScalarTag {
  return {
    tag: `tag:yaml.org,2002:${tag}`,
    default: true,
    test,
    resolve(text, onError) {
      try {
        return resolve(text);
      } catch (error) {
        onError(error instanceof Error ? error.message : String(error));
        return text;
      }
    },
  };
}

export const scalarTags: ScalarTag[] = [
  scalar("null", /^(?:~|null|Null|NULL|)$/, () => null),
  scalar("bool", /^(?:yes|Yes|YES|true|True|TRUE|on|On|ON)$/, () => true),
  scalar("bool", /^(?:no|No|NO|false|False|FALSE|off|Off|OFF)$/, () => false),
  scalar(
    "int",
    /^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/,
    integer,
  ),
  scalar(
    "float",
    /^(?:[-+]?(?:[0-9][0-9_]*)\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
    float,
  ),
  scalar(
    "timestamp",
    /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/,
    timestamp,
  ),
];

function integer(text: string): number | bigint {
  let digits = text.replaceAll("_", "");
  const negative = digits.startsWith("-");
  digits = digits.replace(/^[-+]/, "");
  let value: bigint;
  if (digits === "0") value = 0n;
  else if (digits.startsWith("0b") || digits.startsWith("0x")) {
    if (digits.length === 2) throw new Error(`"${text}" is not a number`);
    value = BigInt(digits);
  } else if (digits.startsWith("0")) value = BigInt(`0o${digits.slice(1)}`);
  else value = sexagesimal(digits.split(":").map(BigInt));
  const signed = negative ? -value : value;
  return Number.isSafeInteger(Number(signed)) ? Number(signed) : signed;
}

function sexagesimal(parts: bigint[]): bigint {
  return parts.reduce((total, part) => total * 60n + part, 0n);
}

function float(text: string): number {
  let digits = text.replaceAll("_", "").toLowerCase();
  const sign = digits.startsWith("-") ? -1 : 1;
  digits = digits.replace(/^[-+]/, "");
  if (digits === ".inf") return sign * Number.POSITIVE_INFINITY;
  if (digits === ".nan") return Number.NaN;
  const parts = digits.split(":").map(Number);
  return sign * parts.reduce((total, part) => total * 60 + part, 0);
}

function timestamp(text: string): Timestamp {
  const match = /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d))?/.exec(text);
  const [year, month, day, hour, minute, second] = (match ?? []).slice(1).map((part) => Number(part ?? 0));
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  if (!year || date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day) {
    throw new Error(`"${text}" is not an existing date`);
  }
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) {
    throw new Error(`"${text}" is not an existing time`);
  }
  const pad = (part: number | undefined, width = 2) => String(part ?? 0).padStart(width, "0");
  const days = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  return new Timestamp(
    match?.[4] === undefined ? days : `${days} ${pad(hour)}:${pad(minute)}:${pad(second)}`,
  );
}
