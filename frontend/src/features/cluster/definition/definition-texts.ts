import type { Bilingual, ClusterDefinition, SaveClusterRequest } from "@jiqun/contract";
import { foreignLanguage } from "../../../wording/text-language";

/** The texts of a definition as they stand in the form; empty where a language says nothing of its own. */
export interface DefinitionTexts {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly coversZh: string;
  readonly coversEn: string;
}

export const noTexts: DefinitionTexts = { nameZh: "", nameEn: "", coversZh: "", coversEn: "" };

/** What somebody wrote here; a definition that came with data is named anew. */
export function textsOf({
  own,
  name,
  definition,
}: Pick<ClusterDefinition, "own" | "name" | "definition">): DefinitionTexts {
  if (!own) return noTexts;
  const [names, covers] = [name, definition].map(asWritten);
  return {
    ...{ nameZh: names?.zh ?? "", nameEn: names?.en ?? "" },
    ...{ coversZh: covers?.zh ?? "", coversEn: covers?.en ?? "" },
  };
}

/** Words that stand in for the other language are written in one of the two fields only. */
function asWritten(text: Bilingual): Bilingual {
  if (text.zh !== text.en) return text;
  return foreignLanguage(text, { locale: "en" }) === "zh-CN"
    ? { zh: text.zh, en: "" }
    : { zh: "", en: text.en };
}

/** The texts as the service takes them; null where a name or what it covers is in neither language. */
export function requestTexts({
  nameZh,
  nameEn,
  coversZh,
  coversEn,
}: DefinitionTexts): Pick<SaveClusterRequest, "name" | "definition"> | null {
  const name = { zh: given(nameZh), en: given(nameEn) };
  const definition = { zh: given(coversZh), en: given(coversEn) };
  const isTold = [name, definition].every(({ zh, en }) => zh !== null || en !== null);
  return isTold ? { name, definition } : null;
}

function given(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}
