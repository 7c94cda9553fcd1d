import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Quality that makes a large answer small in milliseconds; zlib's own default takes a hundred times longer. */
export const brotliQuality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } as const;

/** Shorter answers gain nothing from compression. */
export const compressionThreshold = 1024;

/** How an answer that is remembered names itself. */
export const jsonType = "application/json; charset=utf-8";

/** How a body goes over the wire. */
export type Encoding = "br" | "gzip" | "identity";

interface Answer {
  /** Encoded once, not for every client. */
  readonly plain: Buffer;
  readonly encoded: Map<Encoding, Promise<Buffer>>;
}

/**
 * Remembers finished answers by their ETag. The tag holds the data version, so a remembered answer is never stale; it
 * only stops being asked for. Holds at most `capacity` bytes; the answers not asked for longest go first.
 */
export class AnswerMemory {
  readonly #answers = new Map<string, Answer>();
  #size = 0;

  constructor(private readonly capacity = 64 * 1024 * 1024) {}

  put(tag: string, plain: Buffer): void {
    if (plain.length > this.capacity / 8 || this.#answers.has(tag)) return;
    const answer = { plain, encoded: new Map() };
    this.#answers.set(tag, answer);
    this.#size += sizeOf(answer);
    this.#forgetOldest();
  }

  /** The answer in the best encoding that the client reads; undefined when it is not remembered. */
  get(tag: string, acceptEncoding: string | undefined): RememberedAnswer | undefined {
    const answer = this.#answers.get(tag);
    if (answer === undefined) return undefined;
    this.#answers.delete(tag);
    this.#answers.set(tag, answer);
    const encoding = answer.plain.length < compressionThreshold ? "identity" : encodingFor(acceptEncoding);
    return { encoding, body: encoding === "identity" ? answer.plain : encodedOnce(answer, encoding) };
  }

  #forgetOldest(): void {
    for (const [tag, answer] of this.#answers) {
      if (this.#size <= this.capacity) return;
      this.#answers.delete(tag);
      this.#size -= sizeOf(answer);
    }
  }
}

/** A finished answer, encoded or being encoded. */
export interface RememberedAnswer {
  readonly encoding: Encoding;
  readonly body: Buffer | Promise<Buffer>;
}

/** The encoded forms take some room of their own. */
function sizeOf({ plain }: Answer): number {
  return Math.ceil(plain.length * 1.25);
}

function encodedOnce(answer: Answer, encoding: "br" | "gzip"): Promise<Buffer> {
  const known = answer.encoded.get(encoding);
  if (known !== undefined) return known;
  const encoded = encoding === "br" ? brotli(answer.plain, brotliQuality) : zip(answer.plain);
  answer.encoded.set(encoding, encoded);
  return encoded;
}

/** The encoding to send a body in: brotli before gzip, none for a short body or a client that reads neither. */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  const accepted = (acceptEncoding ?? "").split(",").map((part) => part.replaceAll(/\s/g, "").toLowerCase());
  const reads = (name: string): boolean =>
    accepted.some((part) => part === name || (part.startsWith(`${name};q=`) && !/;q=0(\.0*)?$/.test(part)));
  if (reads("br")) return "br";
  return reads("gzip") ? "gzip" : "identity";
}
