/** Characters that XML cannot hold at all: controls, and halves of a pair. */
const forbidden = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it stands in XML, in an element or an attribute. */
export function xmlText(text: string): string {
  return text.replace(forbidden, "�").replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const relationSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const packageSpace = "http://schemas.openxmlformats.org/package/2006/relationships";
