/** At build: texts for developers become HTML, and the partners' SDL becomes the reference and the typed client. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { marked } from "marked";
import type { Plugin } from "vite";
import { packageName, packPartnerClient } from "./partnerClient.ts";
import { referenceOf } from "./reference.ts";

const sdl = fileURLToPath(new URL("../../graphql/partner.graphql", import.meta.url));
const product = fileURLToPath(new URL("../../package.json", import.meta.url));
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
    async generateBundle() {
      const { version } = JSON.parse(readFileSync(product, "utf8")) as { version: string };
      // Its name is part of what partners are told, so it carries no hash.
      this.emitFile({ type: "asset", fileName: `${packageName}.tgz`, source: await packPartnerClient(readFileSync(sdl, "utf8"), version) });
    },
  };
}
