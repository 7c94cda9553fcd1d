import { QueryClient } from "@tanstack/vue-query";
import { failureOf, isPassing } from "./failure";

/** Failures that can pass are tried twice more; a refusal is shown at once. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => count < 2 && isPassing(failureOf(error)),
        retryDelay: (attempt) => 400 * 2 ** attempt,
        networkMode: "offlineFirst",
      },
    },
  });
}
