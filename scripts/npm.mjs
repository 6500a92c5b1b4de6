// Runs npm, and the command lines of installed packages, in the same way on every system.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import process, { env, execPath, platform, ppid } from "node:process";

/**
 * Runs npm with the reader's own configuration (registry, proxy, certificates). What npm prints goes to
 * standard error, because standard output belongs to the results of the script that calls this.
 * @param {string[]} args
 * @param {{cwd: string}} options
 * @throws {Error} when npm cannot be started or fails
 */
export async function npm(args, { cwd }) {
  // npm names its own program to the scripts that it runs; on Windows `npm` itself is a .cmd file, which
  // only a shell can start.
  const own = env.npm_execpath?.endsWith(".js") ? env.npm_execpath : undefined;
  const child = own
    ? spawn(execPath, [own, ...args], { cwd, stdio: ["ignore", 2, 2] })
    : spawn("npm", args, { cwd, stdio: ["ignore", 2, 2], shell: platform === "win32" });
  const code = await exitCode(child);
  if (code !== 0) throw new Error(`npm ${args[0]} failed in ${cwd} (exit code ${code})`);
}

/**
 * Runs the command line of a package in node_modules, its output on ours.
 * @param {string} project the folder that holds node_modules
 * @param {string} name the package
 * @param {string} command the name under `bin` in its package.json
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export async function runInstalled(project, name, command, args) {
  const folder = join(project, "node_modules", name);
  const { bin } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = typeof bin === "string" ? bin : bin[command];
  return exitCode(spawn(execPath, [join(folder, file), ...args], { cwd: project, stdio: "inherit" }));
}

/**
 * Makes this process end when the npm that runs it is told to. npm passes SIGTERM on to the shell between the two
 * only, and that ends without passing it on, which leaves this process running on its own.
 */
export function endWithNpm() {
  if (!env.npm_lifecycle_event) return;
  const shell = ppid;
  setInterval(() => {
    if (process.ppid !== shell) process.kill(process.pid, "SIGTERM");
  }, 500).unref();
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number>} the exit code; 1 for a process that a signal ended
 */
export async function exitCode(child) {
  const [code] = await once(child, "exit");
  return code ?? 1;
}
