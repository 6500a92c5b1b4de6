import assert from "node:assert/strict";
import { excerpt } from "../../../server/src/features/excerpt";
import { escapeMarkdown, plainText } from "../../../server/src/features/pageCard";
import { openFixture } from "../../support/handbook";

describe("text of a page in a card", () => {
  it("has no markup of its own", () => {
    assert.equal(
      escapeMarkdown("*a* [b](command:c) <d> `e`"),
      "\\*a\\* \\[b\\]\\(command:c\\) \\<d\\> \\`e\\`",
    );
    assert.equal(escapeMarkdown("- a\n1. b\n=="), "\\- a\n1\\. b\n\\==");
  });

  it("is no code, however far it is indented", () => {
    assert.equal(escapeMarkdown("a\n\n    b\n\t- c"), "a\n\nb\n\\- c");
  });

  it("holds no links: editors make them of bare addresses", () => {
    assert.equal(
      escapeMarkdown("https://x.example www.x.example a@x.example"),
      "https:/\\/x.example www\\.x.example a\\@x.example",
    );
  });

  it("is itself again for a client that shows plain text only", () => {
    const text = "Zie https://x.example/a_b?c=[d] of mail a@x.example (*nu*).";
    assert.equal(plainText(escapeMarkdown(text)), text);
  });
});

describe("an excerpt", () => {
  it("is of the part that is asked for, whatever was asked before", async () => {
    const { page } = await openFixture("//- docs/index.md\nEen twee drie.\n");
    assert.equal(excerpt(page, 0, 3), "Een");
    assert.equal(excerpt(page, 0, 8), "Een twee");
  });
});
