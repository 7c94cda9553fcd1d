import { describeBatch } from "./describe";
import { exitCodes, type ExitCode } from "./exit-code";
import { print } from "./output";
import type { ServiceClient } from "./service-client";

/** Takes a batch back. */
export async function undo(
  client: ServiceClient,
  { batch, json }: { readonly batch: number; readonly json: boolean },
): Promise<ExitCode> {
  const undone = await client.ask("batchUndo", { code: String(batch) });
  await print(json ? `${JSON.stringify(undone)}\n` : describeBatch(undone));
  return exitCodes.done;
}
