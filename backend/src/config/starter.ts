import { readFileSync } from "node:fs";
import type { Settings } from "./settings";

/** Who started this process: its parent, and the parent's parent where the system tells. */
function starters(): string {
  return `${process.ppid} ${parentOf(process.ppid) ?? ""}`;
}

/** npm starts us through a shell, so it is the shell's parent that counts; Linux tells who that is. */
function parentOf(pid: number): string | null {
  try {
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? null;
  } catch {
    return null;
  }
}

/** Calls back when npm, having started this process, is gone: a killed npm must leave neither service nor database behind. */
export function whenStarterEnds({ startedByNpm }: Settings, callback: () => void): void {
  if (!startedByNpm) return;
  const before = starters();
  const watch = setInterval(() => {
    if (starters() === before) return;
    clearInterval(watch);
    callback();
  }, 500);
  watch.unref();
}
