/** Lines that include a file: rules read a page without the files, so the lines are text to them. */
import assert from "node:assert/strict";
import { openFixture } from "../../support/handbook";

describe("lines that include files", () => {
  const line = '--8<-- "includes/a.md"';

  it("are no mistakes to any rule, wherever they stand", async () => {
    const { page, checker } = await openFixture(
      [
        `//- docs/over.md\n# Over\n\n${line}\n\nTekst\n${line}\nTekst\n\n- punt\n\n    ${line}\n\n!!! note "Let op"\n    ${line}\n`,
        "??? expander \"Meer\"\n\n    -8<- 'includes/a.md:2:5'\n",
        "---8<---\nincludes/a.md\n\n; includes/weg.md\n---8<---\n\n--8<--\nincludes/a.md\n--8<--\n",
        `<!-- --8<-- [start:deel] -->\nTekst.\n<!-- --8<-- [end:deel] -->\n\n;${line}\n\n> ${line}\n`,
        `| a | b |\n| - | - |\n${line}\n\n\`\`\`\n${line}\n\`\`\`\n`,
        "<div markdown>\n-----8<----- 'includes/weg.md:deel'\n</div>\n//- includes/a.md\nEen.\n",
      ].join("\n"),
    );
    assert.deepEqual(
      checker.findings(page).map(({ rule, message }) => `${rule.id}: ${message.en}`),
      [],
    );
  });
});
