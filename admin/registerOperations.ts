import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createServer, type Plugin } from "vite";
import type { Model } from "../graphql/schema/model.ts";
import type { Operation } from "./api/operation.ts";
import type { ConsoleModel } from "./model/consoleModel.ts";
import { readModel } from "./model/modelFile.ts";

/** Beside the console's folder, not in it: for the API, which can be restricted to these operations of the console. */
const manifest = fileURLToPath(new URL("../dist/operations.json", import.meta.url));

interface Modules {
  everyOperation(model: ConsoleModel): Operation[];
  createConsoleModel(model: Model): ConsoleModel;
  loadPages(): Promise<void>;
}

/** Writes every operation of the console that was just built, by the SHA-256 of its text. */
export function registerOperations(): Plugin {
  return {
    name: "register-operations",
    apply: "build",
    async closeBundle() {
      const server = await createServer({ configFile: fileURLToPath(new URL("vite.config.ts", import.meta.url)), server: { middlewareMode: true, watch: null }, appType: "custom", logLevel: "error" });
      try {
        const [{ everyOperation }, { createConsoleModel }, { loadPages }] = (await Promise.all(["/api/everyOperation.ts", "/model/consoleModel.ts", "/domains/pages.ts"].map((path) => server.ssrLoadModule(path)))) as [Modules, Modules, Modules];
        await loadPages();
        const texts = everyOperation(createConsoleModel(readModel())).map(({ text }) => [createHash("sha256").update(text).digest("hex"), text]);
        writeFileSync(manifest, JSON.stringify(Object.fromEntries(texts)));
      } finally {
        await server.close();
      }
    },
  };
}
