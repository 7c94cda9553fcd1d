import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./process.mjs";

const ignored = new Set(["node_modules", "dist", "generated", "test", "bench"]);

/**
 * Hash of what the given files and folders hold, without tests, output and installed packages.
 * @param {readonly string[]} paths relative to the checkout
 * @param {readonly string[]} [more] anything else that it depends on
 */
export function fingerprint(paths, more = []) {
  const hash = createHash("sha256");
  for (const text of more) hash.update(text).update("\0");
  for (const file of paths.flatMap(filesOf))
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return path.endsWith(".spec.ts") ? [] : [path];
  return readdirSync(full)
    .filter((name) => !ignored.has(name))
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

/**
 * Does a piece of work unless it was done for the same fingerprint before.
 * @param {string} stampFile relative to the checkout
 * @param {string} mark
 * @param {() => Promise<void>} work
 */
export async function once(stampFile, mark, work) {
  const stamp = join(root, stampFile);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === mark) return;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, mark);
}
