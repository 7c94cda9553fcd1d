/** Name of a file as it is shown and kept: its last part, without what is not seen or turns text round. */
export function shownFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const visible = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "").trim();
  return /^\.*$/.test(visible) ? "file" : visible;
}
