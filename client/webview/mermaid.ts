/** Mermaid, as a script of its own that `diagrams.ts` loads when a page has a diagram. */
import mermaid from "mermaid";

let count = 0;

window.algoritmekaderDiagrams = {
  async draw(source, dark) {
    // A diagram with settings that mermaid refuses leaves them behind for the next one.
    mermaid.mermaidAPI.reset();
    mermaid.initialize({
      startOnLoad: false,
      // The text is a page's: no HTML in labels, no scripts, no styles of its own.
      securityLevel: "strict",
      htmlLabels: false,
      flowchart: { htmlLabels: false, wrappingWidth: 200 },
      secure: ["secure", "securityLevel", "startOnLoad", "maxTextSize", "themeCSS", "htmlLabels"],
      theme: dark ? "dark" : "default",
      suppressErrorRendering: true,
    });
    // A browser reads this one without a semicolon too, and authors use it to make a box wider.
    const text = source.replace(/&nbsp;?/g, "\u00a0");
    const { svg } = await mermaid.render(`algoritmekader-diagram-${++count}`, text);
    return svg;
  },
};
