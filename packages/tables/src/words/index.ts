export { readPeriodLabel, type PeriodContext, type PeriodLabel } from "./period-label";
export { readUnitText, readUnitWords, type UnitWords, type UnitWordsLabel } from "./unit-words";
export { readFormWords, type FormWords } from "./form-words";
export { readFlags } from "./flags";
export { isMissingMarker } from "./missing-markers";
export { looksNumeric, readCell, type CellOptions } from "./read-cell";
export {
  hasBreakWords,
  looksLikeNote,
  preambleField,
  type PreambleField,
  type PreambleName,
} from "./table-words";
export { conceptOfHeader, looksLikePlace, type HeaderConcept } from "./header-words";
