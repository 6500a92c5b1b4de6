// Makes the pictures in client/images: VS Code with the extension on the sample handbook.
//   node scripts/screenshot.mjs [PICTURE…] [--folder FOLDER] [--page PAGE] [--theme THEME] [--out FOLDER]
// Without PICTURE all of them; FOLDER and PAGE (relative to it) replace those of the pictures.
// The product must have been built before.
import { join, resolve } from "node:path";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { withEditor } from "./vscode/editor.mjs";

const project = fileURLToPath(new URL("..", import.meta.url));
const law = "docs/voldoen-aan-wetten-en-regels";

/**
 * What each picture shows: the page that it opens, and what is done there until the picture can be taken.
 * @type {Record<string, {
 *   page: string,
 *   prepare: (page: import("playwright-core").Page, editor: object, path: string) => Promise<void>,
 * }>}
 */
const pictures = {
  problems: {
    page: `${law}/maatregelen/2-owp-03-doel-van-persoonsgegevens.md`,
    prepare: async (page, editor) => {
      await page.waitForSelector(squiggle, { timeout: 60_000 });
      await editor.runCommand("workbench.actions.view.problems");
      await page.waitForSelector(".markers-panel .monaco-list-row");
    },
  },
  preview: {
    page: `${law}/vereisten/avg-13-dpia-verplicht.md`,
    prepare: async (page, editor) => {
      await editor.runCommand("workbench.action.toggleSidebarVisibility");
      await editor.runCommand("algoritmekader.preview.openToSide");
      const preview = await editor.webview({ timeout: 60_000 });
      await preview.waitForSelector("h1");
      // Images and fonts change the height of what is below them.
      await preview.waitForFunction(
        () => document.fonts.status === "loaded" && [...document.images].every((image) => image.complete),
      );
      await page.waitForSelector(".monaco-editor .view-line");
    },
  },
  completion: {
    page: `${law}/maatregelen/4-owk-03-privacyrisicos-verkleinen.md`,
    prepare: async (page, editor, path) => {
      await editor.goTo(await editor.lineOf(path, /^vereiste:/));
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      await page.keyboard.type("- ");
      await page.keyboard.press("Control+Space");
      await page.waitForSelector(".suggest-widget.visible .monaco-list-row", { timeout: 60_000 });
      await page.waitForSelector(".suggest-widget.visible .monaco-list-row.focused");
    },
  },
};

const squiggle = ".squiggly-error, .squiggly-warning, .squiggly-info";

/**
 * Takes one picture.
 * @param {string} name
 * @param {{folder: string, page?: string, theme: string, out: string}} options
 */
async function take(name, { folder, page: otherPage, theme, out }) {
  const { page: ownPage, prepare } = pictures[name];
  const path = otherPage ?? ownPage;
  const settings = { "editor.minimap.enabled": false, "editor.wordWrap": "on", "editor.fontSize": 13 };
  await withEditor({ folder, theme, settings, size: { width: 1400, height: 900 } }, async (page, editor) => {
    await editor.openFile(path);
    await prepare(page, editor, path);
    await editor.screenshot(join(out, `${name}.png`));
  });
  console.log(join(out, `${name}.png`));
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    options: {
      folder: { type: "string", default: join(project, "test", "sample") },
      page: { type: "string" },
      theme: { type: "string", default: "Default Light Modern" },
      out: { type: "string", default: join(project, "client", "images") },
    },
    allowPositionals: true,
  });
  const names = positionals.length > 0 ? positionals : Object.keys(pictures);
  const unknown = names.find((name) => !Object.hasOwn(pictures, name));
  if (unknown !== undefined) {
    console.error(`There is no picture ${unknown}; there are ${Object.keys(pictures).join(", ")}.`);
    exit(2);
  }
  for (const name of names) await take(name, { ...values, folder: resolve(values.folder) });
}
