export { readStatements } from "./read-statements";
export {
  figureKinds,
  type Direction,
  type FigureKind,
  type StatedFigure,
  type StatedReading,
} from "./figure";
