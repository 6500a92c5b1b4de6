/** The footnotes at the end of the page, with links back to their references. */
import type { BlockParser } from "../block/blockParser";
import { MappedText } from "../mappedText";
import { Node } from "../node";
import { FOOTNOTE_ARROW, FOOTNOTE_SPACE } from "../placeholders";

const PLACE_MARK = "///Footnotes Go Here///";

/** Adds the footnotes, before inline Markdown is read. */
export function addFootnotes(root: Node, parser: BlockParser): void {
  const { footnotes } = parser.page;
  if (footnotes.size === 0) return;
  const box = new Node("div");
  box.attributes.set("class", "footnote");
  box.add("hr");
  const list = box.add("ol");
  let number = 0;
  // One that is defined within another comes to light only now, too late to be shown.
  for (const [name, text] of [...footnotes]) {
    number++;
    const item = list.add("li", text.range());
    item.attributes.set("id", `fn:${name}`);
    const content = new Node("div");
    parser.parseText(content, text);
    item.children.push(...content.children);
    addWayBack(item, `#fnref:${name}`, number);
  }
  insert(root, box);
}

function addWayBack(item: Node, target: string, number: number): void {
  const { end } = item.range ?? { end: 0 };
  const link = new Node("a", { start: end, end });
  link.attributes.set("href", target);
  link.attributes.set("class", "footnote-backref");
  link.attributes.set("title", `Jump back to footnote ${number} in the text`);
  link.text = MappedText.standIn(FOOTNOTE_ARROW, end, end);
  const last = item.lastChild;
  if (last === undefined) return;
  if (last.tag === "p") {
    last.text = MappedText.concat(
      last.text ?? MappedText.empty,
      MappedText.standIn(FOOTNOTE_SPACE, end, end),
    );
    last.children.push(link);
  } else item.add("p").children.push(link);
}

/** Puts the footnotes where the page asks for them, else at its end. */
function insert(root: Node, box: Node): void {
  for (const parent of root.walk()) {
    for (const [index, child] of parent.children.entries()) {
      if (child.text?.text.includes(PLACE_MARK)) {
        parent.children.splice(index, 1, box);
        return;
      }
      if (child.tail?.text.includes(PLACE_MARK)) {
        child.tail = undefined;
        parent.children.splice(index + 1, 0, box);
        return;
      }
    }
  }
  root.children.push(box);
}

/** Adds a way back for each further reference to a footnote, once all references are known. */
export function addFurtherWaysBack(root: Node, references: ReadonlyMap<string, number>): void {
  for (const box of root.walk()) {
    if (box.tag !== "div" || box.attributes.get("class") !== "footnote") continue;
    for (const item of box.children.find(({ tag }) => tag === "ol")?.children ?? []) {
      const name = (item.attributes.get("id") ?? "").replace(/^fn:/, "");
      const count = references.get(`fnref:${name}`) ?? 0;
      const link = [...item.walk()].find(({ attributes }) => attributes.get("class") === "footnote-backref");
      if (link === undefined) continue;
      for (let index = 2; index <= count; index++) {
        const copy = new Node("a", link.range);
        copy.attributes = new Map(link.attributes).set("href", `#fnref${index}:${name}`);
        copy.text = link.text;
        item.lastChild?.children.push(copy);
      }
    }
  }
}
