export type { AnswerFault } from "./answer-book";
export { toBaseRow, type BaseRow } from "./base-row";
export type { FileFacts } from "./file-questions";
export { printedIndicator } from "./indicator-words";
export type { Created } from "./known-world";
export type { AskedQuestion, QuestionCause } from "./question-book";
export type { Resolution } from "./resolution";
export { Resolver, unitMisfit, type Resolved, type ResolverOptions } from "./resolver";
export { seriesCode, type SeriesDimensions } from "./series-code";
