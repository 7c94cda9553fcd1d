import { entityKinds, type Entity, type EntityRef } from "@jiqun/contract";
import type { Entity as EntityRow } from "@jiqun/prisma";
import { bilingual, bilingualOrNull } from "../rows/bilingual";
import { knownValue } from "../rows/known-value";

/** An entity as other answers refer to it. */
export function mapEntityRef(row: EntityRow): EntityRef {
  return {
    code: row.code,
    kind: knownValue(entityKinds, row.kind),
    name: bilingual(row.nameZh, row.nameEn),
    short: bilingual(row.shortZh ?? row.nameZh, row.shortEn ?? row.nameEn),
    hue: row.hue,
  };
}

/** Entities with their ancestors, in the order given. `rows` holds every ancestor that is to be found. */
export function mapEntities(rows: readonly EntityRow[]): Entity[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.map((row) => ({
    ...mapEntityRef(row),
    aliases: row.aliases,
    ancestors: ancestorsOf(row, byId).map(mapEntityRef),
    description: bilingualOrNull(row.descriptionZh, row.descriptionEn),
  }));
}

/** From the parent up. An entity that is its own ancestor through a fault of the data ends the walk. */
function ancestorsOf(row: EntityRow, byId: ReadonlyMap<number, EntityRow>): EntityRow[] {
  const ancestors: EntityRow[] = [];
  let parent = row.parentId === null ? undefined : byId.get(row.parentId);
  while (parent !== undefined && parent !== row && !ancestors.includes(parent)) {
    ancestors.push(parent);
    parent = parent.parentId === null ? undefined : byId.get(parent.parentId);
  }
  return ancestors;
}
