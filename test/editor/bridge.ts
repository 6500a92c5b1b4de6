/**
 * What a test in the editor can ask of the script that runs it: to look at the window and to use its keyboard,
 * which the API of VS Code does not offer. Only a window in Chromium can be driven; on the desktop
 * `browser.available` is false, and a test that needs it skips itself.
 */

/** The environment variable in which the script gives the address of its bridge. */
const address = process.env.ALGORITMEKADER_TEST_BRIDGE;

/** How to drive the window in which the tests run. Every function fails when `available` is false. */
export const browser = {
  /** Whether the window can be driven from outside. */
  available: process.env.ALGORITMEKADER_TEST_BROWSER === "true",

  /**
   * Saves what the window shows to `out/editor/NAME.png`.
   * @param name letters, digits and hyphens
   */
  async screenshot(name: string): Promise<void> {
    await ask("screenshot", { name });
  },

  /**
   * Presses a key or a combination, by Playwright's names: `Enter`, `Control+Space`, `ArrowDown`.
   */
  async press(keys: string): Promise<void> {
    await ask("press", { keys });
  },

  /** Types a text, key by key, where the focus is. */
  async type(text: string): Promise<void> {
    await ask("type", { text });
  },

  /**
   * Clicks the first element in VS Code's own page, or in the visible webview, that fits a CSS selector.
   * Waits until there is one, 15 s at most.
   */
  async click(selector: string, where: "window" | "webview" = "window"): Promise<void> {
    await ask("click", { selector, where });
  },

  /**
   * Computes an expression in the document of the visible webview; waits until there is one, 15 s at most.
   * @param script a JavaScript expression, such as `document.querySelector("h1")?.textContent`
   * @returns its value, which must survive JSON
   */
  async evaluateInWebview(script: string): Promise<unknown> {
    return ask("evaluateInWebview", { script });
  },

  /**
   * Computes an expression in VS Code's own page: for what a person sees there, such as a hover.
   * @param script a JavaScript expression
   * @returns its value, which must survive JSON
   */
  async evaluateInWindow(script: string): Promise<unknown> {
    return ask("evaluateInWindow", { script });
  },
};

/**
 * Tries until a check holds: an editor answers in its own time, and a test that waits for a fixed time is slow
 * on one machine and fails on the next.
 * @param what the check in words, for the message when it fails
 * @param check gives the value to wait for, or undefined or false for as long as it is not there
 * @param timeout in milliseconds
 * @returns what the check gave
 * @throws Error when the check still fails at the end; the last error of the check is its cause
 */
export async function waitFor<T>(
  what: string,
  check: () => T | undefined | false | Promise<T | undefined | false>,
  timeout = 15_000,
): Promise<T> {
  const deadline = Date.now() + timeout;
  let cause: unknown;
  for (;;) {
    try {
      const value = await check();
      if (value !== undefined && value !== false) return value;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > deadline) throw new Error(`after ${timeout} ms still not: ${what}`, { cause });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Sends a question or a report to the script.
 * @param action what is asked
 * @param parameters plain data
 * @returns the answer
 * @throws Error with the message of the script when it cannot do it
 */
export async function ask(action: string, parameters: object): Promise<unknown> {
  if (address === undefined) throw new Error("the tests run without the script that starts the editor");
  const response = await fetch(`${address}/${action}`, { method: "POST", body: JSON.stringify(parameters) });
  const answer = (await response.json()) as { value?: unknown; error?: string };
  if (answer.error !== undefined) throw new Error(`${action}: ${answer.error}`);
  return answer.value;
}
