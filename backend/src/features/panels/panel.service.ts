import type { PanelList } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { EntityService } from "../entities/entity.service";
import { PanelRepository } from "./panel.repository";

/** Which series stand together on the overview of an entity, so that no county is written into code. */
@Injectable()
export class PanelService {
  constructor(
    private readonly panels: PanelRepository,
    private readonly entities: EntityService,
  ) {}

  /** Throws ENTITY_NOT_FOUND. */
  async list(entity: string): Promise<PanelList> {
    const entityId = await this.entities.idOf(entity);
    return { entity, panels: await this.panels.list(entityId) };
  }

  /** Codes of the headline series of the entity, in the order of the page. Throws ENTITY_NOT_FOUND. */
  async headlineCodes(entity: string): Promise<string[]> {
    return this.panels.headlineCodes(await this.entities.idOf(entity));
  }
}
