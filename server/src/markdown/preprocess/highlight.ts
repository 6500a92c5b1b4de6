/**
 * Highlighted code as the site has it (pymdownx.highlight with Pygments), without the colours: those need a lexer for
 * every language and mean nothing to an author.
 */
import { MappedText } from "../mappedText";
import { Node } from "../node";
import type { Attribute } from "../tree/attributeLists";

/** First number, step, and the step at which a number stands out. */
const lineNumbers = /^(\d+)(?:[ \t]+(\d+))?(?:[ \t]+(\d+))?/;

/** Whether highlighting knows an option with this value; else it is an attribute of the element. */
export function isHighlightOption(name: string, value: string): boolean {
  if (name === "title") return true;
  if (name === "hl_lines") return /^\d+(?:-\d+)?(?:[ \t]+\d+(?:-\d+)?)*$/.test(value);
  return name === "linenums" && lineNumbers.test(value);
}

/** The element for a block of code. Of its attributes, those that are no option show only as `data-…`. */
export function highlighted(
  source: string,
  classes: readonly string[],
  id: string | undefined,
  attributes: readonly Attribute[],
): Node {
  const box = new Node("div");
  if (id !== undefined) box.attributes.set("id", id);
  box.attributes.set("class", [...classes, "highlight"].join(" "));
  const options = new Map<string, string>();
  for (const { name, value } of attributes) {
    if (isHighlightOption(name, value)) options.set(name, value);
    else if (name.startsWith("data-")) box.attributes.set(name, value);
  }
  const code = `${source.replace(/^\n+|\n+$/g, "")}\n`;
  const title = options.get("title")?.trim() ?? "";
  const [, first = "0", step = "1", special = "0"] = lineNumbers.exec(options.get("linenums") ?? "") ?? [];
  if (Number(first) > 0) {
    addNumbered(box, code, title, { first: Number(first), step: Number(step), special: Number(special) });
  } else {
    if (title !== "") addTitle(box, title);
    addPre(box, code);
  }
  return box;
}

/** Adds `code` with `source` as it stands. */
export function addCode(parent: Node, source: string): void {
  const code = parent.add("code");
  code.literal = true;
  code.text = MappedText.standIn(source, 0, 0).asAtomic();
}

interface Numbering {
  readonly first: number;
  readonly step: number;
  readonly special: number;
}

/** A table with the numbers in one cell and the code in the other, under the title. */
function addNumbered(box: Node, code: string, title: string, { first, step, special }: Numbering): void {
  const table = box.add("table");
  table.attributes.set("class", "highlighttable");
  if (title !== "") {
    const header = table.add("tr").add("th");
    header.attributes.set("colspan", "2");
    header.attributes.set("class", "filename");
    addTitle(header, title);
  }
  const row = table.add("tr");
  const last = first + code.split("\n").length - 2;
  const width = String(last).length;
  const numbers = addCell(row, "linenos", "linenodiv").add("pre");
  numbers.add("span");
  for (let number = first; number <= last; number++) {
    const span = numbers.add("span");
    span.attributes.set("class", special > 0 && number % special === 0 ? "special" : "normal");
    const shown = step < 2 || number % step === 0 ? String(number) : "";
    span.text = MappedText.of(shown.padStart(width));
    if (number < last) span.tail = MappedText.of("\n");
  }
  addPre(addCell(row, "code", ""), code);
}

function addCell(row: Node, name: string, boxName: string): Node {
  const cell = row.add("td");
  cell.attributes.set("class", name);
  const box = cell.add("div");
  if (boxName !== "") box.attributes.set("class", boxName);
  return box;
}

function addTitle(parent: Node, title: string): void {
  const span = parent.add("span");
  span.attributes.set("class", "filename");
  span.text = MappedText.of(title).asAtomic();
}

/** Pygments puts an empty element before the code, so that no browser drops an empty line there. */
function addPre(parent: Node, code: string): void {
  const pre = parent.add("pre");
  pre.add("span");
  addCode(pre, code);
}
