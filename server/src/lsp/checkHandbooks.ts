/** Checks all pages of all handbooks on demand, with progress, and stops when the client asks for it. */
import type { CancellationToken, WorkDoneProgressReporter } from "vscode-languageserver";
import type { Checker } from "../rules/checker";
import type { Handbook } from "../workspace/handbook";
import { nextTurn } from "./nextTurn";
import type { CheckResult } from "./protocol";

/** How many pages are checked before other messages, a cancellation among them, get their turn. */
const pagesPerTurn = 20;

/** @param checkerOf the checker of a handbook; it remembers what it found, so that diagnostics come without more work */
export async function checkHandbooks(
  handbooks: readonly Handbook[],
  checkerOf: (handbook: Handbook) => Checker | undefined,
  progress: WorkDoneProgressReporter,
  token: CancellationToken,
): Promise<CheckResult> {
  const count = { pages: 0, errors: 0, warnings: 0, remarks: 0 };
  const all = handbooks.flatMap((handbook) => [...handbook.pages].map(({ path }) => ({ path, handbook })));
  let done = 0;
  for (const { path, handbook } of all) {
    if (done % pagesPerTurn === 0) {
      progress.report(Math.floor((100 * done) / all.length), `${done} / ${all.length}`);
      await nextTurn();
      if (token.isCancellationRequested) return count;
    }
    done++;
    // While others had their turn, the page can have changed or gone.
    const page = handbook.page(path);
    if (!page) continue;
    if (page.subject === "page") count.pages++;
    for (const { severity } of checkerOf(handbook)?.findings(page) ?? []) {
      if (severity === "error") count.errors++;
      else if (severity === "warning") count.warnings++;
      else count.remarks++;
    }
  }
  return count;
}
