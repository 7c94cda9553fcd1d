import { pick, type Reader } from "../../../wording/reader";
import type { CellFacts } from "./cell-facts";
import { readingText } from "./reading-text";

/** A cell as it is read out: address, text, what it is for, what it was read as, what is wrong. */
export function cellLabel(
  of: { readonly address: string; readonly text: string; readonly facts: CellFacts },
  reader: Reader,
): string {
  const { address, text, facts } = of;
  const { t } = reader;
  const role = facts.role === null ? t("grid.noRole") : t(`grid.role.${facts.role}`);
  const reading = facts.reading === null ? [] : [`${t("grid.readAs")} ${readingText(facts.reading, reader)}`];
  const issues = facts.issues.map(({ message }) => pick(message, reader));
  return [address, text === "" ? t("grid.empty") : text, role, ...reading, ...issues].join("; ");
}
