import { join } from "node:path";

/** Where Vite puts the console; see admin/vite.config.ts. */
export const consoleFolder = join(import.meta.dirname, "../dist/console");

/** Where its build writes every operation that it sends; see admin/registerOperations.ts. */
export const operationsFile = join(import.meta.dirname, "../dist/operations.json");
