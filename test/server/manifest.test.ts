/** What `package.json` tells VS Code, as far as it can be judged without VS Code. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface MenuItem {
  readonly command: string;
  readonly alt?: string;
  readonly when?: string;
}

const { contributes } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly keybindings: readonly MenuItem[];
    readonly views: Readonly<Record<string, readonly { readonly when?: string }[]>>;
  };
};
const { menus, keybindings, views } = contributes;
const items = [...Object.values(menus).flat(), ...keybindings];

/** The context keys of VS Code itself that we use. */
const ofVsCode = [
  "activeWebviewPanelId",
  "editorLangId",
  "explorerResourceIsFolder",
  "resourcePath",
  "view",
  "viewItem",
];

/** The context keys that the client sets. */
function ownKeys(): readonly string[] {
  const source = "client/src";
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) => {
      const text = readFileSync(join(source, path), "utf8");
      const whole = [...text.matchAll(/"setContext",\s*"([\w.]+)"/g)];
      const ofPreview = text.includes("`algoritmekader.preview.$")
        ? [...text.matchAll(/\bset\("(\w+)"/g)]
        : [];
      return [
        ...whole.map(([, key = ""]) => key),
        ...ofPreview.map(([, key]) => `algoritmekader.preview.${key}`),
      ];
    });
}

/** The context keys that a when-clause looks at. */
function keysIn(when: string): readonly string[] {
  const besideValues = when.replace(/=~ \/(?:\\.|[^/\\])*\/|[!=]= (?:'[^']*'|\S+)/g, "");
  return besideValues.match(/[A-Za-z][\w.]*/g) ?? [];
}

/** The commands of the Explorer's menu whose expressions fit the path of a folder. */
function offeredOn(path: string): readonly string[] {
  const offered = (menus["explorer/context"] ?? []).filter(({ when = "" }) =>
    [...when.matchAll(/(!\()?resourcePath =~ \/((?:\\.|[^/\\])*)\//g)].every(
      ([, not, pattern = ""]) => new RegExp(pattern).test(path) !== (not !== undefined),
    ),
  );
  return offered.map(({ command }) => command.replace("algoritmekader.", ""));
}

describe("the manifest", () => {
  it("has menus and keys for contributed commands only", () => {
    const commands = contributes.commands.map(({ command }) => command);
    for (const { command, alt = command } of items) {
      assert.ok(commands.includes(command), command);
      assert.ok(commands.includes(alt), alt);
    }
  });

  it("looks at context keys only that we set or that VS Code has", () => {
    const known = new Set([...ofVsCode, ...ownKeys(), "false"]);
    const clauses = [...items, ...Object.values(views).flat()].map(({ when = "" }) => when);
    const unknown = clauses.flatMap(keysIn).filter((key) => !known.has(key));
    assert.deepEqual(unknown, []);
  });

  it("shows the relations only where there is a handbook", () => {
    assert.deepEqual(
      views.algoritmekader?.map(({ when }) => when),
      ["algoritmekader.hasHandbook"],
    );
  });

  it("offers the new page that fits the folder, with the slashes of each system", () => {
    const cases = {
      "/kader/docs": ["page.new"],
      "/kader/docs/rollen": ["page.new"],
      "/kader/docs/vereistenlijst": ["page.new"],
      "/kader/docs/wetten/vereisten": ["page.new.vereiste"],
      "/kader/docs/maatregelen/oud": ["page.new.maatregel"],
      "/kader/docs/hulpmiddelen": ["page.new.hulpmiddel"],
      "/kader/docsets/vereisten": [],
      "/kader/scripts": [],
    };
    for (const [path, expected] of Object.entries(cases)) {
      assert.deepEqual(offeredOn(path), expected, path);
      const onWindows = `c:${path.replaceAll("/", "\\")}`;
      assert.deepEqual(offeredOn(onWindows), expected, onWindows);
    }
  });
});
