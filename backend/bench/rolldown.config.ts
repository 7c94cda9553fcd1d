import product from "../rolldown.config";

/** The benches, built as the product is and kept apart from it. */
export default {
  ...product,
  input: { bench: "bench/bench.ts", "bare-server": "bench/bare-server.ts" },
  output: { ...product.output, dir: "dist-bench" },
};
