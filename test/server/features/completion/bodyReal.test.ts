import assert from "node:assert/strict";
import { completeBody } from "../../../../server/src/features/completion/body";
import { now } from "../../../../server/src/features/completion/provider";
import { ranked } from "../../../../server/src/features/completion/ranked";
import { resolveLink } from "../../../../server/src/site/linkTarget";
import { realHandbook, realHandbookRoot } from "../../../support/realHandbook";

/** Every so many links one is tried. */
const step = 12;

describe("completion on the real pages", () => {
  it("finds the page that a link leads to by the first letters of its title, mostly as the first", async function () {
    if (realHandbookRoot() === undefined) return this.skip();
    const { handbook, checker } = await realHandbook();
    const hasFile = (path: string) => handbook.index.hasFile(path);
    const ranks: number[] = [];
    let count = 0;
    for (const page of [...handbook.pages]) {
      const { docsPath, text } = page;
      if (docsPath === undefined) continue;
      for (const { kind, image, target, targetRange } of page.document.markdown.links) {
        const leadsTo = resolveLink(target, docsPath, true, hasFile);
        const other = leadsTo.kind === "file" && handbook.index.page(leadsTo.docsPath);
        if (kind !== "inline" || image || !other || count++ % step > 0) continue;
        const typed = other.title.slice(0, 8);
        const { start, end } = targetRange;
        handbook.setText(page.uri, text.slice(0, start) + typed + text.slice(end), 1);
        const snapshot = {
          handbook,
          page: handbook.page(page.path) ?? page,
          checker,
          language: "nl" as const,
        };
        const found = completeBody(snapshot, start + typed.length);
        ranks.push(
          ranked(found?.proposals ?? [], found?.typed ?? "").findIndex(({ insert }) => {
            const place = resolveLink(now(insert), docsPath, true, hasFile);
            return place.kind === "file" && place.docsPath === other.docsPath;
          }),
        );
      }
      checker.invalidate(await handbook.dropText(page.uri));
    }
    const share = (fits: (rank: number) => boolean) => ranks.filter(fits).length / ranks.length;
    assert.ok(ranks.length > 50);
    assert.ok(share((rank) => rank === 0) > 0.85, `first: ${share((rank) => rank === 0)}`);
    assert.ok(share((rank) => rank >= 0) > 0.98, `found: ${share((rank) => rank >= 0)}`);
  });
});
