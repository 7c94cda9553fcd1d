import type { Settings } from "./settings";

/** What the parts of the service are told when it is put together. */
export interface ServiceOptions {
  readonly settings: Settings;
  /** Version of the product, as /api/health prints it. */
  readonly version: string;
  /** Whether answers are held against the contract too: in development and tests, where a wrong one must fail. */
  readonly checkResponses: boolean;
}

/** By which the parts ask for their {@link ServiceOptions}. */
export const serviceOptionsToken = Symbol("ServiceOptions");
