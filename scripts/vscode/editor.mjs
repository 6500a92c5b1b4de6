// Opens VS Code in headless Chromium and gives it to a script: for screenshots and for trials by hand.
//
//   import { withEditor } from "./scripts/vscode/editor.mjs";
//   await withEditor({ folder: "test/sample" }, async (page, editor) => {
//     await editor.openFile("docs/index.md");
//     await editor.runCommand("algoritmekader.preview.openToSide");
//     await (await editor.webview()).waitForSelector("h1");
//     await editor.screenshot("/tmp/preview.png");
//   });
import { cp, mkdir, readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium, launchChromium } from "./chromium.mjs";
import { editorUrl, startCodeServer } from "./codeServer.mjs";
import { findWebview } from "./webview.mjs";

const project = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Opens VS Code, runs a script on it, and closes everything, also when the script fails.
 * @template T
 * @param {object} options
 * @param {string} options.folder the folder to open
 * @param {boolean} [options.copy] true by default: a copy is opened, so that nothing in the folder can change
 * @param {string} [options.extension] the extension under development; this project by default
 * @param {{width: number, height: number}} [options.size] of the window
 * @param {Record<string, unknown>} [options.settings] user settings
 * @param {string} [options.theme] a colour theme, such as "Default Light Modern"
 * @param {boolean} [options.workspaceTrust] whether VS Code asks to trust the folder, false by default
 * @param {boolean} [options.headed] shows the window
 * @param {(page: import("playwright-core").Page, editor: Editor) => Promise<T>} script
 * @returns {Promise<T>} what the script returns
 * @throws {Error} when there is no Chromium, VS Code does not start, or the script fails
 */
export async function withEditor(options, script) {
  const { folder, copy = true, extension = project, size = { width: 1400, height: 900 } } = options;
  const chromium = await findChromium();
  if (!chromium.executable) throw new Error(chromium.reason);
  const theme = options.theme ? { "workbench.colorTheme": options.theme } : {};
  const server = await startCodeServer({
    settings: { ...theme, ...options.settings },
    workspaceTrust: options.workspaceTrust ?? false,
  });
  let browser;
  try {
    const opened = copy ? join(server.folder, basename(resolve(folder))) : resolve(folder);
    if (copy) await cp(folder, opened, { recursive: true });
    browser = await launchChromium({
      executable: chromium.executable,
      temporary: server.folder,
      headed: options.headed ?? false,
    });
    const page = await browser.newPage({ viewport: size });
    const editor = new Editor(page, server, opened);
    await page.goto(editorUrl({ url: server.url, folder: opened, extension: resolve(extension) }));
    await editor.ready();
    return await script(page, editor);
  } finally {
    await browser?.close();
    await server.stop();
  }
}

/** VS Code in a page, with the steps that scripts take. Each waits until its effect is visible. */
class Editor {
  #page;
  #server;
  #folder;

  constructor(page, server, folder) {
    this.#page = page;
    this.#server = server;
    this.#folder = folder;
  }

  /** Waits until VS Code has restored its window. */
  async ready() {
    await this.#page.waitForSelector(".monaco-workbench", { timeout: 60_000 });
    // VS Code's own driver, which its smoke tests use, knows when all parts of the window are in place.
    await this.#page.waitForFunction(() => globalThis.driver !== undefined);
    await this.#page.evaluate(() => globalThis.driver.whenWorkbenchRestored());
  }

  /**
   * Opens a file by Quick Open.
   * @param {string} path relative to the folder
   */
  async openFile(path) {
    const name = path.split("/").at(-1);
    await this.#choose(
      path,
      "Control+P",
      (label) => label.startsWith(`${name} `) || label.startsWith(`${name},`),
    );
    await this.#page.waitForSelector(`.tab.active[data-resource-name="${name}"]`);
    await this.#page.waitForSelector(".editor-group-container.active .monaco-editor .view-line");
  }

  /**
   * Runs a command from the command palette.
   * @param {string} command its id or its title
   */
  async runCommand(command) {
    await this.#choose(`>${command}`, "F1", () => true);
  }

  /**
   * Finds a line of a file, as it is on disk.
   * @param {string} path relative to the folder
   * @param {RegExp} pattern
   * @returns {Promise<number>} the first line that fits, counted from 1
   */
  async lineOf(path, pattern) {
    const lines = (await readFile(join(this.#folder, path), "utf8")).split("\n");
    const index = lines.findIndex((line) => pattern.test(line));
    if (index < 0) throw new Error(`${path} has no line like ${pattern}`);
    return index + 1;
  }

  /**
   * Moves the cursor in the active text editor.
   * @param {number} line counted from 1
   * @param {number} [column] counted from 1
   */
  async goTo(line, column = 1) {
    await this.#choose(`:${line}:${column}`, "Control+G", () => true);
  }

  /**
   * Waits for a text in the page, outside webviews.
   * @param {string | RegExp} text
   * @param {{in?: string, timeout?: number}} [options] a CSS selector of the part that must show it
   */
  async waitForText(text, { in: selector = "body", timeout = 30_000 } = {}) {
    await this.#page.locator(selector).getByText(text).first().waitFor({ timeout });
  }

  /**
   * The document of the visible webview.
   * @param {{timeout?: number}} [options]
   * @returns {Promise<import("playwright-core").Frame>}
   */
  webview(options) {
    return findWebview(this.#page, options);
  }

  /**
   * Saves what the window shows.
   * @param {string} file a .png file; its folder is made
   */
  async screenshot(file) {
    await mkdir(dirname(resolve(file)), { recursive: true });
    await this.#page.screenshot({ path: file });
  }

  /** The output channels of the extension, for when something goes wrong. */
  logs() {
    return this.#server.extensionLogs();
  }

  /** Types into Quick Open, waits for the item that fits and takes it. */
  async #choose(text, key, fits) {
    const input = this.#page.locator(".quick-input-widget input[type=text]");
    await this.#page.keyboard.press(key);
    await input.waitFor();
    await input.fill(text);
    const first = this.#page.locator(".quick-input-widget .monaco-list-row").first();
    const deadline = Date.now() + 30_000;
    for (;;) {
      const label = await first.getAttribute("aria-label", { timeout: 1000 }).catch(() => null);
      // An answer to the text typed before may still be showing; it settles within a few frames.
      if (label !== null && fits(label) && !/^(No |Geen )/.test(label)) break;
      if (Date.now() > deadline) throw new Error(`Quick Open finds nothing for ${text} (it shows: ${label})`);
      await this.#page.waitForTimeout(50);
    }
    await this.#page.keyboard.press("Enter");
    await input.waitFor({ state: "hidden" });
  }
}
