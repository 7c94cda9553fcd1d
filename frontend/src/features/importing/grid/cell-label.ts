import { pick, type Reader } from "../../../wording/reader";
import type { CellFacts } from "./cell-facts";
import { readingText } from "./reading-text";

/** What is read out after the text of a cell: address, what it is for, what it was read as, what is wrong. */
export function cellLabel(
  of: { readonly address: string; readonly empty: boolean; readonly facts: CellFacts },
  reader: Reader,
): string {
  const { address, empty, facts } = of;
  const { t } = reader;
  const role = facts.role === null ? t("grid.noRole") : t(`grid.role.${facts.role}`);
  const reading = facts.reading === null ? [] : [`${t("grid.readAs")} ${readingText(facts.reading, reader)}`];
  const issues = facts.issues.map(({ message }) => pick(message, reader));
  return [...(empty ? [t("grid.empty")] : []), address, role, ...reading, ...issues].join("; ");
}
