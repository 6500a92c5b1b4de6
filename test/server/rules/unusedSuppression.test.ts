/** Taking away a suppression that is not needed must leave the published page as it is. */
import assert from "node:assert/strict";
import { applyEdits } from "../../../server/src/text/edits";
import { openFixture, pageAt, show } from "../../support/handbook";

const path = "docs/over.md";
const comment = "<!-- algoritmekader: negeer broken-link -->";

/** The text after the first fix of the one suppression in it, and whether that fix is safe. */
async function removed(text: string) {
  const test = await openFixture(`//- ${path}\n`);
  const { handbook, checker } = test;
  const setText = (now: string) => {
    const change = handbook.setText(handbook.uriOf(path), now, 1);
    if (change) checker.invalidate(change);
    const page = pageAt(test, path);
    return { page, findings: checker.findings(page) };
  };
  const before = setText(text);
  const [found, ...others] = before.findings.filter(({ rule }) => rule.id === "unused-suppression");
  assert.deepEqual(others, []);
  const [fix] = found?.fixes ?? [];
  assert.ok(fix);
  const after = applyEdits(text, fix.edits);
  const { page, findings } = setText(after);
  if (fix.safe) assert.equal(show(page, findings), "", "no rule is worse");
  return { text: after, safe: fix.safe };
}

describe("taking away a suppression", () => {
  const safe: [string, string, string][] = [
    ["with its line, where the lines around it are apart", `A\n\n${comment}\nB\n`, "A\n\nB\n"],
    ["leaving a blank line where the comment kept two paragraphs apart", `A\n${comment}\nB\n`, "A\n\nB\n"],
    ["the same with the line ends of Windows", `A\r\n${comment}\r\nB\r\n`, "A\r\n\r\nB\r\n"],
    ["leaving a blank line above a list", `A\n${comment}\n- B\n- C\n`, "A\n\n- B\n- C\n"],
    ["with its line in a list item", `- A\n\n    ${comment}\n    B\n`, "- A\n\n    B\n"],
    ["at the end of a page", `A\n${comment}`, "A\n"],
    ["at the end of a line", `A ${comment}\nB\n`, "A\nB\n"],
  ];
  for (const [name, text, expected] of safe) {
    it(`goes without asking, ${name}`, async () => {
      assert.deepEqual(await removed(text), { text: expected, safe: true });
    });
  }

  it("leaves a blank line between a footnote and a list too", async () => {
    const { text, safe } = await removed(`# Kop\n[^1]: noot\n${comment}\n1. een\n{ .x }\n`);
    assert.ok(safe);
    assert.equal(text, "# Kop\n[^1]: noot\n\n1. een\n{ .x }\n");
  });

  it("is left to the author where the page would be another, as between two lists", async () => {
    assert.deepEqual(await removed(`- A\n${comment}\n- B\n`), { text: "- A\n- B\n", safe: false });
  });
});
