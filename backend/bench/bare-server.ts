import { createServer } from "node:http";
import { Pool, types } from "pg";
import { observationsOfSeries } from "../src/features/observations/observation.repository";

/**
 * The floor: nothing but `node:http` and `pg`, running the query of the observations endpoint and writing its rows as
 * JSON. It knows nothing of series and sources, checks nothing and remembers nothing.
 */
types.setTypeParser(types.builtins.DATE, (text) => text);
const pool = new Pool({ connectionString: process.env["DATABASE_URL"], max: 10 });

const server = createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
  const codes = (searchParams.get("series") ?? "").split(",");
  const values = [codes, searchParams.get("from") ?? "-infinity", searchParams.get("to") ?? "infinity"];
  pool.query({ name: "observations-of-series", text: observationsOfSeries, values }).then(
    ({ rows }) => {
      response.setHeader("content-type", "application/json; charset=utf-8");
      response.end(JSON.stringify(rows));
    },
    (error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    },
  );
});

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : null;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
process.on("SIGTERM", () => process.exit(0));
