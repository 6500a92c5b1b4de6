/** Content tabs (pymdownx.tabbed, alternate style): `=== "Tab"` with indented content; neighbours form one group. */
import type { MappedText } from "../mappedText";
import { Node } from "../node";
import { IndentedBox } from "./admonition";
import type { BlockParser } from "./blockParser";

const GROUP = "tabbed-set tabbed-alternate";

export class ContentTab extends IndentedBox {
  constructor(parser: BlockParser) {
    super(parser, "===", /(?:^|\n)={3}(\+!|!\+|\+|!)? +"([^\n]*?)" *(?:\n|$)/);
  }

  protected contentOf(last: Node): Node | undefined {
    return isGroup(last) ? last.lastChild?.lastChild : undefined;
  }

  protected open(parent: Node, match: RegExpExecArray, line: MappedText): Node {
    const marks = match[1] ?? "";
    const last = parent.lastChild;
    const joins = last !== undefined && isGroup(last) && !marks.includes("!");
    const group = joins ? last : this.addGroup(parent);
    const [labels, content] = group.children.slice(-2);
    const [number = "", previousCount = ""] = (group.attributes.get("data-tabs") ?? "").split(":");
    const count = Number(previousCount) + 1;

    const button = new Node("input", line.range());
    if (!joins) button.attributes.set("checked", "checked");
    else if (marks.includes("+")) {
      for (const { attributes } of group.children) attributes.delete("checked");
      button.attributes.set("checked", "checked");
    }
    button.attributes.set("name", `__tabbed_${number}`);
    button.attributes.set("type", "radio");
    button.attributes.set("id", `__tabbed_${number}_${count}`);
    group.children.splice(count - 1, 0, button);
    group.attributes.set("data-tabs", `${number}:${count}`);

    const label = (labels ?? group).add("label");
    label.attributes.set("for", `__tabbed_${number}_${count}`);
    const start = line.text.indexOf('"') + 1;
    label.text = line.slice(start, start + (match[2] ?? "").length);
    const block = (content ?? group).add("div", line.range());
    block.attributes.set("class", "tabbed-block");
    return block;
  }

  private addGroup(parent: Node): Node {
    const group = parent.add("div");
    this.parser.page.tabGroups++;
    group.attributes.set("class", GROUP);
    group.attributes.set("data-tabs", `${this.parser.page.tabGroups}:0`);
    for (const name of ["tabbed-labels", "tabbed-content"]) group.add("div").attributes.set("class", name);
    return group;
  }
}

function isGroup(node: Node): boolean {
  return node.tag === "div" && node.attributes.get("class") === GROUP;
}
