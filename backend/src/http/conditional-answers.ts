import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { AnswerMemory, jsonType } from "./answer-memory";
import { entityTag, matchesTag } from "./entity-tag";

/** What marks the state that an answer was made in. */
export interface ConditionalAnswerOptions {
  readonly build: string;
  /** Mark of the state of the data as of now. */
  readonly dataMark: () => Promise<string>;
}

/** Uploads, batches and saved views change without the data: nobody may remember what was said of them. */
function changesByItself({ routeOptions }: FastifyRequest): boolean {
  return /^\/api\/v1\/(uploads|batches|views)\b/.test(routeOptions.url ?? "");
}

/**
 * Answers GET under /api/v1 without asking the features where nothing has changed: 304 for a client that holds the
 * answer already, a remembered body for one that does not. Only the version of the data is read for either.
 */
export function addConditionalAnswers(server: FastifyInstance, options: ConditionalAnswerOptions): void {
  const memory = new AnswerMemory();
  const tags = new WeakMap<FastifyRequest, string>();

  server.addHook("onRequest", async (request, reply) => {
    if (changesByItself(request)) reply.header("cache-control", "no-store");
    if (!isDataRequest(request)) return undefined;
    const tag = entityTag({ build: options.build, data: await options.dataMark(), url: request.url });
    tags.set(request, tag);
    if (matchesTag(request.headers["if-none-match"], tag)) return withTag(reply, tag).code(304).send();
    return sendRemembered({ request, reply, tag, memory });
  });

  server.addHook("onSend", (request, reply, payload, done) => {
    const tag = tags.get(request);
    if (tag === undefined || reply.statusCode !== 200) return done(null, payload);
    withTag(reply, tag);
    const isDocument = request.method === "GET" && reply.getHeader("content-type") === jsonType;
    const bytes = isDocument ? bytesOf(payload) : null;
    if (bytes === null) return done(null, payload);
    memory.put(tag, bytes);
    done(null, bytes);
  });
}

/** Encoded here once; a text would be encoded again on its way out. A file that streams has none. */
function bytesOf(payload: unknown): Buffer | null {
  if (Buffer.isBuffer(payload)) return payload;
  return typeof payload === "string" ? Buffer.from(payload) : null;
}

function isDataRequest(request: FastifyRequest): boolean {
  return (
    (request.method === "GET" || request.method === "HEAD") &&
    !request.is404 &&
    request.url.startsWith("/api/v1/") &&
    !changesByItself(request)
  );
}

function withTag(reply: FastifyReply, tag: string): FastifyReply {
  return reply.header("etag", tag).header("cache-control", "no-cache").header("vary", "accept-encoding");
}

interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly tag: string;
  readonly memory: AnswerMemory;
}

async function sendRemembered({ request, reply, tag, memory }: Asked): Promise<FastifyReply | undefined> {
  const answer = request.method === "GET" ? memory.get(tag, request.headers["accept-encoding"]) : undefined;
  if (answer === undefined) return undefined;
  if (answer.encoding !== "identity") reply.header("content-encoding", answer.encoding);
  return withTag(reply, tag)
    .type(jsonType)
    .send(await answer.body);
}
