import type { MarkedStyles } from "./marked-styles";
import type { SheetMarks } from "./marks";
import { mainSpace, relationSpace } from "./xml-text";

/** XML with something put in before the last of a closing tag; null where there is none. */
export function inserted(xml: string, before: string, added: string): string | null {
  const at = xml.lastIndexOf(before);
  return at < 0 ? null : xml.slice(0, at) + added + xml.slice(at);
}

/** The sheet with its marked cells filled; null where its cells carry no addresses or it is written in another way. */
export function fillCells(xml: string, marks: SheetMarks, styles: MarkedStyles): string | null {
  if (!xml.includes("<sheetData") || !xml.includes(`"${mainSpace}"`)) return null;
  let unusual = false;
  const filled = xml.replace(/<c(?=[\s/>])([^<>]*)>/g, (tag, attributes: string) => {
    const address = /\sr="([A-Z]{1,3}\d{1,7})"/.exec(attributes)?.[1];
    if (address === undefined) unusual = true;
    const mark = marks.get(address ?? "");
    if (mark === undefined) return tag;
    const style = /\ss="(\d{1,6})"/.exec(attributes)?.[1];
    const own = ` s="${styles.filled(Number(style ?? 0), mark.severity)}"`;
    return `<c${style === undefined ? own + attributes : attributes.replace(/\ss="\d{1,6}"/, own)}>`;
  });
  return unusual ? null : filled;
}

/** What may follow the drawing of comments, in this order. */
const followers = [
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** The sheet with a drawing for comments; null where its end is not found. */
export function withDrawing(xml: string, id: string): string | null {
  const end = xml.lastIndexOf("</worksheet>");
  const data = Math.max(xml.lastIndexOf("</sheetData>"), xml.lastIndexOf("<sheetData/>"));
  if (end < 0 || data < 0) return null;
  const places = followers.map((name) => xml.indexOf(`<${name}`, data)).filter((at) => at >= 0);
  const at = Math.min(end, ...places);
  return `${xml.slice(0, at)}<legacyDrawing xmlns:jq="${relationSpace}" jq:id="${id}"/>${xml.slice(at)}`;
}
