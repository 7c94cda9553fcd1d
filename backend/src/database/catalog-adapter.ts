import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { Pool, types, type QueryArrayResult } from "pg";

/** OID of the one-byte type "char", which only the catalogue uses. */
const catalogChar = 18;

/**
 * An adapter through which the schema engine can read the catalogue. The published one knows no "char"
 * (prisma/orm#28145), so the pool hands such columns on as text, and their type is put right behind the adapter.
 */
export class CatalogAdapterFactory extends PrismaPg {
  readonly #charColumns = new Set<string>();

  constructor(pool: Pool) {
    super(pool);
    const query = pool.query.bind(pool) as (...args: unknown[]) => unknown;
    const reading = (...args: unknown[]): unknown => {
      const answer = query(...args);
      return answer instanceof Promise
        ? answer.then((result: QueryArrayResult) => this.#asText(result))
        : answer;
    };
    pool.query = reading as Pool["query"];
  }

  override async connect(): ReturnType<PrismaPg["connect"]> {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query): ReturnType<SqlDriverAdapter["queryRaw"]> => {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type, i) =>
        this.#charColumns.has(result.columnNames[i] ?? "") ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return adapter;
  }

  #asText(result: QueryArrayResult): QueryArrayResult {
    for (const field of result.fields) {
      if (field.dataTypeID !== catalogChar) continue;
      field.dataTypeID = types.builtins.TEXT;
      this.#charColumns.add(field.name);
    }
    return result;
  }
}
