import { FileRefused } from "../file-refused";

/** Joins the runs of a rich text. Readings printed above the characters (phonetic runs) are no part of it. */
export class TextRuns {
  private joined = "";
  private within = false;
  private phonetic = false;

  constructor(private readonly longest: number) {}

  open(name: string): void {
    if (name === "rPh") this.phonetic = true;
    if (name === "t") this.within = true;
  }

  close(name: string): void {
    if (name === "rPh") this.phonetic = false;
    if (name === "t") this.within = false;
  }

  text(piece: string): void {
    if (!this.within || this.phonetic) return;
    this.joined += piece;
    // An escape of seven characters stands for one.
    if (this.joined.length > this.longest * 7) throw this.tooLong();
  }

  /** The text since the last call. */
  take(): string {
    const text = unescaped(this.joined);
    this.joined = "";
    if (text.length > this.longest) throw this.tooLong();
    return text;
  }

  private tooLong(): FileRefused {
    return new FileRefused("CELL_TOO_LONG", { limit: this.longest });
  }
}

/** Workbooks write characters that XML cannot hold as _x000D_. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
