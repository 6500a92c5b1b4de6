// Runs a command for as long as the process that started this one lives, then cleans up after it:
//   node guard.mjs FOLDER COMMAND [ARGUMENT…]
// The starter holds the other end of standard input. That closes when it asks for the end, and also when it
// crashes, is killed, or is interrupted; then everything in this process group ends and FOLDER is removed.
// A signal handler in the starter could not do this: some signals cannot be handled.
import { spawn, spawnSync } from "node:child_process";
import { rm } from "node:fs/promises";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";

const { argv, pid, platform, stdin } = process;
const [folder, command, ...args] = argv.slice(2);
const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"] });

let ending = false;
async function end(code) {
  if (ending) return;
  ending = true;
  if (platform === "win32") {
    spawnSync("taskkill", ["/pid", String(child.pid), "/t", "/f"], { stdio: "ignore" });
  } else {
    process.kill(-pid, "SIGTERM");
    const deadline = Date.now() + 2000;
    while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) await sleep(50);
  }
  // Windows keeps the files of a process that has just ended for a moment.
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }).catch(() => {});
  // This process is in the group as well, so it must be the last thing that it does.
  if (platform !== "win32") process.kill(-pid, "SIGKILL");
  process.exit(code);
}

process.on("SIGTERM", () => end(0));
child.on("error", (error) => {
  console.error(error.message);
  end(1);
});
child.on("exit", (code) => end(code ?? 1));
stdin.on("end", () => end(0));
stdin.on("error", () => end(0));
stdin.resume();
