import { getFileNameLowLevel, validateFileName, type Entry } from "yauzl";
import { FileRefused } from "../file-refused";
import type { Limits } from "../limits";

/** Name of an entry once its name, its encryption and its declared sizes are found sound. */
export function checkEntry(entry: Entry, limits: Limits): string {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  if (validateFileName(name) !== null || name.includes("\0"))
    throw new FileRefused("ARCHIVE_PATH", { entry: name });
  if (entry.isEncrypted()) throw new FileRefused("FILE_ENCRYPTED", { entry: name });
  if (isBomb(entry, limits)) throw new FileRefused("ARCHIVE_BOMB", { entry: name });
  return name;
}

function isBomb({ compressedSize, uncompressedSize }: Entry, limits: Limits): boolean {
  if (uncompressedSize > limits.unpacked) return true;
  return uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.ratio;
}

/** Refuses entries that together unpack to too much, or that share their packed bytes. */
export function checkWhole(entries: readonly Entry[], fileSize: number, limits: Limits): void {
  const sum = (size: (entry: Entry) => number): number => entries.reduce((all, one) => all + size(one), 0);
  if (sum((entry) => entry.uncompressedSize) > limits.unpacked)
    throw new FileRefused("ARCHIVE_BOMB", { limit: limits.unpacked });
  if (sum((entry) => entry.compressedSize) > fileSize) throw new FileRefused("ARCHIVE_BOMB");
}
