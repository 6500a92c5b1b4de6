import assert from "node:assert/strict";
import type { SelectionRange } from "vscode-languageserver-types";
import { selectionRanges } from "../../../server/src/features/selectionRange";
import { atCursor } from "../../support/snapshot";

/** What is selected, step by step, beginning at the cursor. */
async function selected(body: string): Promise<readonly string[]> {
  const { snapshot, position } = await atCursor(`//- docs/x.md\n${body}`);
  const { lines, text } = snapshot.page.document;
  const steps: string[] = [];
  let step: SelectionRange | undefined = selectionRanges(snapshot, [position])[0];
  for (; step; step = step.parent) {
    const { start, end } = lines.offsets(step.range);
    steps.push(text.slice(start, end));
  }
  return steps;
}

describe("widening the selection", () => {
  it("goes from word over link and sentence to paragraph, section and page", async () => {
    assert.deepEqual(await selected("# A\n\nEen zin. Een [mooie li$0nk](b.md) hier.\n\n# B\n\ntekst\n"), [
      "link",
      "mooie link",
      "[mooie link](b.md)",
      "Een [mooie link](b.md) hier.",
      "Een zin. Een [mooie link](b.md) hier.",
      "# A\n\nEen zin. Een [mooie link](b.md) hier.",
      "# A\n\nEen zin. Een [mooie link](b.md) hier.\n\n# B\n\ntekst",
      "# A\n\nEen zin. Een [mooie link](b.md) hier.\n\n# B\n\ntekst\n",
    ]);
  });
  it("takes the target of a link as a whole", async () => {
    assert.deepEqual((await selected("Zie [x](../a/b-$0c.md).\n")).slice(0, 3), [
      "c",
      "../a/b-c.md",
      "[x](../a/b-c.md)",
    ]);
  });
  it("takes emphasised words without their marks first", async () => {
    assert.deepEqual((await selected("Een **heel vet$0te zin** hier.\n")).slice(0, 3), [
      "vette",
      "heel vette zin",
      "**heel vette zin**",
    ]);
  });
  it("goes from cell over row to table", async () => {
    const table = "| a | b |\n|---|---|\n| c \\| d | een tw$0ee |";
    const steps = (await selected(`- x\n\n    ${table.replaceAll("\n", "\n    ")}\n`)).slice(0, 4);
    assert.deepEqual(steps, [
      "twee",
      "een twee",
      "| c \\| d | een twee |",
      "| a | b |\n    |---|---|\n    | c \\| d | een twee |",
    ]);
    assert.deepEqual((await selected("a | b\n--|--\nc d$0 | e\n")).slice(0, 3), ["d", "c d", "c d | e"]);
  });
  it("takes the value of a macro's argument before the whole argument", async () => {
    assert.deepEqual((await selected("<!-- list_maatregelen vereiste/avg-01-$0x no-rol -->\n")).slice(0, 4), [
      "x",
      "avg-01-x",
      "vereiste/avg-01-x",
      "<!-- list_maatregelen vereiste/avg-01-x no-rol -->",
    ]);
  });
  it("goes from item to list to box", async () => {
    const steps = await selected('!!! tip "A"\n\n    - een\n        - tw$0ee\n    - drie\n\nbuiten\n');
    assert.deepEqual(steps.slice(0, 5), [
      "twee",
      "- twee",
      "- een\n        - twee",
      "- een\n        - twee\n    - drie",
      '!!! tip "A"\n\n    - een\n        - twee\n    - drie',
    ]);
  });
  it("goes from value over item, list and field to the frontmatter", async () => {
    assert.deepEqual(await selected('---\ntitle: X\nrollen:\n- "een ju$0rist"\n- b\n---\ntekst\n'), [
      "jurist",
      "een jurist",
      '"een jurist"',
      '- "een jurist"',
      '- "een jurist"\n- b',
      'rollen:\n- "een jurist"\n- b',
      'title: X\nrollen:\n- "een jurist"\n- b\n',
      '---\ntitle: X\nrollen:\n- "een jurist"\n- b\n---\n',
      '---\ntitle: X\nrollen:\n- "een jurist"\n- b\n---\ntekst\n',
    ]);
  });
  it("gives something anywhere, each within the next", async () => {
    for (const body of [
      "$0",
      "# A\n$0\n",
      "---\nx: [a, $0b]\n",
      "- $0\n\n| a | b$0 |\n|---|---|\n",
      "`x$0`\n",
    ]) {
      const steps = await selected(body);
      steps.forEach((text, at) => {
        assert.ok(at === 0 || text.includes(steps[at - 1] ?? ""), body);
      });
    }
  });
});
