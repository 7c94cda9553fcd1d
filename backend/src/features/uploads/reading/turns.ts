/** Lets a limited number do something at once; others wait in the order in which they came. */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private busy = 0;

  constructor(private readonly atOnce: number) {}

  /** Does the work once its turn has come. One that is aborted while it waits rejects with the signal's reason. */
  async run<Result>(work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    await this.turn(signal);
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.busy -= 1;
      else next();
    }
  }

  private async turn(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.busy < this.atOnce) {
      this.busy += 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const leave = (): void => {
        this.waiting.splice(this.waiting.indexOf(come), 1);
        reject(signal?.reason as Error);
      };
      const come = (): void => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      this.waiting.push(come);
      signal?.addEventListener("abort", leave, { once: true });
    });
  }
}
