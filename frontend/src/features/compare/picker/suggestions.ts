import {
  emptyCompareState,
  type CompareState,
  type Entity,
  type EntityList,
  type Series,
} from "@jiqun/contract";

/** A comparison that makes sense with the data at hand; why it does is worded by its kind. */
export interface Suggestion {
  readonly kind: "growth" | "levels" | "longest-peer" | "index" | "reported";
  readonly series: readonly Series[];
  readonly state: CompareState;
}

/** Ready-made comparisons, computed from what the data holds: of the home place with its peers, and the longest runs. */
export function suggestionsOf(all: readonly Series[], entities: EntityList): readonly Suggestion[] {
  const sourced = all.filter(({ simulated }) => !simulated);
  const places = placesOf(entities);
  return [
    growthOfPlaces(sourced, places),
    levelsOfPlaces(sourced, places),
    longestOfPeers(sourced, entities),
    longestTogether(sourced),
    publishedBesideLevels(sourced),
  ].flatMap((one) => one ?? []);
}

/** Where the home entity lies, nearest first, and its peers. */
interface Places {
  readonly own: readonly string[];
  readonly peers: readonly string[];
}

function placesOf({ home, peers, entities }: EntityList): Places {
  const own = entities.find(({ code }) => code === home);
  const above = own?.ancestors.filter(({ kind }) => kind === "region").slice(0, 2) ?? [];
  return { own: own === undefined ? [] : [own.code, ...above.map(({ code }) => code)], peers };
}

function stateOf(series: readonly Series[], more: Partial<CompareState> = {}): CompareState {
  return { ...emptyCompareState, series: series.map(({ code }) => code), ...more };
}

/** Growth of one indicator that sources publish for the home county and a peer, the indicator with the longest runs. */
function growthOfPlaces(all: readonly Series[], places: Places): Suggestion | null {
  const series = mostPlaces(
    all.filter(({ form, frequency }) => form === "growth_yoy" && frequency === "A"),
    places,
  );
  return series.length < 2 ? null : { kind: "growth", series, state: stateOf(series) };
}

function levelsOfPlaces(all: readonly Series[], places: Places): Suggestion | null {
  const yearly = all.filter((one) => one.form === "level" && one.frequency === "A" && isAmount(one));
  const series = mostPlaces(
    yearly.filter(({ industry }) => industry === null),
    places,
  );
  return series.length < 2 ? null : { kind: "levels", series, state: stateOf(series) };
}

/**
 * Of each indicator the longest series of each place, where it is known of the home's places as well as of a peer; of
 * these the indicator with most places, then most periods.
 */
function mostPlaces(all: readonly Series[], { own, peers }: Places): readonly Series[] {
  const order = [...own, ...peers];
  const near = all.filter(({ entity }) => order.includes(entity.code));
  const groups = [...groupedBy(near, ({ indicator }) => indicator.code).values()].map((group) =>
    [...groupedBy(group, ({ entity }) => entity.code).values()]
      .map(longest)
      .sort((a, b) => order.indexOf(a.entity.code) - order.indexOf(b.entity.code)),
  );
  const meeting = groups.filter((group) =>
    [own, peers].every((side) => group.some(({ entity }) => side.includes(entity.code))),
  );
  return greatest(meeting, (group) => group.length * 1000 + periodsOf(group)) ?? [];
}

function longestOfPeers(all: readonly Series[], { peers, entities }: EntityList): Suggestion | null {
  const within = (code: string): boolean =>
    peers.includes(code) || ancestorsOf(code, entities).some((above) => peers.includes(above));
  const levels = all.filter(
    ({ form, frequency, indicator, entity }) =>
      form === "level" && frequency === "A" && indicator.kind === "flow" && within(entity.code),
  );
  const found = greatest(levels, ({ coverage }) => coverage.periods);
  if (found === null || found.coverage.periods < 3) return null;
  return { kind: "longest-peer", series: [found], state: stateOf([found], { table: true }) };
}

/** The longest runs of one industry beside one another, each as an index to its first period. */
function longestTogether(all: readonly Series[]): Suggestion | null {
  const flows = all.filter((one) => one.form === "level" && one.indicator.kind === "flow" && isAmount(one));
  const runs = [
    ...groupedBy(flows, ({ entity, industry, frequency, coverage }) =>
      [entity.code, industry?.code, frequency, coverage.first, coverage.last].join(" "),
    ).values(),
  ];
  const found = greatest(
    runs.filter((run) => run.length > 1 && (run[0]?.coverage.periods ?? 0) > 4),
    periodsOf,
  );
  const base = found?.[0]?.coverage.first ?? null;
  if (found === null || base === null) return null;
  const series = found.slice(0, 4);
  return { kind: "index", series, state: stateOf(series, { transform: "index", base }) };
}

/** Levels of two years or more beside the growth that their source publishes. */
function publishedBesideLevels(all: readonly Series[]): Suggestion | null {
  const pairs = all.flatMap((level) => {
    if (level.form !== "level" || level.coverage.periods < 2) return [];
    const growth = all.find((one) => one.form === "growth_yoy" && sameBut(one, level));
    return growth === undefined ? [] : [[level, growth] as const];
  });
  const found = greatest(pairs, periodsOf);
  if (found === null) return null;
  return { kind: "reported", series: found, state: stateOf(found.slice(0, 1), { transform: "yoy" }) };
}

function sameBut(a: Series, b: Series): boolean {
  const whole = ({ indicator, entity, industry, product, scope, frequency, accumulation }: Series): string =>
    [indicator.code, entity.code, industry?.code, product?.code, scope.code, frequency, accumulation].join(
      " ",
    );
  return whole(a) === whole(b);
}

function isAmount({ indicator }: Series): boolean {
  return indicator.kind === "flow" || indicator.kind === "stock";
}

function ancestorsOf(code: string, entities: readonly Entity[]): readonly string[] {
  return entities.find((one) => one.code === code)?.ancestors.map((above) => above.code) ?? [];
}

function periodsOf(all: readonly Series[]): number {
  return all.reduce((sum, { coverage }) => sum + coverage.periods, 0);
}

function longest(all: readonly [Series, ...Series[]]): Series {
  return all.reduce((best, one) => (one.coverage.periods > best.coverage.periods ? one : best));
}

function greatest<Item>(all: readonly Item[], size: (item: Item) => number): Item | null {
  return all.reduce<Item | null>((best, one) => (best === null || size(one) > size(best) ? one : best), null);
}

function groupedBy<Item>(
  all: readonly Item[],
  key: (item: Item) => string,
): ReadonlyMap<string, [Item, ...Item[]]> {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [one]);
    else group.push(one);
  }
  return groups;
}
