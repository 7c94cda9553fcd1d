import { chartPanelKinds, type PanelList } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";
import { knownValue } from "../rows/known-value";

/** Reads which series stand together on the overview of an entity. */
@Injectable()
export class PanelRepository {
  constructor(private readonly database: Database) {}

  /** Panels in the order of the page, each with its series in order; headlines are not panels of their own. */
  async list(entityId: number): Promise<PanelList["panels"]> {
    const rows = await this.database.prisma.panel.findMany({
      where: { entityId, kind: { not: "headline" } },
      orderBy: { position: "asc" },
      include: { series: { orderBy: { position: "asc" }, select: { series: { select: { code: true } } } } },
    });
    return rows.map((row) => ({
      code: row.code,
      kind: knownValue(chartPanelKinds, row.kind),
      series: row.series.map(({ series }) => series.code),
    }));
  }

  /** Codes of the series that are headlines of the entity, in the order of the page. */
  async headlineCodes(entityId: number): Promise<string[]> {
    const rows = await this.database.prisma.panelSeries.findMany({
      where: { panel: { entityId, kind: "headline" } },
      orderBy: [{ panel: { position: "asc" } }, { position: "asc" }],
      select: { series: { select: { code: true } } },
    });
    return [...new Set(rows.map(({ series }) => series.code))];
  }
}
