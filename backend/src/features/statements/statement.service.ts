import { setImmediate } from "node:timers/promises";
import type { StatementRequest, StatementResponse } from "@jiqun/contract";
import { readStatements, type StatedFigure } from "@jiqun/statistics";
import { Injectable } from "@nestjs/common";

type Result = StatementResponse["results"][number];

/** Finds the figures that stand in texts. */
@Injectable()
export class StatementService {
  /**
   * One result for each text, in their order. Other requests are answered between one text and the next. When `gone`
   * is aborted nobody waits for the rest, so it is left unread.
   */
  async read({ texts }: StatementRequest, gone: AbortSignal): Promise<StatementResponse> {
    const results: Result[] = [];
    for (const text of texts) {
      if (gone.aborted) break;
      results.push({ text, figures: readStatements(text).map(mapFigure) });
      await setImmediate();
    }
    return { results };
  }
}

function mapFigure({ alternatives, ...reading }: StatedFigure): Result["figures"][number] {
  return { ...reading, alternatives: [...alternatives] };
}
