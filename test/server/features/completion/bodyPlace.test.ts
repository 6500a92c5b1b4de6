import assert from "node:assert/strict";
import { bodyPlace, canBeInCode } from "../../../../server/src/features/completion/bodyPlace";
import { openFixture } from "../../../support/handbook";
import { randomFrom } from "../../../support/randomHandbook";

const pieces = [
  ..."`` ` ``` ~~~ > - 1. * | ! # <div markdown> </div> <pre> </pre> <!-- --> [^1]: !!! ??? === /// a woord".split(
    " ",
  ),
  ...[
    "\n",
    "\n\n",
    "\n    ",
    "\n        ",
    "\r\n",
    "\r\n\r\n",
    "\n\t",
    "\n> ",
    " ",
    "    ",
    '!!! note "x"\n    ',
    "\n \n",
  ],
];

describe("the look at the text that tells where no code can be", () => {
  it("never says so of a place that the site reads as code", async () => {
    const random = randomFrom(7);
    const { handbook, page, checker } = await openFixture("//- docs/index.md\nx\n");
    for (let round = 1; round <= 400; round++) {
      let text = round % 3 === 0 ? "---\ntitle: X\n---\n" : "";
      for (let count = 0; count < 25; count++) text += pieces[random(pieces.length)] ?? "";
      handbook.setText(page.uri, text, round);
      const edited = handbook.page(page.path) ?? page;
      for (const { kind, range } of edited.document.markdown.code) {
        const inner = kind === "inline" ? { start: range.start + 1, end: range.end - 1 } : range;
        for (let offset = inner.start; offset <= inner.end; offset++) {
          const place = bodyPlace({ handbook, page: edited, checker, language: "nl" }, offset, undefined);
          const where = JSON.stringify(`${text.slice(0, offset)}$0${text.slice(offset)}`);
          assert.ok(!place || canBeInCode(place), `${kind} ${where}`);
        }
      }
    }
  });

  it("does so in plain text, so that a page need not be read for it", async () => {
    const text = "Een `code` hier.\n\nEen zin\n";
    const { handbook, page, checker } = await openFixture(`//- docs/index.md\n${text}`);
    const place = bodyPlace({ handbook, page, checker, language: "nl" }, text.length - 1, undefined);
    assert.ok(place);
    assert.ok(!canBeInCode(place));
  });
});
