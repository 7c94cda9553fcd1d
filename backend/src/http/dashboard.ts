import { stat } from "node:fs/promises";
import { join, normalize, sep } from "node:path";
import fastifyStatic from "@fastify/static";
import { isPagePath } from "@jiqun/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { routeNotFound } from "../errors/request-errors";

const notBuilt = `<!doctype html>
<html lang="zh">
  <head><meta charset="utf-8"><title>集群 Jiqun</title></head>
  <body>
    <h1>界面尚未构建 / The dashboard is not built</h1>
    <p>服务已在运行，接口见 <a href="/api/docs">/api/docs</a>。请用 <code>npm start</code> 构建界面。</p>
    <p>The service runs; its interface is at <a href="/api/docs">/api/docs</a>. Build the dashboard with <code>npm start</code>.</p>
  </body>
</html>
`;

/**
 * Serves the built dashboard. A file is served as it is: what lies in `assets/` has its hash in its name and is kept by
 * browsers for good, the rest is asked for again each time. A page of the dashboard is answered with the dashboard,
 * which reads the address itself; any other address that a browser opens likewise, with 404.
 */
export async function addDashboard(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: folder,
    serve: false,
    suppressWarning: true,
    cacheControl: false,
    // What the build has compressed is sent as it lies there.
    preCompressed: true,
  });
  server.get("/*", async (request, reply) => {
    const path = pathOf(request);
    if (isServicePath(path)) throw routeNotFound(path);
    const file = fileWithin(path);
    if (file !== null && (await isFile(join(folder, file)))) return sendFile(reply, file);
    const isPage = isPagePath(path);
    if (!isPage && (!acceptsPage(request) || isAsset(path))) throw routeNotFound(path);
    // The dashboard words it where there is no such page; the status says the same to programs.
    if (await isFile(join(folder, "index.html")))
      return sendFile(reply.code(isPage ? 200 : 404), "index.html");
    return reply
      .code(503)
      .header("cache-control", "no-store")
      .type("text/html; charset=utf-8")
      .send(notBuilt);
  });
}

function pathOf(request: FastifyRequest): string {
  return request.url.split("?")[0] ?? "/";
}

function isServicePath(path: string): boolean {
  return /^\/(api|sdmx)(\/|$)/.test(path);
}

function isAsset(path: string): boolean {
  return path.startsWith("/assets/");
}

function acceptsPage(request: FastifyRequest): boolean {
  return request.headers.accept?.includes("text/html") ?? false;
}

/** The path as a file of the folder; null for one that is malformed, hidden or leads out of it. */
function fileWithin(path: string): string | null {
  const decoded = tryDecode(path);
  if (decoded === null || decoded.includes("\0")) return null;
  const file = normalize(decoded).slice(1);
  return file === "" || file.split(sep).some((part) => part.startsWith(".")) ? null : file;
}

function tryDecode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ?? false;
}

function sendFile(reply: FastifyReply, file: string): FastifyReply {
  const forGood = file.startsWith(`assets${sep}`);
  return reply
    .header("cache-control", forGood ? "public, max-age=31536000, immutable" : "no-cache")
    .sendFile(file);
}
