import { TextDecoder } from "node:util";
import { FileRefused } from "../file-refused";

/**
 * Text of an XML document that comes in bytes: UTF-16 by its byte order mark, otherwise UTF-8.
 * @throws FileRefused ENCODING_UNKNOWN for a document that declares another encoding, FILE_DAMAGED for bytes that are
 * not of its own.
 */
export async function* decodeXml(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: Decoder | null = null;
  for await (const chunk of bytes) {
    decoder ??= new Decoder(chunk);
    yield decoder.decode(chunk);
  }
  if (decoder !== null) yield decoder.end();
}

class Decoder {
  private readonly decoder: TextDecoder;
  private readonly declared: string;

  constructor(start: Uint8Array) {
    this.decoder = new TextDecoder(encodingOf(start), { fatal: true });
    const head = Buffer.from(start.subarray(0, 200)).toString("latin1");
    this.declared = /encoding\s{0,9}=\s{0,9}["']([\w.-]{1,40})/.exec(head)?.[1] ?? "UTF-8";
  }

  decode(chunk: Uint8Array): string {
    return this.checked(() => this.decoder.decode(chunk, { stream: true }));
  }

  end(): string {
    return this.checked(() => this.decoder.decode());
  }

  private checked(run: () => string): string {
    try {
      return run();
    } catch (cause) {
      if (/^utf-?(8|16)/i.test(this.declared)) throw new FileRefused("FILE_DAMAGED", {}, { cause });
      throw new FileRefused("ENCODING_UNKNOWN", { found: this.declared }, { cause });
    }
  }
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  return start[0] === 0xfe && start[1] === 0xff ? "utf-16be" : "utf-8";
}
