import assert from "node:assert/strict";
import { valueWriter } from "../../../../server/src/features/completion/writtenValue";
import { parseFrontmatter } from "../../../../server/src/text/frontmatter";

const range = { start: 0, end: 0 };
const place = {
  field: "x",
  form: "item",
  range,
  typed: "",
  quote: "",
  prefix: "",
  suffix: "",
  used: [],
  asItem: { range, prefix: "" },
} as const;

describe("a value that completion writes", () => {
  const { write } = valueWriter(place, true);
  const read = (written: string) => parseFrontmatter(`---\nx:\n- ${written}\n---\n`).data.x;

  it("is read by the site as the same text", () => {
    const values =
      "avg-12-x PRI.11 3.10 urn:nl:ak:ver:avg-01 1.e5 e.1 yes no on-off 12:30 a- a: null ~ .inf =".split(" ");
    for (const value of [...values, "a: b", "a #b", "'s avonds", "- x", "1e-5", "0x-1"])
      assert.deepEqual(read(write(value)), [value], value);
  });

  it("has no quotes that it does not need", () => {
    for (const value of ["avg-12-x", "PRI.11", "urn:nl:ak:ver:avg-01"]) assert.equal(write(value), value);
  });
});
