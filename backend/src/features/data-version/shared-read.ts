/**
 * Shares one read among callers without ever handing out an answer older than the call: while a read runs, later
 * callers wait together for the next one. A hundred requests at once cost two reads, and each still sees every commit
 * that was finished before it came.
 */
export class SharedRead<Value> {
  #running: Promise<Value> | null = null;
  #next: Promise<Value> | null = null;

  constructor(private readonly read: () => Promise<Value>) {}

  get(): Promise<Value> {
    // Asked first: between the end of a read and the start of the next one nothing runs.
    if (this.#next !== null) return this.#next;
    if (this.#running === null) return this.#start();
    this.#next = this.#running.then(
      () => this.#startNext(),
      () => this.#startNext(),
    );
    return this.#next;
  }

  #startNext(): Promise<Value> {
    this.#next = null;
    return this.#start();
  }

  #start(): Promise<Value> {
    const running = this.read().finally(() => {
      if (this.#running === running) this.#running = null;
    });
    this.#running = running;
    return running;
  }
}
