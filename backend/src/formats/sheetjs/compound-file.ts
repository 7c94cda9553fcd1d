import { CFB } from "@e965/xlsx";
import { FileRefused } from "../file-refused";

interface Stream {
  /** Missing where its place in the file is. */
  readonly content?: Uint8Array | readonly number[];
  readonly size: number;
}

/** The part of the library's reader of compound files that is used; it declares no types for it. */
interface CompoundFiles {
  read(bytes: Buffer, options: { readonly type: "buffer" }): object;
  find(container: object, path: string): Stream | null;
}

const files = CFB as CompoundFiles;

/**
 * Gives the streams of a compound file by name; null for one that it does not have.
 * @throws FileRefused FILE_DAMAGED
 */
export function compoundStreams(bytes: Buffer): (name: string) => Buffer | null {
  const container = sound(() => files.read(bytes, { type: "buffer" }));
  return (name) => {
    const stream = files.find(container, name);
    if (stream === null) return null;
    const content = Buffer.from(stream.content ?? []);
    if (content.length < stream.size) throw new FileRefused("FILE_DAMAGED", { entry: name });
    return content.subarray(0, stream.size);
  };
}

function sound<Value>(run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    throw new FileRefused("FILE_DAMAGED", {}, { cause: error });
  }
}
