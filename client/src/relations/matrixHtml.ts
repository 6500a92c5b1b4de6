/** The document that hosts the matrix. It holds no content of pages: that arrives by message and is put in as text. */
import { Uri, type Webview } from "vscode";
import { makeNonce } from "../nonce";

export function matrixHtml(webview: Webview, extensionUri: Uri): string {
  const nonce = makeNonce();
  const resource = (name: string) =>
    webview.asWebviewUri(Uri.joinPath(extensionUri, "dist", name)).toString();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${resource("relations.css")}">
<title>Verbanden</title>
</head>
<body>
<h1>Verbanden tussen vereisten en maatregelen</h1>
<div class="tools" role="group" aria-label="Filters">
<label id="handbook-label" hidden>Kader <select id="handbook"></select></label>
<label>Vereisten <input id="row-text" type="search" placeholder="woord of code"></label>
<label>Wet <select id="law"></select></label>
<label>Maatregelen <input id="column-text" type="search" placeholder="woord of code"></label>
<label>Fase <select id="phase"></select></label>
<button id="related" type="button" aria-pressed="false">Alleen maatregelen bij deze vereiste</button>
<button id="reset" type="button">Filters wissen</button>
<button id="export" type="button">Opslaan als csv…</button>
</div>
<p id="summary" role="status"></p>
<div id="grid" role="grid" tabindex="0" aria-readonly="true" aria-label="Matrix van vereisten en maatregelen"
 aria-describedby="keys"><div id="canvas" role="presentation"></div></div>
<p id="cell" aria-hidden="true"></p>
<p id="keys">Pijltjes: verplaatsen. Enter: pagina openen. Spatie: alleen de maatregelen bij deze vereiste.</p>
<script nonce="${nonce}" src="${resource("relations.js")}"></script>
</body>
</html>`;
}
