/** Kinds of HTML elements, as Python-Markdown divides them. */

/** Elements that stand on their own rather than in a paragraph. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header " +
    "hgroup hr main menu nav ol p pre section table ul canvas colgroup dd body dt group html iframe li legend math map " +
    "noscript output object option progress script style summary tbody td textarea tfoot th thead tr video center"
  ).split(" "),
);

/** Block elements in which Markdown reads inline constructs only. */
export const SPAN_CONTENT_TAGS: ReadonlySet<string> = new Set(
  "address dd dt h1 h2 h3 h4 h5 h6 legend li p summary td th".split(" "),
);

/** Elements in which Markdown reads nothing. */
export const RAW_CONTENT_TAGS: ReadonlySet<string> = new Set(
  "canvas math option pre script style textarea".split(" "),
);

/** Elements without an end tag. */
export const VOID_TAGS: ReadonlySet<string> = new Set(
  "area base basefont br col embed frame hr img input isindex link meta param source track wbr".split(" "),
);

export function isBlockTag(tag: string): boolean {
  return BLOCK_TAGS.has(tag.toLowerCase().replace(/\/+$/, ""));
}

export function isHeadingTag(tag: string): boolean {
  return /^h[1-6]$/.test(tag);
}
