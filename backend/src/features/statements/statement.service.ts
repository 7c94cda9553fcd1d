import type { StatementRequest, StatementResponse } from "@jiqun/contract";
import { readStatements, type StatedFigure } from "@jiqun/statistics";
import { Injectable } from "@nestjs/common";

type Figure = StatementResponse["results"][number]["figures"][number];

/** Finds the figures that stand in texts. */
@Injectable()
export class StatementService {
  /** One result for each text, in their order. */
  read({ texts }: StatementRequest): Promise<StatementResponse> {
    const results = texts.map((text) => ({ text, figures: readStatements(text).map(mapFigure) }));
    return Promise.resolve({ results });
  }
}

function mapFigure({ alternatives, ...reading }: StatedFigure): Figure {
  return { ...reading, alternatives: [...alternatives] };
}
