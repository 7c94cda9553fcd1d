import type { IndicatorList } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { indicatorNotFound } from "./indicator.errors";
import { IndicatorRepository } from "./indicator.repository";

/** What is measured. */
@Injectable()
export class IndicatorService {
  constructor(private readonly indicators: IndicatorRepository) {}

  async list(): Promise<IndicatorList> {
    return { indicators: await this.indicators.list() };
  }

  /** Id of the indicator, for other features. Throws INDICATOR_NOT_FOUND. */
  async idOf(code: string): Promise<number> {
    const id = await this.indicators.idOf(code);
    if (id === null) throw indicatorNotFound(code);
    return id;
  }
}
