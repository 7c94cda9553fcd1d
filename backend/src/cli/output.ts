import { once } from "node:events";

/** Writes a result. Waits while who reads it is slower, so that a long one does not pile up in memory. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Tells how far something has come, to people only: a line that is written over. */
export function tell(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[2K${text}`);
}
