import { CellFault, type CellReader } from "../reading/cell-reader";

/** An entity and the part it has. */
export interface RolePair<T extends string> {
  readonly role: T;
  readonly entity: number;
}

/** `role:entity` pairs of a list cell. */
export function rolePairs<T extends string>(
  cells: CellReader,
  { column, roles, find }: { column: string; roles: readonly T[]; find: (code: string) => number },
): RolePair<T>[] {
  return cells.list(column).map((text) => {
    const [name = "", code = ""] = text.split(":").map((part) => part.trim());
    const role = roles.find((candidate) => candidate === name);
    if (role === undefined || code === "") {
      const known = roles.join(", ");
      throw new CellFault(
        column,
        `「${text}」应为「角色:代码」，角色为 ${known}`,
        `"${text}" should be role:code, the role one of ${known}`,
      );
    }
    return { role, entity: find(code) };
  });
}
