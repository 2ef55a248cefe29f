import type { Plugin } from "vite";
import { modelFile } from "./modelFile.ts";

const name = "virtual:console-model";

/** Lets sources and tests import the console's model, which is made when it is first asked for. */
export function consoleModelPlugin(): Plugin {
  return {
    name: "console-model",
    enforce: "pre",
    resolveId: (id) => (id === name || id.startsWith(`${name}?`) ? `${modelFile()}${id.slice(name.length)}` : null),
  };
}
