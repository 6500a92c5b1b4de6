// Finds the document of a webview inside VS Code's page.

/**
 * A webview is a frame (VS Code's own) in the page, that holds a frame with the extension's document. While a
 * new document loads there are two of those, and webviews in hidden tabs stay in the page.
 * @param {import("playwright-core").Page} page
 * @param {{timeout?: number}} [options] how long to wait for one, in milliseconds
 * @returns {Promise<import("playwright-core").Frame>} the frame of the visible webview; of several, the last
 * @throws {Error} when none appears in time
 */
export async function findWebview(page, { timeout = 15_000 } = {}) {
  const deadline = Date.now() + timeout;
  for (;;) {
    for (const frame of page.frames().reverse()) {
      if (await isActive(frame)) return frame;
    }
    if (Date.now() > deadline) throw new Error(`no webview is visible after ${timeout} ms`);
    await page.waitForTimeout(100);
  }
}

async function isActive(frame) {
  const outer = frame.parentFrame();
  if (!outer?.parentFrame()) return false;
  try {
    const inner = await frame.frameElement();
    if ((await inner.getAttribute("id")) !== "active-frame") return false;
    if (!(await (await outer.frameElement()).isVisible())) return false;
    return await frame.evaluate(() => document.readyState !== "loading" && document.body !== null);
  } catch {
    // The frame was removed in the meantime.
    return false;
  }
}
