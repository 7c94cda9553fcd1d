import type {
  ClusterDefinition,
  ClusterList,
  Industry,
  IndustryList,
  SaveClusterRequest,
  SavedCluster,
} from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { clerk } from "../../config/clerk";
import { ClassTree } from "./class-tree";
import { clusterFixed, clusterNameTaken, clusterNotFound, type UnknownCluster } from "./cluster.errors";
import { clusterContent } from "./cluster.mapper";
import { ClusterRepository } from "./cluster.repository";
import { checkedMembers, type GivenMembers } from "./member-check";

export type { ClassTree } from "./class-tree";

/** Named sets of classes that stand for clusters. */
@Injectable()
export class ClusterService {
  constructor(private readonly clusters: ClusterRepository) {}

  async industries(): Promise<IndustryList> {
    return { industries: await this.clusters.industries() };
  }

  async list(): Promise<ClusterList> {
    return { clusters: await this.clusters.list() };
  }

  /** Throws CLUSTER_NOT_FOUND, naming the parameter that the code stood in. */
  async one(code: string, parameter?: UnknownCluster["parameter"]): Promise<ClusterDefinition> {
    const found = (await this.clusters.list()).find((cluster) => cluster.code === code);
    if (found === undefined) throw clusterNotFound({ code, parameter });
    return found;
  }

  /**
   * The definition that a question means where it names none: that of the settings, else the first with classes. Throws
   * CLUSTER_NOT_FOUND where there is none.
   */
  async usual(): Promise<ClusterDefinition> {
    const [code, list] = await Promise.all([this.clusters.usual(), this.clusters.list()]);
    const found = list.find((one) => one.code === code) ?? list.find(({ members }) => members.length > 0);
    if (found === undefined) throw clusterNotFound({ code: code ?? "", parameter: "definition" });
    return found;
  }

  /** Where classes lie to those of a definition. */
  async treeOf(members: readonly Industry[]): Promise<ClassTree> {
    return new ClassTree(members, await this.clusters.industries());
  }

  /** Classes that may stand together. Throws INDUSTRY_NOT_FOUND, CLUSTER_MEMBERS_INVALID. */
  async members(given: GivenMembers): Promise<Industry[]> {
    const industries = await this.clusters.industries();
    return checkedMembers(given, new Map(industries.map((one) => [one.code, one])));
  }

  /**
   * What was saved and what it changed. Throws CLUSTER_NAME_TAKEN, CLUSTER_NOT_FOUND where the one to be changed is gone,
   * CLUSTER_FIXED where it came with data or data is counted by it, and as {@link members}.
   */
  async save(request: SaveClusterRequest): Promise<SavedCluster> {
    const members = await this.members({ parameter: "members", codes: request.members });
    const former = request.replaces === null ? null : await this.one(request.replaces);
    const content = clusterContent(request);
    const saved = await this.clusters.save({ content, by: clerk });
    if (saved === "name-taken") throw clusterNameTaken(content.name.zh);
    if (saved === "not-found") throw clusterNotFound({ code: request.replaces ?? "", parameter: "replaces" });
    if (typeof saved === "string") throw clusterFixed({ name: former?.name.zh ?? "", reason: saved });
    const cluster = await this.one(saved.code);
    return { cluster, ...changeBetween(former, { name: content.name, members }) };
  }

  /** What is left. Throws CLUSTER_NOT_FOUND, CLUSTER_FIXED. */
  async delete(code: string): Promise<ClusterList> {
    const former = await this.one(code);
    const result = await this.clusters.delete(code, clerk);
    if (result === "not-found") throw clusterNotFound({ code });
    if (result !== "deleted") throw clusterFixed({ name: former.name.zh, reason: result });
    return this.list();
  }
}

function changeBetween(
  former: ClusterDefinition | null,
  now: Pick<ClusterDefinition, "name" | "members">,
): Omit<SavedCluster, "cluster"> {
  const before = former?.members ?? [];
  const has = (list: readonly Industry[], code: string): boolean => list.some((one) => one.code === code);
  return {
    added: now.members.filter(({ code }) => !has(before, code)),
    removed: before.filter(({ code }) => !has(now.members, code)),
    renamed: former !== null && (former.name.zh !== now.name.zh || former.name.en !== now.name.en),
  };
}
