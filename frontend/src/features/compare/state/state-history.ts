/** States that were seen, and where in them one stands. */
export interface StateHistory {
  readonly past: readonly string[];
  readonly present: string;
  readonly future: readonly string[];
}

/** How many steps back are kept. */
const most = 200;

export function historyOf(present: string): StateHistory {
  return { past: [], present, future: [] };
}

/** A new state; what had been undone can no longer be done again. */
export function changedTo(history: StateHistory, next: string): StateHistory {
  if (next === history.present) return history;
  return { past: [...history.past, history.present].slice(-most), present: next, future: [] };
}

export function undone(history: StateHistory): StateHistory {
  const { past, present, future } = history;
  const last = past.at(-1);
  return last === undefined
    ? history
    : { past: past.slice(0, -1), present: last, future: [present, ...future] };
}

export function redone(history: StateHistory): StateHistory {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  return next === undefined ? history : { past: [...past, present], present: next, future: rest };
}

/** A state that the address took by itself: by the browser's back and forward a step, else a new state. */
export function arrivedAt(history: StateHistory, next: string): StateHistory {
  if (history.past.at(-1) === next) return undone(history);
  return history.future[0] === next ? redone(history) : changedTo(history, next);
}
