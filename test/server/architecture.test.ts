/** The layers of ARCHITECTURE.md, held against the imports. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";

const source = "server/src";

/** The folders of the code map, from the bottom up; what stands in one row is one layer. */
function layers(): readonly (readonly string[])[] {
  const map = /\n\| folder \|[^\n]*\n\|[ -|]+\n((?:\|[^\n]*\n)+)/.exec(
    readFileSync("ARCHITECTURE.md", "utf8"),
  );
  return (map?.[1] ?? "")
    .split("\n")
    .map((row) => [...(row.split("|")[1] ?? "").matchAll(/`([\w.]+)\/?`/g)].map(([, name = ""]) => name))
    .filter((names) => names.length > 0);
}

describe("the code map in ARCHITECTURE.md", () => {
  const rows = layers();
  const layerOf = (name: string) => rows.findIndex((names) => names.includes(name));

  it("names every folder and entry point, and no other", () => {
    assert.deepEqual(rows.flat().sort(), readdirSync(source).sort());
  });

  it("is followed by all imports: they go downwards only", () => {
    const upwards: string[] = [];
    for (const path of readdirSync(source, { recursive: true, encoding: "utf8" })) {
      if (!path.endsWith(".ts")) continue;
      const file = path.split(sep).join("/");
      for (const [, target = ""] of readFileSync(join(source, file), "utf8").matchAll(/ from "(\.[^"]+)"/g)) {
        const imported = posix.join(posix.dirname(file), target);
        const [from = "", to = ""] = [file, imported].map((each) => each.split("/")[0]);
        if (layerOf(to) > layerOf(from)) upwards.push(`${file} imports ${imported}`);
      }
    }
    assert.deepEqual(upwards, []);
  });
});
