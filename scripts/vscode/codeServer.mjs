// Starts VS Code's server on this machine, for one browser window.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, realpath, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath, env as ownEnv, platform } from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { installVSCode } from "./install.mjs";

/** What keeps VS Code quiet: nothing opens, moves or asks by itself, and nothing is fetched. */
const quietSettings = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "git.openRepositoryInParentFolders": "never",
  "http.proxySupport": "off",
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/**
 * Starts the server with fresh data and waits until it answers. It ends at `stop()`, and by itself when this
 * process ends in whatever way; its data is removed in all cases.
 * @param {object} [options]
 * @param {number} [options.port] a fixed port; a free one by default
 * @param {Record<string, unknown>} [options.settings] user settings, beside those that keep VS Code quiet
 * @param {Record<string, string>} [options.env] for the extension host, beside our own environment
 * @param {boolean} [options.workspaceTrust] false by default: no folder has to be trusted first
 * @returns {Promise<CodeServer>}
 * @throws {Error} when it cannot be installed or does not start, such as when the port is taken
 *
 * @typedef {object} CodeServer
 * @property {string} url its address, without a path
 * @property {string} folder a temporary folder, for what should disappear with the server
 * @property {() => string} output what it has printed
 * @property {() => Promise<string>} extensionLogs the output channels of the extensions in it
 * @property {() => Promise<void>} stop ends it and waits until it is gone
 */
export async function startCodeServer({ port = 0, settings = {}, env = {}, workspaceTrust = false } = {}) {
  const { node, vscode } = await installVSCode();
  const folder = await realpath(await mkdtemp(join(tmpdir(), "algoritmekader-vscode-")));
  const data = join(folder, "server");
  const user = join(data, "data", "User");
  await mkdir(user, { recursive: true });
  await writeFile(join(user, "settings.json"), JSON.stringify({ ...quietSettings, ...settings }, null, 2));

  const guard = spawn(
    execPath,
    [
      fileURLToPath(new URL("guard.mjs", import.meta.url)),
      folder,
      node,
      "out/server-main.js",
      "--host=127.0.0.1",
      `--port=${port}`,
      "--without-connection-token",
      "--accept-server-license-terms",
      `--server-data-dir=${data}`,
      "--telemetry-level=off",
      // A built VS Code takes an extension under development from the address only with this option.
      "--enable-smoke-test-driver",
      ...(workspaceTrust ? [] : ["--disable-workspace-trust"]),
    ],
    {
      cwd: vscode,
      env: { ...cleanEnvironment(), ...(await temporaryFiles(folder)), ...env },
      stdio: ["pipe", "pipe", "pipe"],
      // A process group of its own lets the guard end everything that VS Code starts.
      detached: platform !== "win32",
    },
  );
  const ended = once(guard, "exit");
  // It may have ended already when it is told to.
  guard.stdin.on("error", () => {});
  let printed = "";
  for (const stream of [guard.stdout, guard.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      printed = (printed + text).slice(-200_000);
    });
  }
  const stop = async () => {
    guard.stdin.end();
    await ended;
  };

  const deadline = Date.now() + 60_000;
  for (;;) {
    const address = /Extension host agent listening on (\d+)/.exec(printed);
    if (address) {
      const url = `http://127.0.0.1:${address[1]}`;
      if (await answers(url)) {
        const extensionLogs = () => readOutputChannels(join(data, "data", "logs"));
        return { url, folder, output: () => printed, extensionLogs, stop };
      }
    }
    const taken = /EADDRINUSE/.test(printed);
    if (taken || guard.exitCode !== null || guard.signalCode !== null || Date.now() > deadline) {
      await stop();
      if (taken) throw new Error(`Port ${port} is in use.`);
      throw new Error(`VS Code's server did not start:\n${printed.trim()}`);
    }
    await sleep(50);
  }
}

/**
 * The address that opens VS Code on a folder.
 * @param {object} options
 * @param {string} options.url of the server
 * @param {string} options.folder the folder to open
 * @param {string} [options.extension] the folder of an extension under development
 * @param {string} [options.tests] a CommonJS module whose `run()` is called in the extension host
 * @param {string} [options.file] a file to open
 * @returns {string}
 */
export function editorUrl({ url, folder, extension, tests, file }) {
  const remote = (path) => `vscode-remote://${new URL(url).host}${pathToFileURL(path).pathname}`;
  const payload = [["skipWelcome", "true"]];
  if (extension) payload.push(["extensionDevelopmentPath", remote(extension)]);
  if (tests) payload.push(["extensionTestsPath", remote(tests)]);
  if (file) payload.push(["openFile", remote(file)]);
  const address = new URL(url);
  address.searchParams.set("folder", decodeURIComponent(pathToFileURL(folder).pathname));
  address.searchParams.set("payload", JSON.stringify(payload));
  return address.href;
}

/** Our own environment, without what an editor around us would pass on to the one that we start. */
function cleanEnvironment() {
  const kept = Object.entries(ownEnv).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name));
  // An empty gallery keeps VS Code from looking for extensions on the network.
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: "{}" };
}

/** VS Code leaves sockets and folders among the temporary files, so it gets a place of its own for them. */
async function temporaryFiles(folder) {
  const place = join(folder, "tmp");
  await mkdir(place);
  // The path of a socket may have some hundred characters, of which VS Code's names take fifty.
  return place.length > 50 || platform === "win32" ? {} : { TMPDIR: place, XDG_RUNTIME_DIR: place };
}

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** VS Code keeps each output channel in a file; those of its own extensions and of itself say nothing here. */
async function readOutputChannels(folder) {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const channels = files.filter(
    (file) => /exthost.+\.log$/.test(file) && !/vscode\.|remoteexthost/.test(file),
  );
  const texts = await Promise.all(
    channels.map((file) => readFile(join(folder, file), "utf8").catch(() => "")),
  );
  return texts.join("").trim();
}
