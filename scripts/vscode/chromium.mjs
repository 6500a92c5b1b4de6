// Finds a browser of the Chromium family on this machine and starts it.
import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { env, getuid, platform } from "node:process";
import { promisify } from "node:util";
import { exitCode } from "../npm.mjs";

/**
 * Finds Chromium, Chrome or Edge: `CHROME_PATH`, the PATH, the usual places. On Debian, where `apt-get` can be
 * run by root, it is installed when there is none.
 * @returns {Promise<{executable: string, reason?: undefined} | {executable?: undefined, reason: string}>}
 * the program, or why there is none
 */
export async function findChromium() {
  if (env.CHROME_PATH) {
    if (existsSync(env.CHROME_PATH)) return { executable: env.CHROME_PATH };
    return { reason: `CHROME_PATH names ${env.CHROME_PATH}, which does not exist` };
  }
  const found = search();
  if (found) return { executable: found };
  const refusal = await installOnDebian();
  const installed = search();
  if (installed) return { executable: installed };
  return { reason: `no Chromium, Chrome or Edge is found (set CHROME_PATH to name one), and ${refusal}` };
}

/**
 * Starts it with an empty profile, without the traffic that it makes for itself. It ends with this process.
 * @param {{executable: string, temporary: string, headed?: boolean}} options `temporary` is a folder for the files
 * that it may leave behind
 * @returns {Promise<import("playwright-core").Browser>}
 */
export async function launchChromium({ executable, temporary, headed = false }) {
  const { chromium } = await import("playwright-core");
  return chromium.launch({
    executablePath: executable,
    headless: !headed,
    env: { ...env, TMPDIR: temporary },
    args: [
      // Chromium refuses to run as root inside its sandbox, and containers often lack what that needs.
      ...(platform === "linux" ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "msedge",
];

const macApplications = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const windowsPrograms = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

function search() {
  return candidates().find((file) => existsSync(file));
}

function candidates() {
  const suffix = platform === "win32" ? ".exe" : "";
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  if (platform === "darwin") {
    const roots = ["/Applications", join(env.HOME ?? "", "Applications")];
    return [...onPath, ...roots.flatMap((root) => macApplications.map((program) => join(root, program)))];
  }
  if (platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(Boolean);
    return [...onPath, ...roots.flatMap((root) => windowsPrograms.map((program) => join(root, program)))];
  }
  return [...onPath, "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/snap/bin/chromium"];
}

/** Tries to install it; gives the reason when that cannot be done here. */
async function installOnDebian() {
  const system = await readFile("/etc/os-release", "utf8").catch(() => "");
  // Elsewhere, Ubuntu among them, the package of this name does not hold a browser.
  if (!/^ID=debian$/m.test(system)) return "it can be installed automatically on Debian only";
  if (getuid?.() !== 0) return "only root can install it";
  try {
    await promisify(execFile)("apt-get", ["--version"]);
  } catch {
    return "there is no apt-get to install it with";
  }
  console.error("Installing Chromium…");
  for (const args of [["update"], ["install", "--yes", "--no-install-recommends", "chromium"]]) {
    const options = { stdio: ["ignore", 2, 2], env: { ...env, DEBIAN_FRONTEND: "noninteractive" } };
    const code = await exitCode(spawn("apt-get", args, options));
    if (code !== 0) return `apt-get ${args[0]} failed (exit code ${code})`;
  }
  return "apt-get installed no browser";
}
