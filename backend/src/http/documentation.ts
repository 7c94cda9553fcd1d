import { createRequire } from "node:module";
import { dirname } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { openApiDocument } from "./openapi";

const page = `<!doctype html>
<html lang="zh">
  <head>
    <meta charset="utf-8">
    <title>Jiqun 集群 API</title>
    <link rel="icon" href="/api/docs/favicon-32x32.png">
    <link rel="stylesheet" href="/api/docs/swagger-ui.css">
  </head>
  <body>
    <div id="documentation"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

/** A file of its own because the content security policy allows no inline script. No validator: that is a site on the internet. */
const start = `SwaggerUIBundle({ url: "/api/openapi.json", dom_id: "#documentation", validatorUrl: null, deepLinking: true });\n`;

const files = new Set(["/swagger-ui.css", "/swagger-ui-bundle.js", "/favicon-32x32.png"]);

/** Serves the description of the interface, for programs and for people, from this machine alone. */
export async function addDocumentation(server: FastifyInstance, version: string): Promise<void> {
  const description = JSON.stringify(openApiDocument(version));
  server.get("/api/openapi.json", (_request, reply) =>
    reply.header("cache-control", "no-cache").type("application/json; charset=utf-8").send(description),
  );
  server.get("/api/docs", (_request, reply) => reply.type("text/html; charset=utf-8").send(page));
  server.get("/api/docs/start.js", (_request, reply) =>
    reply.type("text/javascript; charset=utf-8").send(start),
  );
  await server.register(fastifyStatic, {
    root: dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json")),
    prefix: "/api/docs/",
    index: false,
    maxAge: "1h",
    decorateReply: false,
    allowedPath: (path) => files.has(path),
  });
}
