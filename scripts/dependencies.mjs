// Installs the dependencies of the project where they are missing or not those of package-lock.json.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { npm } from "./npm.mjs";

const project = fileURLToPath(new URL("..", import.meta.url));

/**
 * Makes node_modules hold what package-lock.json names. Scripts that may run on a fresh clone call this
 * before their first import of a package.
 * @throws {Error} when npm fails
 */
export async function ensureDependencies() {
  if (await installed()) return;
  console.error("Installing the dependencies…");
  try {
    await npm(["ci", "--include=dev"], { cwd: project });
  } catch {
    // npm leaves packages for other systems out of the lock file when their registry lacks them, and then
    // refuses that file here. An ordinary installation takes the same versions from it.
    console.error("Trying once more, less strictly…");
    await npm(["install", "--include=dev", "--no-save"], { cwd: project });
  }
}

/** Compares versions rather than dates: git gives every file the date of the checkout. */
async function installed() {
  const wanted = await packagesOf("package-lock.json");
  const present = await packagesOf("node_modules/.package-lock.json");
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    // The root is the project itself, and optional packages are mostly meant for other systems.
    ([path, entry]) => path === "" || entry.optional || present[path]?.version === entry.version,
  );
}

/** @returns {Promise<Record<string, {version?: string, optional?: boolean}> | undefined>} */
async function packagesOf(lockFile) {
  try {
    return JSON.parse(await readFile(join(project, lockFile), "utf8")).packages;
  } catch {
    return undefined;
  }
}
