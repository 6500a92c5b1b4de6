/**
 * The page inside the preview: shows what the extension sends. The content is untrusted; it is sanitised by a library before
 * it touches the document, on top of a content security policy that allows no script but this one.
 */
import DOMPurify from "dompurify";
import morphdom from "morphdom";
import type { FromPage, ShowMessage, ToPage, View } from "../src/preview/messages";
import { drawDiagrams, prepareDiagrams } from "./diagrams";
import { listenToLists, prepareLists, resetLists } from "./lists";
import { blockAt, currentView, lineOf, scrollToView } from "./scroll";

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  setState(state: { readonly uri: string }): void;
};

const vscode = acquireVsCodeApi();
const article = document.getElementById("algoritmekader-article") as HTMLElement;

const purifier: Parameters<typeof DOMPurify.sanitize>[1] = {
  RETURN_DOM_FRAGMENT: true,
  // A field in a form can hide a property of it; without forms there is nothing to hide, and what is in them stays.
  FORBID_TAGS: ["form", "style", "audio", "video"],
  // A name can hide a function of the document; an id cannot on the elements that are left.
  FORBID_ATTR: ["name", "action", "formaction", "target"],
  // Headings keep their ids, whatever their words.
  SANITIZE_DOM: false,
};

/** How many lines the source has. */
let lines = 0;
/** Where the editor was last; pictures that come in later move what is below them. */
let view: View | undefined;
/** Until when scrolling is our own doing, by the clock of the page. */
let silentUntil = 0;
const echo = 150;
let markedLine = -1;

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case "show":
      return show(data);
    case "nothing":
      article.textContent = "Dit bestand is geen pagina van een handboek. Open een pagina uit de map docs.";
      return;
    case "scroll":
      view = data;
      return follow();
    case "mark":
      markedLine = data.line;
      return mark();
  }
});

// Before the editor's own handler for links, which would open external ones a second time.
document.addEventListener("click", followLink, { capture: true });
document.addEventListener("dblclick", editBlock);
document.addEventListener("scroll", () => {
  if (performance.now() < silentUntil || lines === 0) return;
  view = undefined;
  vscode.postMessage({ type: "scrolled", ...currentView(lines) });
});
document.addEventListener("mouseup", ({ button }) => {
  if (button === 3) vscode.postMessage({ type: "go", to: "back" });
  if (button === 4) vscode.postMessage({ type: "go", to: "forward" });
});
// What is below a picture or an expander moves when that opens.
new ResizeObserver(() => follow()).observe(article);
listenToLists(article);

vscode.postMessage({ type: "ready" });

function show({ uri, html, base, styleSheets, lines: count, newPage, anchor }: ShowMessage): void {
  lines = count;
  vscode.setState({ uri });
  useStyleSheets(styleSheets);
  if (newPage) {
    resetLists();
    view = undefined;
  }
  const wanted = document.createElement("article");
  wanted.append(DOMPurify.sanitize(html, purifier) as unknown as DocumentFragment);
  for (const image of wanted.querySelectorAll("img[src]")) {
    const address = resolve(image.getAttribute("src") ?? "", base);
    if (address === undefined) image.removeAttribute("src");
    else image.setAttribute("src", address);
  }
  prepareLists(wanted);
  prepareDiagrams(wanted);
  silence();
  if (newPage) article.replaceChildren(...wanted.childNodes);
  else morphdom(article, wanted, { childrenOnly: true, onBeforeElUpdated: keepState });
  mark();
  void drawDiagrams(article);
  if (anchor) scrollTo(anchor);
  else if (newPage) window.scrollTo(0, 0);
}

function follow(): void {
  if (!view) return;
  silence();
  scrollToView(view, lines);
}

/** The scroll events that our own scrolling causes come a moment later. */
function silence(): void {
  silentUntil = performance.now() + echo;
}

function mark(): void {
  const block = markedLine < 0 ? undefined : blockAt(markedLine);
  for (const old of article.querySelectorAll(".ak-current"))
    if (old !== block) old.classList.remove("ak-current");
  block?.classList.add("ak-current");
}

function followLink(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest("a");
  // Links in a drawing have the older attribute of SVG.
  const href = link?.getAttribute("href") ?? link?.getAttribute("xlink:href");
  if (href === null || href === undefined) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (href.startsWith("#")) scrollTo(href.slice(1));
  else vscode.postMessage({ type: "link", href, toSource: event.ctrlKey || event.metaKey });
}

function editBlock({ target }: MouseEvent): void {
  if (!(target instanceof Element) || target.closest("a, button, input, summary, th")) return;
  const block = target.closest<HTMLElement>("[data-line]");
  const line = block ? lineOf(block) : Number.NaN;
  if (!Number.isNaN(line)) vscode.postMessage({ type: "edit", line });
}

/** The handbook's own style sheets stand in a layer of their own, so that dark and high-contrast themes go before them. */
function useStyleSheets(addresses: readonly string[]): void {
  const wanted = addresses
    .map((address) => `@import url(${JSON.stringify(address)}) layer(ak-site);`)
    .join("\n");
  const style = document.getElementById("algoritmekader-site-style");
  if (style && style.textContent !== wanted) style.textContent = wanted;
}

/** The whole address; undefined for one that is none, such as a half-typed `https://`. */
function resolve(address: string, base: string): string | undefined {
  try {
    return new URL(address, base).toString();
  } catch {
    return undefined;
  }
}

/** What the reader opened, closed, typed or ticked stays so when the page is drawn anew. */
function keepState(before: HTMLElement, after: HTMLElement): boolean {
  if (before instanceof HTMLDetailsElement) after.toggleAttribute("open", before.open);
  if (before instanceof HTMLInputElement && after instanceof HTMLInputElement) {
    after.value = before.value;
    after.checked = before.checked;
  }
  return !before.isEqualNode(after);
}

function scrollTo(id: string): void {
  let name = id;
  try {
    name = decodeURIComponent(id);
  } catch {
    // The anchor is not encoded; it may be meant as it stands.
  }
  document.getElementById(name)?.scrollIntoView();
}
