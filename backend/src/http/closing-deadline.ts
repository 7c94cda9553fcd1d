import type { FastifyInstance } from "fastify";

/**
 * Breaks off what is still in flight some time after the service began to close: a request whose body never ends would
 * keep it alive for as long as its client pleases.
 */
export function addClosingDeadline(server: FastifyInstance, milliseconds: number): void {
  server.addHook("preClose", (done) => {
    const deadline = setTimeout(() => server.server.closeAllConnections(), milliseconds);
    // Connections that are left keep the process alive; without them nothing need wait for the deadline.
    deadline.unref();
    server.server.once("close", () => clearTimeout(deadline));
    done();
  });
}
