/** The document that hosts the preview. It holds no content of pages: that arrives by message and is sanitised first. */
import { Uri, type Webview } from "vscode";
import { makeNonce } from "../nonce";

/** @param trusted whether the author trusts the folder: only then does the page load pictures from elsewhere */
export function previewHtml(webview: Webview, extensionUri: Uri, trusted: boolean): string {
  const nonce = makeNonce();
  const resource = (name: string) =>
    webview.asWebviewUri(Uri.joinPath(extensionUri, "dist", name)).toString();
  // Styles may stand in attributes, which pages use to align cells; scripts only in our own file.
  const policy = [
    "default-src 'none'",
    // A picture from elsewhere tells its server who reads the page.
    `img-src ${webview.cspSource} data:${trusted ? " https:" : ""}`,
    `style-src ${webview.cspSource} 'unsafe-inline'`,
    `font-src ${webview.cspSource}`,
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
<link rel="stylesheet" href="${resource("preview.css")}">
<style id="algoritmekader-site-style"></style>
<title>Algoritmekader</title>
</head>
<body>
<div id="algoritmekader-status" class="ak-hidden" role="status"></div>
<article id="algoritmekader-article" class="md-typeset" tabindex="-1"></article>
<script nonce="${nonce}" src="${resource("preview.js")}" data-diagrams="${resource("mermaid.js")}"></script>
</body>
</html>`;
}
