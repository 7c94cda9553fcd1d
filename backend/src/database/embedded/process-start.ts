import { readFileSync } from "node:fs";

/** A process by its number and, as far as the system tells, by when it was started. */
interface KnownProcess {
  readonly pid: number;
  readonly started?: string | null;
}

/** Whether a process of this number is there, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** When a process was started, in the system's own count; null where the system does not tell. */
export function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in brackets and may hold anything; the 22nd field is the 20th after it.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

/**
 * Whether it is still the process that wrote its number down: alive, a node process and, where the system tells,
 * started at the moment noted. Where the system tells nothing a living process is taken for it, except our own: we have
 * noted nothing yet.
 */
export function lives({ pid, started = null }: KnownProcess): boolean {
  if (pid <= 0 || !isAlive(pid)) return false;
  const found = startOf(pid);
  if (found === null) return pid !== process.pid;
  return isNode(pid) && (started === null ? pid !== process.pid : started === found);
}

function isNode(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("node");
  } catch {
    return true;
  }
}
