// Writes algoritmekader-VERSION.vsix: builds, then packs with vsce, which is fetched when it is needed.
import { spawnSync } from "node:child_process";
import { exit } from "node:process";
import { ensureDependencies } from "./dependencies.mjs";

const vsce = "@vscode/vsce@3.9.2";

await ensureDependencies();
const { build, project } = await import("./build.mjs");
await build();
// Everything is bundled, so the packages in node_modules stay out.
const { status } = spawnSync(
  "npx",
  [
    "--yes",
    vsce,
    "package",
    "--no-dependencies",
    "--allow-missing-repository",
    "--no-rewrite-relative-links",
  ],
  {
    cwd: project,
    stdio: "inherit",
    shell: process.platform === "win32",
  },
);
exit(status ?? 1);
