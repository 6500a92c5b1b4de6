/** Git repositories for tests. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";

/** Whether there is a git to test with. */
export const hasGit = spawnSync("git", ["--version"]).status === 0;

/** Runs git in a folder, without the settings of whoever runs the tests. */
export function runGit(folder: string, ...words: string[]): string {
  const own = ["-c", "user.name=Test", "-c", "user.email=test@example.nl", "-c", "core.autocrlf=false"];
  const { status, stdout, stderr } = spawnSync("git", [...own, ...words], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
  });
  assert.equal(status, 0, stdout + stderr);
  return stdout;
}

/** Commits all files of a folder; makes it a repository first if it is none. */
export function commitAll(folder: string): void {
  runGit(folder, "init", "--quiet");
  runGit(folder, "add", "--all");
  runGit(folder, "commit", "--quiet", "--allow-empty", "--message", "stand");
}
