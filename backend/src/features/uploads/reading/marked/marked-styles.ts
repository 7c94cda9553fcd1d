import type { ImportIssue } from "@jiqun/contract";
import { fills, fillXml } from "./new-package";
import { mainSpace } from "./xml-text";

type Severity = ImportIssue["severity"];

/** The styles of a workbook, with copies of its formats in the colours of severities. */
export class MarkedStyles {
  private readonly added: string[] = [];
  private readonly places = new Map<string, number>();
  /** Format of the head of the list of issues. */
  readonly heading = 0;

  private constructor(
    private readonly source: string,
    private readonly formats: readonly string[],
    private readonly firstFill: number,
  ) {}

  /** Null where the part is not as it is usually written. */
  static of(xml: string): MarkedStyles | null {
    const cells = listOf(xml, "cellXfs");
    const colours = listOf(xml, "fills");
    if (!xml.includes(`"${mainSpace}"`) || cells === null || colours === null) return null;
    const formats = [...cells.matchAll(/<xf(?=[\s/>])(?:[^<>]*\/>|[^<>]*>[^]*?<\/xf>)/g)].map(
      ([format]) => format,
    );
    const fillCount = [...colours.matchAll(/<fill[\s/>]/g)].length;
    return formats.length === 0 ? null : new MarkedStyles(xml, formats, fillCount);
  }

  /** Place of a format that is as this one, in the colour of a severity. */
  filled(format: number, severity: Severity): number {
    const key = `${format} ${severity}`;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const original = this.formats[format] ?? this.formats[0] ?? "<xf/>";
    const fill = this.firstFill + Object.keys(fills).indexOf(severity);
    const [head = ""] = /^<xf[^<>]*>/.exec(original) ?? [];
    const bare = head.replace(/\s(?:fillId|applyFill)="[^"]*"/g, "");
    this.added.push(bare.replace("<xf", `<xf fillId="${fill}" applyFill="1"`) + original.slice(head.length));
    const place = this.formats.length + this.added.length - 1;
    this.places.set(key, place);
    return place;
  }

  xml(): string {
    const colours = Object.values(fills).map(fillXml).join("");
    const withFills = extended(this.source, "fills", { added: colours, count: this.firstFill + 3 });
    const count = this.formats.length + this.added.length;
    return extended(withFills, "cellXfs", { added: this.added.join(""), count });
  }
}

function listOf(xml: string, name: string): string | null {
  const start = xml.indexOf(`<${name}`);
  const end = xml.indexOf(`</${name}>`, start);
  return start < 0 || end < 0 ? null : xml.slice(xml.indexOf(">", start) + 1, end);
}

function extended(
  xml: string,
  name: string,
  { added, count }: { readonly added: string; readonly count: number },
): string {
  const start = xml.indexOf(`<${name}`);
  const [open, end] = [xml.indexOf(">", start), xml.indexOf(`</${name}>`, start)];
  return `${xml.slice(0, start)}<${name} count="${count}">${xml.slice(open + 1, end)}${added}${xml.slice(end)}`;
}
