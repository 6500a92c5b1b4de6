/**
 * The page inside the preview: shows what the extension sends. The content is untrusted; it is sanitised before it touches
 * the document, on top of a content security policy that allows no script but this one.
 */
import morphdom from "morphdom";
import type { FromPage, ShowMessage, ToPage, View } from "../src/preview/messages";
import { drawDiagrams, prepareDiagrams } from "./diagrams";
import { listenToLists, prepareLists, resetLists } from "./lists";
import { sanitise } from "./sanitise";
import { blockAt, currentView, lineOf, scrollToView } from "./scroll";

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  setState(state: { readonly uri: string }): void;
};

const vscode = acquireVsCodeApi();
const article = document.getElementById("algoritmekader-article") as HTMLElement;

/** What is shown, to draw it again when the theme changes. */
let shown: ShowMessage | undefined;
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
      shown = undefined;
      lines = 0;
      article.textContent =
        "Hier is niets te tonen: dit bestand is geen pagina van een handboek, of het bestaat niet meer. Open een pagina uit de map docs.";
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
// A diagram has the colours of the theme in which it was drawn.
new MutationObserver(() => {
  if (!shown || !article.querySelector("pre.mermaid")) return;
  const { anchor: _, ...message } = shown;
  show({ ...message, newPage: false });
}).observe(document.body, { attributeFilter: ["class"] });

vscode.postMessage({ type: "ready" });

function show(message: ShowMessage): void {
  const { uri, html, base, styleSheets, trusted, notices, newPage, anchor } = message;
  shown = message;
  lines = message.lines;
  vscode.setState({ uri });
  useStyleSheets(styleSheets);
  document.body.classList.toggle("ak-quiet", !notices);
  if (newPage) {
    resetLists();
    view = undefined;
  }
  const wanted = document.createElement("article");
  wanted.append(sanitise(html));
  for (const image of wanted.querySelectorAll<HTMLImageElement>("img[src]")) findImage(image, base, trusted);
  prepareLists(wanted);
  prepareDiagrams(wanted);
  silence();
  if (newPage) {
    article.replaceChildren();
    // One by one, as a page can have more blocks than a call can have arguments.
    while (wanted.firstChild) article.append(wanted.firstChild);
  } else morphdom(article, wanted, { childrenOnly: true, onBeforeElUpdated: keepState });
  mark();
  void drawDiagrams(article).then(announce);
  if (anchor) {
    // The editor comes along to a heading that the reader asked for.
    silentUntil = 0;
    scrollTo(anchor);
  } else if (newPage || anchor === "") window.scrollTo(0, 0);
}

/** Gives an image its whole address; one from elsewhere that is withheld says so. */
function findImage(image: HTMLImageElement, base: string, trusted: boolean): void {
  const source = image.getAttribute("src") ?? "";
  const address = resolve(source, base);
  if (address === undefined) image.removeAttribute("src");
  else image.setAttribute("src", address);
  if (!trusted && /^(?:https?:)?\/\//i.test(source))
    image.title = "Deze afbeelding komt van een andere site. Zij verschijnt als je deze map vertrouwt.";
}

/** Tells readers who do not see the page how many notices are on it, when that changes. */
function announce(): void {
  const status = document.getElementById("algoritmekader-status");
  const count = article.querySelectorAll(".ak-notice").length;
  const text =
    count === 0 ? "" : count === 1 ? "1 opmerking bij deze pagina" : `${count} opmerkingen bij deze pagina`;
  if (status && status.textContent !== text) status.textContent = text;
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
  // On the site a script answers these.
  if (href === "#") return;
  vscode.postMessage({ type: "link", href, toSource: event.ctrlKey || event.metaKey });
}

function editBlock({ target }: MouseEvent): void {
  if (!(target instanceof Element) || target.closest("a, button, input, label, summary, th")) return;
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
  const target = document.getElementById(name);
  // The editor's place is no longer the one to hold.
  view = undefined;
  // What is folded away has no place to go to.
  for (let box = target?.closest("details"); box; box = box.parentElement?.closest("details"))
    box.open = true;
  target?.scrollIntoView();
}
