/** Task lists (pymdownx.tasklist): items that start with `[ ]` or `[x]`. */
import { MappedText } from "../mappedText";
import type { Node } from "../node";
import type { HtmlStash } from "../placeholders";

const checkbox = /^ *\[([xX ])\] +/;

export function markTaskLists(root: Node, stash: HtmlStash): void {
  for (const list of root.walk()) {
    for (const item of list.children) {
      if (item.tag !== "li" || !markItem(item, stash)) continue;
      addClass(item, "task-list-item");
      if (!(list.attributes.get("class") ?? "").split(" ").includes("task-list")) addClass(list, "task-list");
    }
  }
}

function markItem(item: Node, stash: HtmlStash): boolean {
  const first = item.children[0];
  const target =
    item.text !== undefined && item.text.length > 0 ? item : first?.tag === "p" ? first : undefined;
  const match = target?.text === undefined ? null : checkbox.exec(target.text.text);
  if (match === null || target?.text === undefined) return false;
  const html =
    `<label class="task-list-control"><input type="checkbox"${match[1] === " " ? "" : " checked"}/>` +
    `<span class="task-list-indicator"></span></label> `;
  const box = stash.store({ kind: "generated", html }, target.text.range(0, match[0].length));
  target.text = MappedText.concat(box, target.text.slice(match[0].length));
  return true;
}

function addClass(node: Node, name: string): void {
  const classes = node.attributes.get("class");
  node.attributes.set("class", classes ? `${classes} ${name}` : name);
}
