import { availableParallelism } from "node:os";
import react from "@vitejs/plugin-react";
import { consoleModelPlugin } from "./admin/model/modelPlugin.ts";
import { apart } from "./infra/testing/apart.ts";
import { configDefaults, defineConfig } from "vitest/config";

const server = {
  // Vite would load graphql's ES module beside the CommonJS one that the libraries load, and each would refuse the
  // other's types ("another module or realm").
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    environment: "node",
    globalSetup: "infra/local/vitestDynamoDb.ts",
    setupFiles: "infra/local/vitestWorker.ts",
    // Generous, so that a busy machine fails nothing: each test has the whole of it only when it runs alone.
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
};

export default defineConfig({
  test: {
    // The database works beside each worker, so one fewer than this would leave a core idle.
    maxWorkers: Math.max(1, Math.min(4, availableParallelism())),
    projects: [
      {
        ...server,
        test: {
          ...server.test,
          name: "node",
          // One process reads the product once, where each file would take it five seconds.
          isolate: false,
          include: ["{graphql,functions,infra,bench}/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...apart],
        },
      },
      { ...server, test: { ...server.test, name: "apart", include: apart } },
      {
        plugins: [consoleModelPlugin(), react()],
        // react-admin asks for this re-export of the router, and would get another build of it than we do: two routers,
        // each deaf to the other's links.
        resolve: { alias: [{ find: /^react-router-dom$/, replacement: "react-router" }] },
        test: {
          name: "console",
          environment: "jsdom",
          include: ["admin/**/*.test.{ts,tsx}"],
          setupFiles: ["admin/test/patience.ts", "admin/test/loadedPages.ts"],
          // So that the alias reaches react-admin.
          server: { deps: { inline: [/react-admin/, /ra-core/, /ra-ui-materialui/] } },
          testTimeout: 60_000,
        },
      },
    ],
  },
});
