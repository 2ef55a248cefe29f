import { join } from "node:path";

/** Where Vite puts the console; see admin/vite.config.ts. */
export const consoleFolder = join(import.meta.dirname, "../dist/console");
