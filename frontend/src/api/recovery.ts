import type { QueryClient } from "@tanstack/vue-query";
import { ask } from "./client";
import { failureOf, isUnreached } from "./failure";

const firstWait = 2_000;
const longestWait = 15_000;

/** What waits for a service that did not answer. */
export interface Recovery {
  /** Runs once as soon as the service answers again. A later call takes the place of an earlier one; null forgets it. */
  whenBack(action: (() => void) | null): void;
  /** Whether the service answers now. */
  isBack(): Promise<boolean>;
}

/**
 * One watch for all that could not be reached: it asks after the service's health, more seldom each time, and when that
 * is well lets every answer that did not come be asked for again. What a service fails at that is well is left alone: it
 * would be asked for without end.
 */
export function watchRecovery(client: QueryClient): Recovery {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  let attempts = 0;
  let pending: (() => void) | null = null;

  const failed = () =>
    client.getQueryCache().findAll({ predicate: ({ state }) => isOutOfReach(state.error) });
  const probe = async (): Promise<void> => {
    waiting = null;
    if (await isBack()) {
      const action = pending;
      pending = null;
      action?.();
      await client.refetchQueries({ type: "active", predicate: ({ state }) => isOutOfReach(state.error) });
    }
    if (pending === null && failed().every((query) => !query.isActive())) attempts = 0;
    else schedule();
  };
  const schedule = (): void => {
    if (waiting !== null) return;
    waiting = setTimeout(() => void probe(), Math.min(longestWait, firstWait * 2 ** attempts));
    attempts += 1;
  };

  client.getQueryCache().subscribe((event) => {
    if (event.type === "updated" && event.action.type === "error" && isOutOfReach(event.action.error))
      schedule();
  });
  return {
    whenBack: (action) => {
      pending = action;
      if (action !== null) schedule();
    },
    isBack,
  };
}

function isOutOfReach(error: unknown): boolean {
  return error !== null && isUnreached(failureOf(error));
}

async function isBack(): Promise<boolean> {
  try {
    await ask("health");
    return true;
  } catch {
    return false;
  }
}
