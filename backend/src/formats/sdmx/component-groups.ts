import { FileRefused } from "../file-refused";

export type Components = Readonly<Record<string, string>>;

/** Attributes of groups are held in memory; a message has far fewer groups than this. */
const mostGroups = 200_000;

/** Attributes that hold for every series or observation with some part of its key. */
export class ComponentGroups {
  private readonly shapes = new Map<
    string,
    { readonly ids: readonly string[]; readonly byKey: Map<string, Components> }
  >();
  private count = 0;

  /** `ids`: the components that are the key of the group. Throws FileRefused TOO_MANY_SERIES. */
  add(ids: readonly string[], all: Components): void {
    if (++this.count > mostGroups) throw new FileRefused("TOO_MANY_SERIES", { limit: mostGroups });
    const sorted = [...ids].sort();
    const name = sorted.join(" ");
    const shape = this.shapes.get(name) ?? { ids: sorted, byKey: new Map<string, Components>() };
    this.shapes.set(name, shape);
    const key = keyOf(sorted, all);
    shape.byKey.set(key, { ...shape.byKey.get(key), ...all });
  }

  /** The components with what their groups say; their own word goes before. */
  complete(components: Components): Components {
    if (this.shapes.size === 0) return components;
    const found = [...this.shapes.values()].map(({ ids, byKey }) => byKey.get(keyOf(ids, components)));
    return Object.assign({}, ...found, components) as Components;
  }
}

function keyOf(ids: readonly string[], components: Components): string {
  return ids.map((id) => components[id] ?? "").join("\u001f");
}
