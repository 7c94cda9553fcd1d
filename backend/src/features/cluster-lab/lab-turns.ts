import { setImmediate } from "node:timers/promises";
import { malformedRequest } from "../../errors/request-errors";

/** How long other requests wait at most while the lab computes. */
const sliceMs = 15;

/** Lets other requests in between the parts of a long computation, and breaks it off when nobody waits for it any more. */
export class LabTurns {
  #since = performance.now();

  constructor(private readonly gone: AbortSignal) {}

  /** Goes on at once while the slice lasts. Throws REQUEST_INVALID once the client has gone: nobody reads it. */
  async next(): Promise<void> {
    if (performance.now() - this.#since < sliceMs) return;
    await this.end();
  }

  /** Ends the slice: what follows takes one of its own. Throws as {@link next}. */
  async end(): Promise<void> {
    await setImmediate();
    if (this.gone.aborted) throw malformedRequest();
    this.#since = performance.now();
  }
}
