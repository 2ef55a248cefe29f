import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { answerForm } from "./answer/limits.ts";
import { developerPages } from "./developers/build.ts";
import { noteDigest } from "./consoleDigest.ts";
import { fewFiles } from "./fewFiles.ts";
import { firstLoad } from "./firstLoad.ts";
import { consoleModelPlugin } from "./model/modelPlugin.ts";
import { serviceWorker } from "./offline/serviceWorkerBuild.ts";
import { preloads } from "./preloads.ts";
import { registerOperations } from "./registerOperations.ts";

/** The console's build: static files without the addresses of API and issuer; those are in `/config.json` beside them. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [consoleModelPlugin(), react(), firstLoad(), preloads(), answerForm(), registerOperations(), developerPages(), serviceWorker(), noteDigest()],
  resolve: { alias: { "object.entries": fileURLToPath(new URL("objectEntries.cjs", import.meta.url)) } },
  build: {
    outDir: "../dist/console",
    emptyOutDir: true,
    rollupOptions: {
      input: ["index.html", "developers.html", "answer.html"].map((page) => fileURLToPath(new URL(page, import.meta.url))),
      output: fewFiles,
    },
    // A data: URI would need its own source in the content security policy.
    assetsInlineLimit: 0,
    sourcemap: true,
  },
});
