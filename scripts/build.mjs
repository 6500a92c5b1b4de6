// Bundles the extension, the server and the command line into dist/.
//   node scripts/build.mjs            the product
//   node scripts/build.mjs --watch    the product, again at every change
// scripts/test.mjs uses buildTests() for the suites, which go to out/.
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";

export const project = fileURLToPath(new URL("..", import.meta.url));

const shared = {
  absWorkingDir: project,
  bundle: true,
  target: "es2022",
  sourcemap: true,
  logLevel: "warning",
  legalComments: "none",
  outdir: "dist",
};
const forNode = { ...shared, platform: "node", format: "cjs", mainFields: ["module", "main"], minify: true };
const forBrowser = {
  ...shared,
  platform: "browser",
  mainFields: ["browser", "module", "main"],
  minify: true,
};

/** What dist/ holds. The names are a contract with editors and continuous integration. */
const products = [
  { ...forNode, entryPoints: { client: "client/src/extension.ts" }, external: ["vscode"] },
  { ...forNode, entryPoints: { server: "server/src/node.ts" } },
  { ...forNode, entryPoints: { cli: "server/src/cli.ts" }, banner: { js: "#!/usr/bin/env node" } },
  {
    ...forBrowser,
    entryPoints: { "client.browser": "client/src/extension.browser.ts" },
    format: "cjs",
    external: ["vscode"],
  },
  { ...forBrowser, entryPoints: { "server.browser": "server/src/browser.ts" }, format: "iife" },
  { ...forBrowser, entryPoints: { preview: "client/webview/preview.ts" }, format: "iife" },
  { ...forBrowser, entryPoints: { mermaid: "client/webview/mermaid.ts" }, format: "iife", sourcemap: false },
  { ...forBrowser, entryPoints: { preview: "client/webview/preview.css" } },
  { ...forBrowser, entryPoints: { relations: "client/webview/relations.ts" }, format: "iife" },
  { ...forBrowser, entryPoints: { relations: "client/webview/relations.css" } },
  { ...forBrowser, entryPoints: { markdownPreview: "client/webview/markdownPreview.css" } },
];

/** Writes dist/. */
export async function build() {
  const results = await Promise.all(products.map((options) => esbuild.build({ ...options, metafile: true })));
  // What an earlier build left goes afterwards, so that a running editor always finds its files.
  const made = new Set(results.flatMap(({ metafile }) => Object.keys(metafile.outputs)));
  for (const file of await readdir(join(project, "dist"))) {
    if (!made.has(`dist/${file}`)) await rm(join(project, "dist", file), { recursive: true });
  }
}

/** Bundles every file under test/FOLDER that ends in SUFFIX into out/FOLDER; modules they share are shared. */
export async function buildTests(folder, suffix = ".test.ts") {
  const files = await readdir(join(project, "test", folder), { recursive: true });
  const outdir = `out/${folder}`;
  await rm(join(project, outdir), { recursive: true, force: true });
  await esbuild.build({
    ...shared,
    entryPoints: files.filter((file) => file.endsWith(suffix)).map((file) => join("test", folder, file)),
    outbase: join("test", folder),
    outdir,
    platform: "node",
    format: "esm",
    splitting: true,
    packages: "external",
    outExtension: { ".js": ".mjs" },
  });
  return join(project, outdir);
}

async function watch() {
  for (const options of products) {
    const context = await esbuild.context({ ...options, logLevel: "info" });
    await context.watch();
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  await (argv.includes("--watch") ? watch() : build());
}
