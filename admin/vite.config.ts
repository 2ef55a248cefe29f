import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { firstLoad } from "./firstLoad.ts";
import { registerOperations } from "./registerOperations.ts";

/** The console's build: static files that know neither API nor issuer; those stand in `/config.json` beside them. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react(), firstLoad(), registerOperations()],
  build: {
    outDir: "../dist/console",
    emptyOutDir: true,
    // A data: URI would need its own source in the content security policy.
    assetsInlineLimit: 0,
    sourcemap: true,
  },
});
