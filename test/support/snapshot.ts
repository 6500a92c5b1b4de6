/** Feature snapshots from fixtures with a cursor. */
import assert from "node:assert/strict";
import type { Position } from "vscode-languageserver-types";
import type { Snapshot } from "../../server/src/features/snapshot";
import { openFixture, type TestHandbook } from "./handbook";

export interface AtCursor extends TestHandbook {
  readonly snapshot: Snapshot;
  readonly position: Position;
}

/** Opens a fixture whose first file has a `$0`. */
export async function atCursor(fixture: string): Promise<AtCursor> {
  const test = await openFixture(fixture);
  const cursor = test.files[0]?.cursors[0];
  assert.ok(cursor !== undefined, "the first file has a cursor");
  const { handbook, page, checker } = test;
  return {
    ...test,
    snapshot: { handbook, page, checker, language: "nl" },
    position: page.document.lines.position(cursor),
  };
}
