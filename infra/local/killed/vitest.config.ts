import { defineConfig } from "vitest/config";

/** `npm run test:killed`: apart from `npm test`, because each of its starts takes as long as a test file. */
export default defineConfig({
  test: {
    include: ["infra/local/killed/killed.ts"],
    bail: 1,
  },
});
