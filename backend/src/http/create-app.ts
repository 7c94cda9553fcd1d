import fastifyCompress from "@fastify/compress";
import { NestFactory } from "@nestjs/core";
import { FastifyAdapter, type NestFastifyApplication } from "@nestjs/platform-fastify";
import { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from "fastify";
import type { Logger } from "pino";
import product from "../../package.json" with { type: "json" };
import { AppModule } from "../app.module";
import type { Settings } from "../config/settings";
import type { Database } from "../database/database";
import { sendFault } from "../errors/error-answer";
import { DataVersionService } from "../features/data-version/data-version.service";
import { brotliQuality, compressionThreshold } from "./answer-memory";
import { addAllowedMethods } from "./allowed-methods";
import { addConditionalAnswers } from "./conditional-answers";
import { answerClientError } from "./client-error";
import { addClosingDeadline } from "./closing-deadline";
import { addDashboard } from "./dashboard";
import { addDocumentation } from "./documentation";
import { createLogger, NestLogger } from "./logger";
import { checkOrigin, ownNames } from "./origin-check";
import { requestIdOf } from "./request-id";
import { addRawBody } from "./raw-body";
import { addRequestLog } from "./request-log";
import { securityHeaders } from "./security-headers";
import { addWriteGuard } from "./write-guard";

const bodyLimit = 5 * 1024 * 1024;
/** Longest file that is taken in; it goes to disk as it comes. */
const longestFile = 512 * 1024 * 1024;
const closingDeadlineMs = 10_000;

/** What the service is put together from. */
export interface AppOptions {
  /** Opened and migrated; whoever opened it closes it, after the app. */
  readonly database: Database;
  readonly settings: Settings;
  /** Folder of the built dashboard, as an absolute path. It need not exist. */
  readonly frontend: string;
  /** Holds answers against the contract as well: for development and tests. */
  readonly checkResponses?: boolean;
  /** How long requests in flight may take to end once the service closes. */
  readonly closingDeadlineMs?: number;
  /** Where the service writes its lines; standard output otherwise. */
  readonly logger?: Logger;
}

/** The service, put together and ready for `listen` or `inject`. `close()` lets requests in flight end first, up to a deadline. */
export async function createApp(options: AppOptions): Promise<NestFastifyApplication> {
  const { database, settings, logger = createLogger(settings) } = options;
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.over(database, {
      settings,
      version: product.version,
      checkResponses: options.checkResponses ?? false,
    }),
    createAdapter(logger),
    { logger: new NestLogger(logger), abortOnError: false },
  );
  const server = app.getHttpAdapter().getInstance();
  const versions = app.get(DataVersionService);
  addGuards(server, await ownNames(settings.host));
  addAllowedMethods(server);
  addWriteGuard(server);
  addRawBody(server, longestFile);
  addRequestLog(server);
  addClosingDeadline(server, options.closingDeadlineMs ?? closingDeadlineMs);
  await server.register(fastifyCompress, {
    encodings: ["br", "gzip"],
    threshold: compressionThreshold,
    brotliOptions: brotliQuality,
    globalDecompression: false,
  });
  addConditionalAnswers(server, {
    build: `${product.version} ${settings.build}`,
    dataMark: async () => (await versions.current()).mark,
  });
  await addDocumentation(server, product.version);
  await addDashboard(server, options.frontend);
  await app.init();
  await server.ready();
  return app;
}

function createAdapter(logger: Logger): FastifyAdapter {
  return new FastifyAdapter({
    loggerInstance: logger,
    // One line per request of our own instead of two.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "requestId" }),
    clientErrorHandler: answerClientError,
    genReqId: requestIdOf,
    requestIdHeader: false,
    bodyLimit,
    routerOptions: { maxParamLength: 200 },
    // No middleware is used, so its engine need not run before every request.
    skipMiddie: true,
    // A request that is already here when the service closes gets its answer.
    return503OnClosing: false,
    // An address that the router cannot read comes to no hook and no filter.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      void reply.headers(headersOf(request));
      sendFault(error, request, reply);
    },
  });
}

/** Runs before everything else, so that refusals carry the headers too. */
function addGuards(server: FastifyInstance, names: ReadonlySet<string> | null): void {
  server.addHook("onRequest", (request, reply, done) => {
    reply.headers(headersOf(request));
    const { host, origin } = request.headers;
    const site = String(request.headers["sec-fetch-site"] ?? "");
    checkOrigin({ method: request.method, host, origin, site }, names);
    done();
  });
}

function headersOf(request: FastifyRequest): Record<string, string> {
  return { ...securityHeaders, "x-request-id": request.id };
}
