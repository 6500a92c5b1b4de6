// Installs VS Code's server from the npm registry, for tests and for VS Code in the browser.
//
// The vendor's own download hosts are not reachable from every machine. The package `code-server` carries
// a complete build of VS Code's server in `lib/vscode`, and `node-<platform>-<arch>` the Node that it needs.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { delimiter, join, resolve } from "node:path";
import { arch, env, execPath, pid, platform } from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { npm } from "../npm.mjs";

const codeServerVersion = "4.139.1";
const nodeVersion = "24.14.0";
const installFlags = [
  "install",
  "--ignore-scripts",
  "--no-audit",
  "--no-fund",
  "--omit=dev",
  "--loglevel=error",
];

/**
 * Makes VS Code's server available, installing it when it is not there yet (half a minute, 800 MB).
 * `ALGORITMEKADER_VSCODE_CACHE` names another folder for it than `.cache/vscode` of the project.
 * @returns {Promise<{node: string, vscode: string}>} the Node 24 to run it with, and the folder that holds
 * `out/server-main.js`
 * @throws {Error} when npm fails, or no Node 24 exists for this machine
 */
export async function installVSCode() {
  const project = fileURLToPath(new URL("../..", import.meta.url));
  const cache = resolve(env.ALGORITMEKADER_VSCODE_CACHE || join(project, ".cache", "vscode"));
  const folder = join(cache, `code-server-${codeServerVersion}`);
  // The marker is written last, so that an interrupted installation is done again.
  if (!existsSync(join(folder, "complete"))) await install(folder);
  return { node: await findNode24(folder), vscode: join(folder, vscodePath) };
}

const vscodePath = join("node_modules", "code-server", "lib", "vscode");
const nodePackage = `node-${platform === "win32" ? "win" : platform}-${arch}`;

/** Works in a folder of its own and moves that into place, because two runs may install at the same time. */
async function install(folder) {
  console.error(`Installing VS Code (code-server ${codeServerVersion}) in ${folder}…`);
  const work = `${folder}.${pid}`;
  const packages = [`code-server@${codeServerVersion}`];
  if (!(await findNode24OnPath())) packages.push(`${nodePackage}@${nodeVersion}`);
  try {
    await mkdir(work, { recursive: true });
    await writeFile(join(work, "package.json"), '{ "private": true }\n');
    await npm([...installFlags, "--prefix", work, ...packages], { cwd: work });
    const vscode = join(work, vscodePath);
    await npm([...installFlags, "--prefix", vscode], { cwd: vscode });
    // This build looks for its packages in an archive; a link to the folder serves as well.
    await symlink("node_modules", join(vscode, "node_modules.asar"), "junction");
    await copyFile(
      new URL("spdlog.cjs", import.meta.url),
      join(vscode, "node_modules/@vscode/spdlog/index.js"),
    );
    await writeFile(join(work, "complete"), `${new Date().toISOString()}\n`);
    if (!existsSync(join(folder, "complete"))) {
      await rm(folder, { recursive: true, force: true });
      await rename(work, folder);
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function findNode24(folder) {
  const packaged = join(
    folder,
    "node_modules",
    nodePackage,
    "bin",
    platform === "win32" ? "node.exe" : "node",
  );
  const found = existsSync(packaged) ? packaged : await findNode24OnPath();
  if (!found)
    throw new Error(`VS Code needs Node 24, which is found no longer; remove ${folder} and try again.`);
  return found;
}

/** The native modules of this VS Code are built for Node 24, so a newer one does not do. */
async function findNode24OnPath() {
  const name = platform === "win32" ? "node.exe" : "node";
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  for (const file of new Set([execPath, ...folders.map((folder) => join(folder, name))])) {
    if (!existsSync(file)) continue;
    const version = await promisify(execFile)(file, ["--version"]).catch(() => undefined);
    if (version?.stdout.startsWith("v24.")) return file;
  }
  return undefined;
}
