/** One line for whoever waits at the terminal. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A line of the result: what was measured, beside the floor of the same run. */
export interface Measure {
  readonly what: string;
  readonly seconds: number;
  /** Seconds of the floor; null where nothing is compared. */
  readonly floor: number | null;
  /** Memory of the service above what it took before, in MB; null where it was not looked at. */
  readonly memory: number | null;
}

/** The results as a Markdown table, ready for a document. */
export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map(({ what, seconds, floor, memory }) => [
    what,
    `${seconds.toFixed(1)} s`,
    floor === null ? "" : `${floor.toFixed(1)} s`,
    floor === null ? "" : `${(seconds / floor).toFixed(2)}x`,
    memory === null ? "" : `+${memory} MB`,
  ]);
  const head = ["what", "time", "floor", "ratio", "memory"];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** How long a piece of work takes, in seconds. */
export async function timed<T>(
  work: () => Promise<T>,
): Promise<{ readonly seconds: number; readonly result: T }> {
  const begun = performance.now();
  const result = await work();
  return { seconds: (performance.now() - begun) / 1000, result };
}
