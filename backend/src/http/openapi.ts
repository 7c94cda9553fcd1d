import { endpoints, errorSchema, type Endpoint } from "@jiqun/contract";
import { z } from "zod";

type Json = Record<string, unknown>;

/** OpenAPI 3.1 description of the service, emitted from the contract. Schemas with an id become components. */
export function openApiDocument(version: string): Json {
  const components: Json = {};
  const paths: Record<string, Json> = {};
  for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method]: operation({ name, endpoint, components }),
    };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Jiqun 集群",
      version,
      description: "Figures of industrial clusters with their bounds, scope and sources.",
    },
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  };
}

interface Described {
  readonly name: string;
  readonly endpoint: Endpoint;
  /** Collects the schemas that have an id. */
  readonly components: Json;
}

function operation({ name, endpoint, components }: Described): Json {
  const parameters = [...pathParameters(endpoint.path), ...queryParameters(endpoint, components)];
  return {
    operationId: name,
    summary: endpoint.summary,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...requestBody(endpoint, components),
    responses: {
      "200": { description: "OK", content: answer(endpoint, components) },
      default: {
        description: "An error; its code says which",
        content: jsonContent(errorSchema, { components, io: "output" }),
      },
    },
  };
}

/** JSON, or a file as it is. */
function requestBody({ body, consumes }: Endpoint, components: Json): Json {
  if (consumes !== undefined) return { requestBody: { required: true, content: { [consumes]: {} } } };
  if (body === undefined) return {};
  return { requestBody: { required: true, content: jsonContent(body, { components, io: "input" }) } };
}

/** The schema of a stream is that of one item of it. */
function answer({ response, produces }: Endpoint, components: Json): Json {
  const emission = { components, io: "output" } as const;
  return produces === undefined
    ? jsonContent(response, emission)
    : { [produces]: { schema: emit(response, emission) } };
}

interface Emission {
  readonly components: Json;
  readonly io: "input" | "output";
}

function jsonContent(schema: z.ZodType, emission: Emission): Json {
  return { "application/json": { schema: emit(schema, emission) } };
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

function queryParameters({ query }: Endpoint, components: Json): Json[] {
  if (!(query instanceof z.ZodObject)) return [];
  return Object.entries(query.shape as Record<string, z.ZodType>).map(([name, schema]) => {
    const { description, ...rest } = emit(schema, { components, io: "input" });
    return {
      name,
      in: "query",
      required: !schema.safeParse(undefined).success,
      ...(description === undefined ? {} : { description }),
      schema: rest,
    };
  });
}

/** JSON Schema of a zod schema; what it defines by id moves to the components. */
function emit(schema: z.ZodType, { components, io }: Emission): Json {
  const { $schema: _, $defs = {}, ...own } = z.toJSONSchema(schema, { target: "draft-2020-12", io });
  const id = z.globalRegistry.get(schema)?.id;
  Object.assign(components, pointAtComponents($defs));
  if (id === undefined) return pointAtComponents(own) as Json;
  // A schema that stands within itself or beside its like is among the definitions already, and here only pointed at.
  if (!(id in $defs)) components[id] = pointAtComponents(own);
  return { $ref: `#/components/schemas/${id}` };
}

/** The same with `#/$defs/X` as `#/components/schemas/X`; within components an id of its own says nothing. */
function pointAtComponents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointAtComponents);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => !(key === "id" && typeof part === "string"))
      .map(([key, part]) =>
        key === "$ref" && typeof part === "string"
          ? [key, part.replace("#/$defs/", "#/components/schemas/")]
          : [key, pointAtComponents(part)],
      ),
  );
}
