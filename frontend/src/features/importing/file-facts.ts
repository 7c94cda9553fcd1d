import type { Translate } from "../../messages";

/** Size of a file as people read it. */
export function sizeText(bytes: number, t: Translate): string {
  if (bytes < 1024) return t("importing.bytes", { size: bytes });
  const kilobytes = bytes / 1024;
  if (kilobytes < 1024) return t("importing.kilobytes", { size: kilobytes.toFixed(kilobytes < 10 ? 1 : 0) });
  return t("importing.megabytes", { size: (kilobytes / 1024).toFixed(1) });
}

/** A moment in the reader's own time zone, to the minute: 2026-11-23 09:05. */
export function momentText(iso: string): string {
  const at = new Date(iso);
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
