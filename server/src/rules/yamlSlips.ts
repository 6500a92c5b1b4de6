/**
 * Slips in the layout of frontmatter, in the words of an author: dashes that do not stand below each other, a field that is
 * indented, a value and a list below it, a bracket that is not closed, a no-break space. The YAML parser stumbles over each
 * of them at another place or over something else. A slip is one only when its repair makes the block easier to read.
 */

import type { ContentModel, FieldModel } from "../model/contentModel";
import { applyEdits, type Edit } from "../text/edits";
import { parseFrontmatter } from "../text/frontmatter";
import { inQuotes } from "../text/frontmatterEdits";
import { lineEndOf } from "../text/lines";
import type { OffsetRange } from "../text/range";
import type { Fix, Text } from "./rule";

export interface YamlSlip {
  /** Where the author has to look. */
  readonly range: OffsetRange;
  /** What is wrong, without what it does to the page. */
  readonly message: Text;
  readonly fix: Fix;
}

/** Each repair that is tried costs a reading of the block. */
const mostTries = 40;

/** Much more than any frontmatter has; a longer block is a text without end. */
const longestBlock = 10_000;

/**
 * The slips in a block that does not parse, in source order.
 * @param content the YAML between the fences
 */
export function yamlSlips(text: string, content: OffsetRange, model: ContentModel): readonly YamlSlip[] {
  if (content.end - content.start > longestBlock) return [];
  const lines = linesOf(text, content);
  const accepted: YamlSlip[] = [];
  let left = parseFrontmatter(text).errors.length;
  let tries = 0;
  const isRepair = (slip: YamlSlip): boolean => {
    const edits = [...accepted, slip].flatMap(({ fix }) => fix.edits);
    if (left === 0 || isMended(slip, accepted) || tries++ >= mostTries) return false;
    const { length } = parseFrontmatter(applyEdits(text, edits)).errors;
    if (length >= left) return false;
    left = length;
    accepted.push(slip);
    return true;
  };
  const kinds = [noBreakSpaces, openBrackets, unevenDashes, valuesAboveItems, indentedFields].map((find) =>
    find(text, lines, model),
  );
  // The parser can stumble so badly over one slip that it does not come to the next.
  for (let before = -1; before < accepted.length; ) {
    before = accepted.length;
    for (const candidates of kinds) {
      const found = candidates.filter(isRepair);
      const [first, ...others] = candidates.filter((slip) => !isMended(slip, accepted));
      // Of several equal slips each one alone can leave the block as unreadable as it was.
      if (found.length === 0 && first && others.length > 0) {
        const edits = [first, ...others].flatMap(({ fix }) => fix.edits);
        isRepair({ ...first, fix: { ...first.fix, edits } });
      }
    }
  }
  return accepted.sort((a, b) => a.range.start - b.range.start);
}

/** Whether slips that were found already mend a place of this one. */
function isMended({ fix }: YamlSlip, accepted: readonly YamlSlip[]): boolean {
  const edits = accepted.flatMap((slip) => slip.fix.edits);
  return fix.edits.some(({ range: { start, end } }) =>
    edits.some(({ range }) => range.start <= end && start <= range.end),
  );
}

interface Line {
  readonly start: number;
  /** Without the line end. */
  readonly text: string;
}

function linesOf(text: string, { start, end }: OffsetRange): readonly Line[] {
  return [...text.slice(start, end).matchAll(/([^\r\n]*)(?:\r\n|\r|\n)/g)].map((match) => ({
    start: start + match.index,
    text: match[1] ?? "",
  }));
}

/** A field on a line: its indentation, its name, the blanks behind the colon, and its value with a comment if any. */
const fieldLine = /^( *)([A-Za-z][\w-]*):(?:([ \t]+)(.*))?$/;
const itemLine = /^( *)-(?: +\S.*| *)$/;
const blankOrComment = /^\s*(?:#.*)?$/;

/** A value without the comment behind it. */
function withoutComment(value: string): string {
  return value.replace(/(?:^|\s)#.*$/, "").trimEnd();
}

/** White space that looks like a space and is none to YAML. */
const odd = "\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000";
const oddMark = new RegExp(`^( *(?:-|[A-Za-z][\\w-]*:))([ ${odd}]*[${odd}][ ${odd}]*)(?=\\S)`);
const oddIndentation = new RegExp(`^[ ${odd}]*[${odd}][ ${odd}]*(?=\\S)`);

function noBreakSpaces(_: string, lines: readonly Line[]): readonly YamlSlip[] {
  return lines.flatMap(({ start, text }): YamlSlip[] => {
    const mark = oddMark.exec(text);
    const blanks = mark?.[2] ?? oddIndentation.exec(text)?.[0];
    if (blanks === undefined) return [];
    const at = start + (mark?.[1]?.length ?? 0);
    const name = mark?.[1]?.trim();
    const range = { start: name === undefined ? at : at - name.length, end: at + blanks.length };
    return [
      {
        range,
        message: {
          nl: `${name === undefined ? "Voor deze regel" : `Achter "${name}"`} staat een onzichtbare vaste spatie, zoals tekstverwerkers en websites die hebben. Zet er een gewone spatie.`,
          en: `${name === undefined ? "Before this line" : `Behind "${name}"`} stands an invisible no-break space, as word processors and web sites have it. Put an ordinary space.`,
        },
        fix: {
          title: { nl: "Zet er een gewone spatie", en: "Put an ordinary space" },
          edits: [
            { range: { start: at, end: at + blanks.length }, text: name ? " " : " ".repeat(blanks.length) },
          ],
          safe: true,
        },
      },
    ];
  });
}

function openBrackets(_: string, lines: readonly Line[], model: ContentModel): readonly YamlSlip[] {
  return lines.flatMap((line, at): YamlSlip[] => {
    const field = fieldLine.exec(line.text);
    const value = withoutComment(field?.[4] ?? "");
    if (!field || !/^\[[^\]]*$|^\{[^}]*$/.test(value)) return [];
    const start = line.start + line.text.length - (field[4] ?? "").length;
    const name = field[2] ?? "";
    const isText = Object.hasOwn(model.fields, name) && model.fields[name]?.shape === "text";
    if (isText) {
      return [
        {
          range: { start, end: start + value.length },
          message: {
            nl: `Een waarde die met "${value.charAt(0)}" begint, leest YAML niet als tekst. Zet de tekst tussen aanhalingstekens.`,
            en: `YAML does not read a value that starts with "${value.charAt(0)}" as a text. Put the text in quotes.`,
          },
          fix: {
            title: { nl: "Zet de tekst tussen aanhalingstekens", en: "Put the text in quotes" },
            edits: [{ range: { start, end: start + value.length }, text: inQuotes(value) }],
            safe: true,
          },
        },
      ];
    }
    // The list can go on below, up to the next field.
    let last = { start, text: value };
    for (const below of lines.slice(at + 1)) {
      if (fieldLine.test(below.text) || itemLine.test(below.text)) break;
      if (!blankOrComment.test(below.text)) last = { start: below.start, text: withoutComment(below.text) };
    }
    const end = last.start + last.text.length;
    const bracket = value.startsWith("[") ? "]" : "}";
    return [
      {
        range: { start, end: start + 1 },
        message: {
          nl: `Deze ${value.charAt(0)} wordt niet gesloten: aan het einde van de lijst ontbreekt een ${bracket}.`,
          en: `This ${value.charAt(0)} is not closed: a ${bracket} is missing at the end of the list.`,
        },
        fix: {
          title: { nl: `Voeg ${bracket} toe`, en: `Add ${bracket}` },
          edits: [{ range: { start: end, end }, text: bracket }],
          safe: true,
        },
      },
    ];
  });
}

/** The items of one list must begin at one column. */
function unevenDashes(_: string, lines: readonly Line[]): readonly YamlSlip[] {
  return lines.flatMap((line, at): YamlSlip[] => {
    const field = fieldLine.exec(line.text);
    if (!field || withoutComment(field[4] ?? "") !== "") return [];
    const items: Line[] = [];
    for (const below of lines.slice(at + 1)) {
      if (itemLine.test(below.text)) items.push(below);
      else if (!blankOrComment.test(below.text)) break;
    }
    const [first, ...rest] = items;
    if (!first) return [];
    const column = first.text.indexOf("-");
    const uneven = rest.filter(({ text }) => text.indexOf("-") !== column);
    const [slip] = uneven;
    if (!slip) return [];
    const name = field[2] ?? "";
    return [
      {
        range: {
          start: slip.start + slip.text.indexOf("-"),
          end: slip.start + slip.text.trimEnd().length,
        },
        message: {
          nl: `Dit streepje staat niet recht onder het eerste streepje van "${name}". De streepjes van een lijst moeten recht onder elkaar staan.`,
          en: `This dash does not stand below the first dash of "${name}". The dashes of a list must stand right below each other.`,
        },
        fix: {
          title: {
            nl: `Zet de streepjes van "${name}" recht onder elkaar`,
            en: `Put the dashes of "${name}" right below each other`,
          },
          edits: uneven.map(({ start, text }) => ({
            range: { start, end: start + text.indexOf("-") },
            text: " ".repeat(column),
          })),
          safe: true,
        },
      },
    ];
  });
}

function valuesAboveItems(text: string, lines: readonly Line[], model: ContentModel): readonly YamlSlip[] {
  return lines.flatMap((line, at): YamlSlip[] => {
    const field = fieldLine.exec(line.text);
    const below = lines[at + 1];
    const value = withoutComment(field?.[4] ?? "");
    if (!field || !below || value === "" || /^[[{|>&*!]/.test(value) || !itemLine.test(below.text)) return [];
    const [, , name = "", blanks = "", rest = ""] = field;
    if (!isList(Object.hasOwn(model.fields, name) ? model.fields[name] : undefined)) return [];
    const start = line.start + line.text.length - rest.length;
    const dash = below.text.slice(0, below.text.indexOf("-") + 1);
    return [
      {
        range: { start, end: start + value.length },
        message: {
          nl: `Achter "${name}:" staat een waarde, en eronder ook nog een lijst. Zet deze waarde als eerste in de lijst, met een streepje ervoor.`,
          en: `Behind "${name}:" stands a value, and below it a list as well. Put this value first in the list, with a dash in front.`,
        },
        fix: {
          title: { nl: `Zet "${value}" in de lijst`, en: `Put "${value}" in the list` },
          edits: [
            { range: { start: start - blanks.length, end: start }, text: `${lineEndOf(text)}${dash} ` },
          ],
          safe: true,
        },
      },
    ];
  });
}

function isList(field: FieldModel | undefined): boolean {
  return field?.shape === "list" || field?.shape === "list-or-text";
}

/** Only fields that there are: other words with a colon can be part of a text. */
function indentedFields(_: string, lines: readonly Line[], model: ContentModel): readonly YamlSlip[] {
  const known = new Set([...Object.keys(model.fields), ...model.siteFields]);
  const fields = lines.flatMap(({ start, text }) => {
    const [, indentation = "", name = ""] = fieldLine.exec(text) ?? [];
    return name === "" ? [] : [{ start, indentation: indentation.length, name }];
  });
  const base = fields.some(({ indentation }) => indentation === 0) ? 0 : (fields[0]?.indentation ?? 0);
  return fields
    .filter(({ indentation, name }) => indentation !== base && known.has(name))
    .map(({ start, indentation, name }) => {
      const edit: Edit = { range: { start, end: start + indentation }, text: " ".repeat(base) };
      return {
        range: { start: start + indentation, end: start + indentation + name.length },
        message: {
          nl: `Voor "${name}" staan ${indentation > base ? "te veel" : "te weinig"} spaties. Alle velden moeten recht onder elkaar beginnen.`,
          en: `There are too ${indentation > base ? "many" : "few"} spaces before "${name}". All fields must begin right below each other.`,
        },
        fix: {
          title:
            base === 0
              ? { nl: `Verwijder de spaties voor "${name}"`, en: `Remove the spaces before "${name}"` }
              : {
                  nl: `Zet "${name}" recht onder de andere velden`,
                  en: `Put "${name}" below the other fields`,
                },
          edits: [edit],
          safe: true,
        },
      };
    });
}
