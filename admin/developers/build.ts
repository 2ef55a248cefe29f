/** At build: texts for developers become HTML, and the partners' SDL becomes the reference. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { marked } from "marked";
import type { Plugin } from "vite";
import { referenceOf } from "./reference.ts";

const sdl = fileURLToPath(new URL("../../graphql/partner.graphql", import.meta.url));
const virtual = "virtual:partner-reference";

export function developerPages(): Plugin {
  return {
    name: "developer-pages",
    resolveId: (id) => (id === virtual ? `\0${virtual}` : null),
    load(id) {
      if (id !== `\0${virtual}`) return null;
      this.addWatchFile(sdl);
      return `export default ${JSON.stringify(referenceOf(readFileSync(sdl, "utf8")))}`;
    },
    transform: (code, id) => (id.endsWith(".md") ? { code: `export default ${JSON.stringify(marked.parse(code, { async: false }))}`, map: null } : null),
  };
}
