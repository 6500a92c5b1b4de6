// Finds desktop VS Code on this machine and opens it.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { env, getuid, platform } from "node:process";
import { exitCode } from "../npm.mjs";

/**
 * Finds the command that opens desktop VS Code, or a build of the same source.
 * @returns {string | undefined} its path; undefined when there is none, or when it could not open a window
 */
export function findDesktop() {
  if (platform === "linux") {
    // Without a display there is no window, and as root VS Code refuses to start.
    if ((!env.DISPLAY && !env.WAYLAND_DISPLAY) || getuid?.() === 0) return undefined;
  }
  // In the terminal of a remote window `code` is another program, which cannot load an extension under
  // development.
  if (env.VSCODE_IPC_HOOK_CLI) return undefined;
  return candidates().find((file) => existsSync(file));
}

/**
 * Opens a window with an extension under development.
 * @param {string} command what `findDesktop` gave
 * @param {{folder: string, extension: string}} options
 * @returns {Promise<boolean>} whether that succeeded
 */
export async function openDesktop(command, { folder, extension }) {
  const args = [`--extensionDevelopmentPath=${extension}`, folder];
  // On Windows the command is a .cmd file, which only a shell can start, and a shell needs quotes.
  const shell = platform === "win32";
  const quote = (text) => (shell ? `"${text}"` : text);
  try {
    const child = spawn(quote(command), args.map(quote), { stdio: ["ignore", 2, 2], shell });
    return (await exitCode(child)) === 0;
  } catch {
    return false;
  }
}

const names = ["code", "code-insiders", "codium"];

const macApplications = ["Visual Studio Code.app", "Visual Studio Code - Insiders.app", "VSCodium.app"];

function candidates() {
  const suffix = platform === "win32" ? ".cmd" : "";
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  if (platform === "darwin") {
    const roots = ["/Applications", join(env.HOME ?? "", "Applications")];
    const command = join("Contents", "Resources", "app", "bin", "code");
    return [...onPath, ...roots.flatMap((root) => macApplications.map((name) => join(root, name, command)))];
  }
  if (platform === "win32" && env.LOCALAPPDATA) {
    return [...onPath, join(env.LOCALAPPDATA, "Programs", "Microsoft VS Code", "bin", "code.cmd")];
  }
  return onPath;
}
