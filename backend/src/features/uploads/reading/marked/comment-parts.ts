import type { Mark, SheetMarks } from "./marks";
import { declaration, mainSpace, xmlText } from "./xml-text";

/** Marks with words, in the order of the sheet. */
function worded(marks: SheetMarks): readonly (readonly [string, Mark])[] {
  return [...marks]
    .filter(([, { words }]) => words.length > 0)
    .sort(([, a], [, b]) => a.row - b.row || a.column - b.column);
}

/** The part with the comments of a sheet. */
export function commentsPart(marks: SheetMarks): string {
  const comments = worded(marks).map(
    ([address, { words }]) =>
      `<comment ref="${address}" authorId="0"><text><t xml:space="preserve">${xmlText(words.join("\n\n"))}</t></text></comment>`,
  );
  return `${declaration}<comments xmlns="${mainSpace}"><authors><author>集群 Jiqun</author></authors><commentList>${comments.join("")}</commentList></comments>`;
}

/** The part with the boxes in which the comments are shown. */
export function drawingPart(marks: SheetMarks): string {
  const shapes = worded(marks).map(([, mark], index) => shapeOf(mark, index));
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join("")}</xml>`
  );
}

function shapeOf({ row, column }: Mark, index: number): string {
  const anchor = [column + 1, 15, Math.max(0, row - 2), 10, column + 5, 15, row + 5, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
