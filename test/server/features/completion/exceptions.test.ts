import assert from "node:assert/strict";
import { chosen, labels } from "./frontmatterCursor";

const at = (expression: string) => ({
  path: "docs/vereisten/aia-01-a.md",
  text: `---\nuitzondering:\n- ${expression}\n---\n`,
});

describe("completion of the labels in an exception", () => {
  it("offers each field of the profile with each of its values, the usual ones first", async () => {
    const others =
      "\n//- docs/vereisten/aia-02-b.md\n---\nuitzondering:\n- systeemrisico-systeemrisico && open-source-open-source\n---";
    const found = await labels({ ...at("$0"), others });
    assert.match(found, /^(?:systeemrisico-systeemrisico open-source-open-source) /);
    assert.match(found, /risicogroep-verboden-ai/);
  });

  for (const [name, before, after] of [
    ["at the start", "risico$0", "risicogroep-verboden-ai"],
    [
      "behind an operator",
      "rol-ai-act-aanbieder && verbod$0",
      "rol-ai-act-aanbieder && risicogroep-verboden-ai",
    ],
    [
      "behind an operator without blank",
      "rol-ai-act-aanbieder ||verbod$0",
      "rol-ai-act-aanbieder ||risicogroep-verboden-ai",
    ],
    ["behind an exclamation mark", "(!verboden$0)", "(!risicogroep-verboden-ai)"],
    [
      "before another label",
      "(verboden$0 || rol-ai-act-aanbieder)",
      "(risicogroep-verboden-ai || rol-ai-act-aanbieder)",
    ],
    ["between quotes of its own", '("verboden$0")', '("risicogroep-verboden-ai")'],
    ["in an expression between quotes", "'!verboden$0'", "'!risicogroep-verboden-ai'"],
    ["in the middle of a label", "risicogroep-$0verbode && x", "risicogroep-verboden-ai && x"],
  ] as const) {
    it(`completes a label ${name}`, async () => {
      assert.equal(await chosen(at(before), "risicogroep-verboden-ai"), at(after).text);
    });
  }

  it("makes an item of a label without dash", async () => {
    const page = { ...at(""), text: "---\nuitzondering: $0\n---\n" };
    assert.equal(await chosen(page, "risicogroep-verboden-ai"), at("risicogroep-verboden-ai").text);
  });

  it("keeps and closes the quotes of such a label", async () => {
    for (const quoted of ["'verboden$0'", "'verboden$0"]) {
      const page = { ...at(""), text: `---\nuitzondering: ${quoted}\n---\n` };
      assert.equal(await chosen(page, "risicogroep-verboden-ai"), at("'risicogroep-verboden-ai'").text);
    }
  });

  for (const text of ["rol-ai-act-aanbieder $0", "rol-ai-act-aanbieder r$0", "(rol-ai-act-aanbieder)$0"]) {
    it(`offers nothing where an operator is wanted: ${text}`, async () =>
      assert.equal(await labels(at(text)), ""));
  }
});
