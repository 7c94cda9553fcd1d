import { randomUUID } from "node:crypto";
import type { ClusterDefinition, Industry } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import type { ClientBase } from "pg";
import { writeAudit } from "../../database/audit";
import { Database } from "../../database/database";
import { changeData, growDataVersion } from "../../database/transaction";
import type { FixedReason } from "./cluster.errors";
import { type ClusterContent, mapCluster, mapIndustry } from "./cluster.mapper";

/** A definition to be written. */
export interface ClusterWriting {
  readonly content: ClusterContent;
  readonly by: string;
}

const withParent = { include: { parent: { select: { code: true } } } } as const;

/** Keeps cluster definitions, and reads the classes that they are made of. */
@Injectable()
export class ClusterRepository {
  constructor(private readonly database: Database) {}

  /** By code. */
  async industries(): Promise<Industry[]> {
    const rows = await this.database.prisma.industry.findMany({ orderBy: { code: "asc" }, ...withParent });
    return rows.map(mapIndustry);
  }

  /** By Chinese name. */
  async list(): Promise<ClusterDefinition[]> {
    const rows = await this.database.prisma.clusterDefinition.findMany({
      orderBy: { nameZh: "asc" },
      include: {
        members: { include: { industry: withParent } },
        scopes: { select: { _count: { select: { series: true } } } },
      },
    });
    return rows.map(mapCluster);
  }

  /** Code of the definition that the settings name for the lab; null where they name none. */
  async usual(): Promise<string | null> {
    const row = await this.database.prisma.setting.findUnique({ where: { key: "lab_definition" } });
    return row?.value ?? null;
  }

  /** Adds a definition or changes one that was saved here, with its line in the audit; its code, or why not. */
  save({
    content,
    by,
  }: ClusterWriting): Promise<{ code: string } | "name-taken" | "not-found" | FixedReason> {
    return changeData(this.database.pool, async (client) => {
      const former = content.replaces === null ? null : await stateOf(client, content.replaces);
      if (former === undefined) return "not-found";
      if (former !== null && former.fixed !== null) return former.fixed;
      if (await isNameTaken(client, content)) return "name-taken";
      const code = content.replaces ?? `user-${randomUUID().slice(0, 8)}`;
      await write(client, { code, content, by });
      const details = { cluster: code, before: former?.content ?? null, after: stated(content) };
      await writeAudit(client, { by, action: "save-cluster", upload: null, batch: null, details });
      await growDataVersion(client);
      return { code };
    });
  }

  /** Deletes a definition that was saved here. What it was stays in the audit. */
  delete(code: string, by: string): Promise<"deleted" | "not-found" | FixedReason> {
    return changeData(this.database.pool, async (client) => {
      const former = await stateOf(client, code);
      if (former === undefined) return "not-found";
      if (former.fixed !== null) return former.fixed;
      await client.query("delete from cluster_definition where code = $1", [code]);
      const details = { cluster: code, before: former.content };
      await writeAudit(client, { by, action: "delete-cluster", upload: null, batch: null, details });
      await growDataVersion(client);
      return "deleted";
    });
  }
}

type Stated = Omit<ClusterContent, "replaces">;

function stated({ name, definition, members }: ClusterContent): Stated {
  return { name, definition, members: [...members].sort() };
}

interface State {
  readonly fixed: FixedReason | null;
  readonly content: Stated;
}

/** What a definition says now and why it must stay so; undefined where there is none of this code. */
async function stateOf(client: ClientBase, code: string): Promise<State | undefined> {
  const { rows } = await client.query<State>(
    `select case when c.saved_by is null then 'not-own'
                 when exists (select from scope where cluster_id = c.id) then 'in-use' end as fixed,
            json_build_object(
              'name', json_build_object('zh', c.name_zh, 'en', c.name_en),
              'definition', json_build_object('zh', c.definition_zh, 'en', c.definition_en),
              'members', (select coalesce(json_agg(i.code order by i.code), '[]')
                            from cluster_member m join industry i on i.id = m.industry_id
                           where m.cluster_id = c.id)) as content
       from cluster_definition c where c.code = $1`,
    [code],
  );
  return rows[0];
}

/** Two definitions of one name could not be told apart where a result prints it. */
async function isNameTaken(client: ClientBase, { name, replaces }: ClusterContent): Promise<boolean> {
  const { rows } = await client.query(
    `select from cluster_definition
      where (lower(name_zh) = lower($1) or lower(name_en) = lower($2)) and ($3::text is null or code <> $3)`,
    [name.zh, name.en, replaces],
  );
  return rows.length > 0;
}

async function write(
  client: ClientBase,
  { code, content, by }: ClusterWriting & { readonly code: string },
): Promise<void> {
  const { name, definition, members } = content;
  const { rows } = await client.query<{ id: number }>(
    `insert into cluster_definition (code, name_zh, name_en, definition_zh, definition_en, saved_by, saved_at)
     values ($1, $2, $3, $4, $5, $6, now())
     on conflict (code) do update
        set name_zh = $2, name_en = $3, definition_zh = $4, definition_en = $5, saved_by = $6, saved_at = now()
     returning id`,
    [code, name.zh, name.en, definition.zh, definition.en, by],
  );
  const id = rows[0]?.id;
  await client.query("delete from cluster_member where cluster_id = $1", [id]);
  await client.query(
    `insert into cluster_member (cluster_id, industry_id) select $1, id from industry where code = any($2)`,
    [id, members],
  );
}
