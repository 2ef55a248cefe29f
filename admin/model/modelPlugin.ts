import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { modelFolder } from "./modelFile.ts";

const whole = "virtual:console-model";
const parts = "virtual:console-model-parts";

/**
 * Lets tests import the console's model, and the console the addresses of its parts: data, not code, so they are fetched
 * beside the configuration instead of weighing on the scripts. `folder` holds the model; the product's own is made when
 * it is first asked for.
 */
export function consoleModelPlugin(folder: () => string = modelFolder): Plugin {
  return {
    name: "console-model",
    enforce: "pre",
    resolveId: (id) => (id === whole ? join(folder(), "model.json") : id === parts ? `\0${parts}` : null),
    load: (id) => (id === `\0${parts}` ? addresses(folder()) : null),
  };
}

function addresses(folder: string): string {
  const domains = readdirSync(folder).flatMap((name) => /^domain-(.*)\.json$/.exec(name)?.[1] ?? []);
  const importing = (name: string, file: string) => `import ${name} from ${JSON.stringify(`${join(folder, file)}?url`)};`;
  return [
    importing("index", "index.json"),
    importing("appendix", "appendix.json"),
    ...domains.map((domain, i) => importing(`domain${i}`, `domain-${domain}.json`)),
    `export { index, appendix };`,
    `export const domains = { ${domains.map((domain, i) => `${JSON.stringify(domain)}: domain${i}`).join(", ")} };`,
  ].join("\n");
}
