import { defineConfig } from "vitest/config";

/** `npm run test:deploy`: apart from `npm test`, because it needs Python and takes minutes. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    include: ["infra/emulator/deployment.ts"],
    testTimeout: 300_000,
    hookTimeout: 900_000,
    bail: 1,
  },
});
