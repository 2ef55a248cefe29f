import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/**
 * What a browser fetches before the console shows anything, compressed, in bytes: JavaScript, and the index of the model,
 * which grows by about 35 bytes with each entity.
 */
const limits = { scripts: 280_000, index: 15_000 };

const kilobytes = (bytes: number): number => Math.round(bytes / 1_000);
const compressed = (files: (string | Uint8Array)[]): number => files.reduce((total, file) => total + gzipSync(file).length, 0);

/** Fails a build whose first load has grown beyond its limits; pages, charts and the parts of the model are fetched when they are gone to. */
export function firstLoad(): Plugin {
  return {
    name: "first-load",
    writeBundle(_, bundle) {
      const files = Object.values(bundle);
      const chunks = files.filter((file) => file.type === "chunk");
      const first = new Set(chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith("/index.html")).map(({ fileName }) => fileName));
      if (first.size === 0) this.error("The console's own page was not found among what was built");
      // A set goes on to what is added while it is walked.
      for (const name of first) for (const imported of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) first.add(imported);
      const index = files.filter((file) => file.type === "asset" && /\/index-[^/]+\.json$/.test(file.fileName)).map((file) => (file as { source: string | Uint8Array }).source);
      if (index.length !== 1) this.error("The index of the model was not found among what was built");
      const sizes = { scripts: compressed(chunks.filter(({ fileName }) => first.has(fileName)).map(({ code }) => code)), index: compressed(index) };
      const summary = `First load, compressed: ${kilobytes(sizes.scripts)} kB of JavaScript, at most ${kilobytes(limits.scripts)} kB, and ${kilobytes(sizes.index)} kB of the model's index, at most ${kilobytes(limits.index)} kB`;
      if (sizes.scripts > limits.scripts || sizes.index > limits.index) this.error(summary);
      this.info(summary);
    },
  };
}
