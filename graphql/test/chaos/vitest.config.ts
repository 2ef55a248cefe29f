import { defineConfig } from "vitest/config";

/** `npm run chaos`: apart from `npm test`, since it takes the machine for itself. `CHAOS_SMOKE=true npm run chaos` is a short one. */
export default defineConfig({
  // As in the configuration of `npm test`: one build of graphql for all.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: { include: ["graphql/test/chaos/chaos.ts"], testTimeout: 1_800_000, hookTimeout: 120_000 },
});
