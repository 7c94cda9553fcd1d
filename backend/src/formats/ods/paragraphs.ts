import { FileRefused } from "../file-refused";
import type { Attributes } from "./cell-value";

/** Elements within a cell whose text is not the cell's own: comments and drawings. */
const apart = new Set(["annotation", "frame", "custom-shape", "g", "ruby-text"]);

/** Joins the paragraphs of a cell. Spaces in a row, tabs and line breaks have elements of their own. */
export class Paragraphs {
  private joined = "";
  private count = 0;
  private depth = 0;
  private outside = 0;

  constructor(private readonly longest: number) {}

  open(name: string, attributes: Attributes): void {
    if (apart.has(name)) this.outside++;
    if (this.outside > 0) return;
    if (name === "p") {
      this.depth++;
      if (this.count++ > 0) this.add("\n");
    } else if (name === "s") this.addSpaces(Number(attributes["text:c"] ?? 1));
    else if (name === "tab") this.add("\t");
    else if (name === "line-break") this.add("\n");
  }

  close(name: string): void {
    if (apart.has(name)) this.outside--;
    else if (name === "p" && this.outside === 0) this.depth--;
  }

  text(piece: string): void {
    if (this.depth > 0 && this.outside === 0) this.add(piece);
  }

  /** The text since the last call. */
  take(): string {
    const text = this.joined;
    this.joined = "";
    this.count = 0;
    return text;
  }

  private addSpaces(count: number): void {
    if (!(count >= 0 && count <= this.longest)) throw this.tooLong();
    this.add(" ".repeat(count));
  }

  private add(text: string): void {
    this.joined += text;
    if (this.joined.length > this.longest) throw this.tooLong();
  }

  private tooLong(): FileRefused {
    return new FileRefused("CELL_TOO_LONG", { limit: this.longest });
  }
}
