import { createHash, randomUUID } from "node:crypto";
import { access, copyFile, link, mkdir, open, rename, rm, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { Inject, Injectable } from "@nestjs/common";
import { serviceOptionsToken, type ServiceOptions } from "../../config/service-options";
import { malformedRequest, payloadTooLarge } from "../../errors/request-errors";

/** A file that has come in whole. */
export interface ReceivedFile {
  readonly id: string;
  readonly size: number;
  /** SHA-256. */
  readonly hash: string;
}

/** Longest file that is taken. */
export const longestFile = 512 * 1024 * 1024;

/** Files on their way in, and the originals of those that came in. No name on disk comes from a user. */
@Injectable()
export class UploadFileService {
  readonly #uploads: string;
  readonly #originals: string;

  constructor(@Inject(serviceOptionsToken) { settings }: ServiceOptions) {
    this.#uploads = join(settings.dataDir, "uploads");
    this.#originals = join(settings.dataDir, "originals");
  }

  /** Where the bytes of an upload lie. */
  pathOf(id: string): string {
    return join(this.#uploads, id);
  }

  /** Where the original with this SHA-256 lies, if it is kept; otherwise null. */
  async original(hash: string): Promise<string | null> {
    const path = join(this.#originals, hash);
    return (await exists(path)) ? path : null;
  }

  /** Whether the bytes of an upload are there. */
  has(id: string): Promise<boolean> {
    return exists(this.pathOf(id));
  }

  /** Writes what comes, safely on disk before it answers. Throws PAYLOAD_TOO_LARGE; leaves nothing of a broken transfer. */
  async receive(body: AsyncIterable<Uint8Array>): Promise<ReceivedFile> {
    await mkdir(this.#uploads, { recursive: true, mode: 0o700 });
    const id = randomUUID();
    try {
      const file = await open(this.pathOf(id), "wx", 0o600);
      try {
        return { id, ...(await writeAll(file, body)) };
      } finally {
        await file.close();
      }
    } catch (error) {
      await this.remove(id);
      throw isBrokenOff(error) ? malformedRequest(undefined, { cause: error }) : error;
    }
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  /** Keeps the bytes of an upload under their hash; under that name there is never a part of them. */
  async keepOriginal({ id, hash }: { readonly id: string; readonly hash: string }): Promise<void> {
    if ((await this.original(hash)) !== null) return;
    await mkdir(this.#originals, { recursive: true, mode: 0o700 });
    const waiting = join(this.#originals, `.${id}`);
    await rm(waiting, { force: true });
    // A second name costs no room, where the file system has such.
    await link(this.pathOf(id), waiting).catch(() => copySafely(this.pathOf(id), waiting));
    await rename(waiting, join(this.#originals, hash));
    await syncFolder(this.#originals);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function writeAll(
  file: FileHandle,
  body: AsyncIterable<Uint8Array>,
): Promise<Omit<ReceivedFile, "id">> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > longestFile) throw payloadTooLarge();
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  await file.sync();
  return { size, hash: hash.digest("hex") };
}

/** Faults of the connection that the bytes come over. */
function isBrokenOff(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "ECONNRESET" || code === "ERR_STREAM_PREMATURE_CLOSE" || code === "EPIPE";
}

async function copySafely(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  const file = await open(to, "r+");
  await file.sync().finally(() => file.close());
}

/** A name is safe once its folder is; Windows neither needs nor allows it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
