import { TextDecoder } from "node:util";
import { FileRefused } from "../file-refused";

/**
 * Text of an XML document that comes in bytes: UTF-16 by its byte order mark, otherwise UTF-8.
 * @throws FileRefused ENCODING_UNKNOWN for bytes that are not of that encoding.
 */
export async function* decodeXml(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    yield decode(() => decoder?.decode(chunk, { stream: true }) ?? "");
  }
  yield decode(() => decoder?.decode() ?? "");
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  return start[0] === 0xfe && start[1] === 0xff ? "utf-16be" : "utf-8";
}

function decode(run: () => string): string {
  try {
    return run();
  } catch (error) {
    throw new FileRefused("ENCODING_UNKNOWN", {}, { cause: error });
  }
}
