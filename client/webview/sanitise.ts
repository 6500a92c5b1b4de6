/**
 * Makes the HTML of a page harmless. A library takes out what can run; what is left may not reach the network either, apart from
 * pictures, for which the content security policy decides, and may not lie over the window.
 */
import DOMPurify, { type Config } from "dompurify";

const config = {
  RETURN_DOM_FRAGMENT: true,
  // A field in a form can hide a property of it; without forms there is nothing to hide, and what is in them stays.
  FORBID_TAGS: ["form", "style", "audio", "video", "source"],
  FORBID_ATTR: [
    // A name can hide a function of the document; an id cannot on the elements that are left.
    "name",
    "action",
    "formaction",
    "target",
    // Addresses beside those of pictures and links.
    "background",
    "ping",
    "poster",
    "srcset",
    // What takes the keyboard from the author, or lies over everything else.
    "accesskey",
    "autofocus",
    "popover",
    "popovertarget",
  ],
  // Headings keep their ids, whatever their words.
  SANITIZE_DOM: false,
} satisfies Config;

/** Ways to name another file in a style; escapes are read by the browser before they are looked for. */
const naming = /(?:url|src|image|image-set|cross-fade)\(/i;

const purifier = DOMPurify(window);

purifier.addHook("afterSanitizeAttributes", (element) => {
  if (element instanceof HTMLElement || element instanceof SVGElement) cleanStyle(element.style);
  if (element instanceof HTMLInputElement) element.removeAttribute("src");
  if (element instanceof SVGElement) cleanDrawing(element);
});

/** The parts of a page, safe to put into the document. @param html as the site has it */
export function sanitise(html: string): DocumentFragment {
  return purifier.sanitize(html, config);
}

function cleanStyle(style: CSSStyleDeclaration): void {
  for (const property of [...style]) {
    const value = style.getPropertyValue(property);
    // In a property of one's own the browser leaves escapes as they are.
    const hidden = property.startsWith("--") && value.includes("\\");
    if (hidden || naming.test(value)) style.removeProperty(property);
  }
  // A shorthand with a variable keeps its text to itself.
  const text = style.cssText;
  if (naming.test(text) || (text.includes("var(") && text.includes("\\"))) style.cssText = "";
  if (/fixed|sticky/.test(style.position)) style.removeProperty("position");
}

/** In a drawing every attribute can be a style, and parts can be other files; only parts of the page itself are left. */
function cleanDrawing(element: SVGElement): void {
  for (const { name, value } of [...element.attributes]) {
    const isLink = name === "href" || name === "xlink:href";
    const leaves = isLink && element.localName !== "a" && !value.startsWith("#");
    const names = name !== "style" && naming.test(value.replace(/url\(\s*["']?#/gi, ""));
    if (leaves || names || (!isLink && value.includes("\\"))) element.removeAttribute(name);
  }
}
