import { Injectable } from "@nestjs/common";
import { type Figure, type GrowthBeside, GrowthRepository } from "./growth.repository";

/** Which growth sources report for the same thing as a level. */
@Injectable()
export class GrowthService {
  constructor(private readonly growth: GrowthRepository) {}

  /** Code of the growth series by the code of the level series, for one figure each; a level without one, as known on the day, is left out. */
  async besides(figures: readonly Figure[], asOf: string | null): Promise<Map<string, string>> {
    const found = await this.growth.ofFigures(figures, asOf);
    return new Map(found.map(({ level, growth }) => [level, growth]));
  }

  /** Every growth series beside each of the level series, by their codes; of each level the likeliest first. */
  ofSeries(codes: readonly string[]): Promise<GrowthBeside[]> {
    return codes.length === 0 ? Promise.resolve([]) : this.growth.ofSeries(codes);
  }
}
