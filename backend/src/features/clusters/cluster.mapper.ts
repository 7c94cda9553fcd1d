import type { Bilingual, ClusterDefinition, Industry, SaveClusterRequest } from "@jiqun/contract";
import type { ClusterDefinition as ClusterRow, Industry as IndustryRow } from "@jiqun/prisma";
import { bilingual, bilingualOrNull } from "../rows/bilingual";

/** A class with the one above it. */
export type IndustryWithParentRow = IndustryRow & { parent: { code: string } | null };

/** A definition with its classes and with what is counted by it. */
export type ClusterWithMembersRow = ClusterRow & {
  members: { industry: IndustryWithParentRow }[];
  scopes: { _count: { series: number } }[];
};

/** A class as it stands on the wire. */
export function mapIndustry(row: IndustryWithParentRow): Industry {
  return {
    code: row.code,
    classification: row.classification,
    classificationName: bilingual(row.classification, row.classificationEn ?? row.classification),
    name: bilingual(row.nameZh, row.nameEn),
    parent: row.parent?.code ?? null,
    note: bilingualOrNull(row.noteZh, row.noteEn),
  };
}

/** A definition as it stands on the wire. */
export function mapCluster(row: ClusterWithMembersRow): ClusterDefinition {
  return {
    code: row.code,
    name: bilingual(row.nameZh, row.nameEn),
    definition: bilingual(row.definitionZh, row.definitionEn),
    members: row.members
      .map(({ industry }) => mapIndustry(industry))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    own: row.savedBy !== null,
    series: row.scopes.reduce((sum, scope) => sum + scope._count.series, 0),
    savedAt: row.savedAt?.toISOString() ?? null,
    savedBy: row.savedBy,
  };
}

/** What a definition is to say, in both languages. */
export type ClusterContent = Omit<SaveClusterRequest, "name" | "definition"> & {
  readonly name: Bilingual;
  readonly definition: Bilingual;
};

/** A request with the words of one language standing in where the other is silent. */
export function clusterContent(request: SaveClusterRequest): ClusterContent {
  const inBoth = ({ zh, en }: SaveClusterRequest["name"]): Bilingual =>
    bilingual(zh ?? en ?? "", en ?? zh ?? "");
  return { ...request, name: inBoth(request.name), definition: inBoth(request.definition) };
}
