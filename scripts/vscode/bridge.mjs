// The script's end of the bridge to the tests in the editor; test/editor/bridge.ts is the other.
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { findWebview } from "./webview.mjs";

/**
 * Listens on this machine for the questions and reports of the tests.
 * @param {object} options
 * @param {(action: string, parameters: Record<string, unknown>) => unknown} options.onReport gets every call
 * that is not a question to the window, such as the outcome of a test; the test waits for what it returns
 * @param {string} options.screenshots the folder for screenshots
 * @returns {Promise<{url: string, drive: (page: import("playwright-core").Page) => void, close: () => void}>}
 * `drive` gives it the window; without one every question to the window fails
 */
export async function openBridge({ onReport, screenshots }) {
  /** @type {import("playwright-core").Page | undefined} */
  let page;
  // The address holds a secret, as it can do everything in the window, and any page in any browser on this
  // machine could call it otherwise.
  const secret = randomUUID();
  const server = createServer(async (request, response) => {
    let answer;
    try {
      const [, key, action] = (request.url ?? "").split("/");
      if (key !== secret || request.method !== "POST") throw new Error("not allowed");
      const parameters = JSON.parse(await text(request));
      const value = Object.hasOwn(questions, action)
        ? await questions[action](window(), parameters, screenshots)
        : await onReport(action, parameters);
      answer = { value };
    } catch (error) {
      answer = { error: error.message };
    }
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answer));
  });
  const window = () => {
    if (!page) throw new Error("the window cannot be driven from outside");
    return page;
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${server.address().port}/${secret}`,
    drive: (opened) => {
      page = opened;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What a test can ask of the window. */
const questions = {
  screenshot: async (page, { name }, folder) => {
    if (!/^[\w-]+$/.test(name)) throw new Error(`${name} is not a name of letters, digits and hyphens`);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  },
  press: (page, { keys }) => page.keyboard.press(keys),
  type: (page, { text }) => page.keyboard.type(text),
  click: async (page, { selector, where }) => {
    const document = where === "webview" ? await findWebview(page) : page;
    await document.locator(selector).first().click({ timeout: 15_000 });
  },
  evaluateInWebview: async (page, { script }) => (await findWebview(page)).evaluate(script),
  evaluateInWindow: (page, { script }) => page.evaluate(script),
};
