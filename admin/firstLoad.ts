import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** JavaScript that a browser fetches before the console shows anything, compressed, in bytes. */
const limit = 300_000;

/** Fails a build whose first load has grown beyond its limit; pages and charts are fetched when they are gone to. */
export function firstLoad(): Plugin {
  return {
    name: "first-load",
    writeBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const first = new Set(chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith("/index.html")).map(({ fileName }) => fileName));
      if (first.size === 0) this.error("The console's own page was not found among what was built");
      // A set goes on to what is added while it is walked.
      for (const name of first) for (const imported of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) first.add(imported);
      const size = chunks.filter(({ fileName }) => first.has(fileName)).reduce((total, { code }) => total + gzipSync(code).length, 0);
      const said = `First load: ${Math.round(size / 1_000)} kB of JavaScript, compressed; at most ${limit / 1_000} kB`;
      if (size > limit) this.error(said);
      this.info(said);
    },
  };
}
