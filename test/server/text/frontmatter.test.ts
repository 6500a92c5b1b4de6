import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import matter from "gray-matter";
import { parseFrontmatter } from "../../../server/src/text/frontmatter";
import { Timestamp } from "../../../server/src/text/yamlValue";

const page = (yaml: string) => parseFrontmatter(`---\n${yaml}\n---\n`);

describe("where the frontmatter is", () => {
  const cases: [string, string, string][] = [
    ["a block between two fences", "---\ntitle: A\n---\nText", "valid"],
    ["dots as closing fence", "---\ntitle: A\n...\nText", "valid"],
    ["blanks behind a fence", "--- \ntitle: A\n---\t\nText", "valid"],
    ["Windows line ends", "---\r\ntitle: A\r\n---\r\nText", "valid"],
    ["a byte order mark in front", "\uFEFF---\ntitle: A\n---\nText", "valid"],
    ["no closing fence", "---\ntitle: A\nText", "open"],
    ["a closing fence without line end at the end of the file", "---\ntitle: A\n---", "open"],
    ["an empty line in front", "\n---\ntitle: A\n---\nText", "absent"],
    ["no fence at all", "# Title\n", "absent"],
    ["an empty file", "", "absent"],
    ["an empty block", "---\n---\nText\n", "open"],
    ["only a comment in the block", "---\n# nothing\n---\nText", "invalid"],
    ["a sentence between two rules", "---\nJust text\n---\nText", "invalid"],
  ];
  for (const [name, text, state] of cases) {
    it(`${name} is ${state}`, () => assert.equal(parseFrontmatter(text).state, state));
  }

  it("ends behind the line end of the closing fence", () => {
    const text = "\uFEFF---\r\ntitle: A\r\n---\r\nText";
    const { range, content } = parseFrontmatter(text);
    assert.equal(text.slice(range.end), "Text");
    assert.equal(text.slice(content.start, content.end), "title: A\r\n");
  });
});

describe("what the site reads from it, as PyYAML does", () => {
  const cases: [string, unknown][] = [
    ["no", false],
    ["on", true],
    ["Yes", true],
    ["y", "y"],
    ["012", 10],
    ["0o12", "0o12"],
    ["08", "08"],
    ["1_000", 1000],
    ["1:30", 90],
    ["1e3", "1e3"],
    ["1.5", 1.5],
    ["0x1F", 31],
    ["~", null],
    ["", null],
    ["2024-05-01", new Timestamp("2024-05-01")],
    ["'2024-05-01'", "2024-05-01"],
    ["3.10", 3.1],
    ["aia-01", "aia-01"],
    ["[a, b]", ["a", "b"]],
  ];
  for (const [source, value] of cases) {
    it(`reads ${JSON.stringify(source)} as ${JSON.stringify(value)}`, () => {
      assert.deepEqual(page(`x: ${source}`).data.x, value);
    });
  }

  it("takes the last of two equal keys", () => {
    assert.equal(page("title: A\ntitle: B").data.title, "B");
  });

  it("fills in anchors and merged fields", () => {
    const { data } = page("base: &b {x: 1, y: 2}\nall:\n  <<: *b\n  y: 3");
    assert.deepEqual({ ...(data.all as object) }, { x: 1, y: 3 });
  });

  for (const [name, yaml, code] of [
    ["a second colon in a title", "title: A: b", "BLOCK_AS_IMPLICIT_KEY"],
    ["a date that does not exist", "date: 2024-02-30", "TAG_RESOLVE_FAILED"],
    ["an unknown anchor", "title: *nadruk", "BAD_ALIAS"],
    ["a list as key", "{{ macro }}: x", "KEY_NOT_TEXT"],
    ["a control character", "title: A\u000bB", "CONTROL_CHARACTER"],
    ["a tab behind a dash", "rollen:\n- \tjurist", "TAB_AS_INDENT"],
  ] as const) {
    it(`reads nothing at all with ${name}`, () => {
      const { state, data, errors } = page(`id: x\n${yaml}`);
      assert.equal(state, "invalid");
      assert.deepEqual(data, {});
      assert.ok(
        errors.some((error) => error.code === code),
        JSON.stringify(errors),
      );
    });
  }
});

describe("where its fields stand", () => {
  it("gives the range of each key and value in the whole document", () => {
    const text = '\uFEFF---\r\ntitle: "Één"\r\nrollen:\r\n- jurist\r\n---\r\n';
    const { fields } = parseFrontmatter(text);
    const slices = fields.map(({ keyRange, value }) => [
      text.slice(keyRange.start, keyRange.end),
      text.slice(value.range.start, value.range.end).trimEnd(),
    ]);
    assert.deepEqual(slices, [
      ["title", '"Één"'],
      ["rollen", "- jurist"],
    ]);
    const item = fields[1]?.value.kind === "sequence" ? fields[1].value.items[0] : undefined;
    assert.equal(text.slice(item?.range.start, item?.range.end), "jurist");
  });

  it("still gives the fields of a block that is half typed", () => {
    const { fields } = parseFrontmatter('---\ntitle: "A\nrollen:\n- jur\nlevens\n---\n');
    assert.ok(fields.some(({ key }) => key === "title"));
  });

  it("gives the fields of a block that is not closed yet", () => {
    const { fields } = parseFrontmatter("---\ntitle: A\nrollen:\n- jurist\n\n## Kop\n");
    assert.deepEqual(
      fields.map(({ key }) => key),
      ["title", "rollen"],
    );
  });

  it("never fails, whatever it gets", () => {
    const pieces = [
      "---\n",
      "title:",
      " ",
      "- ",
      "\n",
      "[",
      "{",
      '"',
      "'",
      "&a ",
      "*a",
      "!",
      "|\n",
      ">",
      "\t",
      "é",
      "\0",
      "<<: ",
    ];
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 3000; round++) {
      let text = "---\n";
      for (let part = random(14); part >= 0; part--) text += pieces[random(pieces.length)];
      assert.doesNotThrow(() => parseFrontmatter(`${text}\n---\n`), text);
    }
  });
});

describe("the sample's frontmatter", () => {
  it("is what another reader of frontmatter makes of it", () => {
    let compared = 0;
    for (const path of readdirSync("test/sample/docs", { recursive: true, encoding: "utf8" })) {
      if (!path.endsWith(".md")) continue;
      const text = readFileSync(join("test/sample/docs", path), "utf8");
      const { state, data } = parseFrontmatter(text);
      if (state !== "valid") continue;
      compared++;
      assert.deepEqual(JSON.parse(JSON.stringify(data)), JSON.parse(JSON.stringify(matter(text).data)), path);
    }
    assert.ok(compared > 20);
  });
});
