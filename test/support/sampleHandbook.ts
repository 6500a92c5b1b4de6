/** The sample handbook of this project: small, but with all that a handbook has, and always at hand. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { MemoryFileSystem } from "./memoryFileSystem";

const root = "test/sample";

/** Its files, in memory, where a test can change them. */
export function sampleFiles(): MemoryFileSystem {
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" });
  const files = paths.filter((path) => statSync(join(root, path)).isFile());
  return new MemoryFileSystem(
    files.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(root, path))] as const),
  );
}
