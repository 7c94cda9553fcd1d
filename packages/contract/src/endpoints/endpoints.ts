import { analysisEndpoints } from "./analysis";
import { figureEndpoints } from "./figures";
import { importingEndpoints } from "./importing";

/**
 * Every endpoint of the service: the server validates with it, the client parses with it, OpenAPI is emitted from it. It
 * comes in parts so that a page of figures need not load the schemas of all others.
 */
export const endpoints = { ...figureEndpoints, ...analysisEndpoints, ...importingEndpoints } as const;
