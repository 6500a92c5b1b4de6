/** Mermaid, as a script of its own that `diagrams.ts` loads when a page has a diagram. */
import mermaid from "mermaid";

let count = 0;

window.algoritmekaderDiagrams = {
  async draw(source, dark) {
    mermaid.initialize({
      startOnLoad: false,
      // The text is a page's: no HTML in labels, no scripts, no styles of its own.
      securityLevel: "strict",
      htmlLabels: false,
      flowchart: { htmlLabels: false },
      secure: [
        "secure",
        "securityLevel",
        "startOnLoad",
        "maxTextSize",
        "themeCSS",
        "htmlLabels",
        "flowchart",
      ],
      theme: dark ? "dark" : "default",
      suppressErrorRendering: true,
    });
    const { svg } = await mermaid.render(`algoritmekader-diagram-${++count}`, source);
    return svg;
  },
};
