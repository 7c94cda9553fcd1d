export { recognisesRecords } from "./recognise-records";
export { readRecords } from "./read-records";
export type { ReadContext, RecordsFormat, RecordsLayout } from "./layout";
