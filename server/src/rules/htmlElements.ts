/** What HTML (the living standard, with the elements it has given up) says of an element by its name. */

const elements: ReadonlySet<string> = new Set(
  (
    "a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button " +
    "canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset " +
    "figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins " +
    "kbd label legend li link main map mark marquee menu meta meter nav nobr noframes noscript object ol optgroup option " +
    "output p param picture pre progress q rb rp rt rtc ruby s samp script search section select slot small source span " +
    "strike strong style sub summary sup table tbody td template textarea tfoot th thead time title tr track tt u ul var " +
    "video wbr svg path circle rect line polyline polygon ellipse g defs use symbol text tspan math mi mo mn mrow msup msub " +
    "mfrac msqrt mtext semantics annotation"
  ).split(" "),
);

/** Elements without an end tag, or whose end tag may be left out. */
const open: ReadonlySet<string> = new Set(
  (
    "area base basefont br col embed frame hr img input link meta param source track wbr li p dt dd td th tr thead tbody " +
    "tfoot option optgroup colgroup caption rb rp rt rtc html head body path circle rect line polyline polygon ellipse use"
  ).split(" "),
);

const inline: ReadonlySet<string> = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike " +
    "strong sub sup time tt u var button img br"
  ).split(" "),
);

export function isHtmlElement(name: string): boolean {
  return elements.has(name);
}

/** Whether an element needs no end tag. */
export function mayStayOpen(name: string): boolean {
  return open.has(name);
}

/** Whether an element is part of running text. */
export function standsInLine(name: string): boolean {
  return inline.has(name);
}

const formatting: ReadonlySet<string> = new Set(
  "a b big code em font i nobr s small strike strong tt u".split(" "),
);

/** Whether an element that is not closed goes on behind its paragraph (HTML standard, "formatting elements"). */
export function runsOn(name: string): boolean {
  return formatting.has(name);
}
