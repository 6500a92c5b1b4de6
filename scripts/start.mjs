// Opens VS Code with the extension on a handbook, on a fresh clone as well:
//   npm start -- [FOLDER] [--browser] [--no-open] [--port N]
// FOLDER is the sample handbook by default. Where desktop VS Code is found that is opened; else, or with
// --browser, VS Code runs in the browser until this is interrupted.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ensureDependencies } from "./dependencies.mjs";
import { endWithNpm } from "./npm.mjs";
import { editorUrl, startCodeServer } from "./vscode/codeServer.mjs";
import { findDesktop, openDesktop } from "./vscode/desktop.mjs";

const project = resolve(fileURLToPath(new URL("..", import.meta.url)));
const usage = "Usage: npm start -- [FOLDER] [--browser] [--no-open] [--port N]";

/** Reads the command line; ends with exit code 2 and the usage when it is wrong. */
function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: {
        browser: { type: "boolean", default: false },
        "no-open": { type: "boolean", default: false },
        port: { type: "string", default: "0" },
        help: { type: "boolean", default: false },
      },
      allowPositionals: true,
    });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error(`${values.port} is not a port.`);
    if (positionals.length > 1) throw new Error("Only one folder can be opened.");
    // npm runs scripts in the project, and a path that a person types is relative to where that person is.
    const here = process.env.INIT_CWD ?? process.cwd();
    const sample = join(project, "test", "sample");
    const folder = positionals[0] === undefined ? sample : resolve(here, positionals[0]);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new Error(`There is no folder ${folder}.`);
    // A fixed port or no window only make sense in the browser.
    const browser = values.browser || values["no-open"] || port !== 0;
    return { folder, browser, open: !values["no-open"], port };
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    process.exit(2);
  }
}

/** Prints the last lines of what `check` says about the sample handbook. */
async function printSummary() {
  const args = [join(project, "dist", "cli.js"), "check", join("test", "sample"), "--fail-on", "never"];
  const check = spawn(process.execPath, args, { cwd: project, stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  check.stdout.setEncoding("utf8").on("data", (part) => {
    text += part;
  });
  await once(check, "close");
  const lines = text.trimEnd().split("\n");
  const lastBlank = lines.findLastIndex((line) => line.trim() === "");
  console.log(`The sample handbook, by \`algoritmekader ${args.slice(1).join(" ")}\`:`);
  console.log(`${lines.slice(Math.max(lastBlank + 1, lines.length - 12)).join("\n")}\n`);
}

/** Opens an address in the browser of this person; on a machine without one nothing happens. */
function openWindow(url) {
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", url]
      : process.platform === "win32"
        ? ["rundll32", "url.dll,FileProtocolHandler", url]
        : ["xdg-open", url];
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}

/** Waits for Ctrl+C, or for being told to end. */
async function interrupted() {
  // Signals alone do not keep Node running.
  const alive = setInterval(() => {}, 60_000);
  await Promise.race(["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => once(process, signal)));
  clearInterval(alive);
}

async function start() {
  const { folder, browser, open, port } = readArguments();
  await ensureDependencies();
  const { build } = await import("./build.mjs");
  await build();
  await printSummary();

  const desktop = browser ? undefined : findDesktop();
  if (desktop && (await openDesktop(desktop, { folder, extension: project }))) {
    console.log(`VS Code opens ${folder} with the extension.`);
    return;
  }
  const server = await startCodeServer({ port });
  const url = editorUrl({ url: server.url, folder, extension: project });
  console.log("VS Code is ready in the browser; Ctrl+C ends it. Its address:");
  console.log(url);
  if (open) openWindow(url);
  await interrupted();
  await server.stop();
}

endWithNpm();
try {
  await start();
  process.exit(0);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
