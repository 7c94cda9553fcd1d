export { readPeriodLabel, type PeriodLabel } from "./period-label";
export { readUnitText, readUnitWords } from "./unit-words";
export { readFormWords } from "./form-words";
export { readFlags } from "./flags";
export { looksNumeric, readCell } from "./read-cell";
export { hasBreakWords, looksLikeNote, preambleField, type PreambleField } from "./table-words";
export { conceptOfHeader, looksLikePlace, type HeaderConcept } from "./header-words";
