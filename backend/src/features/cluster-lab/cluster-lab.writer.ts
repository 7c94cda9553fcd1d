import type { ClusterLab } from "@jiqun/contract";
import type { LabTurns } from "./lab-turns";

/**
 * The answer as JSON, a region at a time: of hundreds of them it is megabytes, and nobody else would be served while they
 * are written in one go. Throws REQUEST_INVALID once the client has gone.
 */
export async function writeLab({ regions, ...rest }: ClusterLab, turns: LabTurns): Promise<Buffer> {
  const parts = [Buffer.from(`{"regions":[`)];
  for (const [at, region] of regions.entries()) {
    parts.push(Buffer.from(`${at === 0 ? "" : ","}${JSON.stringify(region)}`));
    await turns.next();
  }
  parts.push(Buffer.from(`],${JSON.stringify(rest).slice(1)}`));
  return Buffer.concat(parts);
}
