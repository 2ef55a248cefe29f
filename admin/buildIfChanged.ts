/** Builds the console, unless the one that was built last is of the same sources. */
import { fileURLToPath } from "node:url";
import { consoleIsCurrent } from "./consoleDigest.ts";

if (!consoleIsCurrent()) {
  console.log("Building the console …");
  // Only now: it takes its time to load.
  const { build } = await import("vite");
  await build({ configFile: fileURLToPath(new URL("vite.config.ts", import.meta.url)), logLevel: "warn" });
}
