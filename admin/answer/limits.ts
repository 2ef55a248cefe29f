import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** What the answer form may weigh on its way to a phone, compressed, in bytes: page, scripts and styles together. */
const limit = 60_000;

/** Fails a build whose answer form has grown beyond its limit, or asks for anything of another origin. */
export function answerForm(): Plugin {
  return {
    name: "answer-form",
    writeBundle(_, bundle) {
      const page = bundle["answer.html"];
      if (page?.type !== "asset") return this.error("The answer form was not found among what was built");
      const html = String(page.source);
      const foreign = /(?:src|href)="(?!\/)[^"]*"/.exec(html)?.[0];
      if (foreign || /<script(?![^>]*\bsrc=)/.test(html)) return this.error(`The answer form has a script of its own in the page, or asks another origin: ${foreign ?? "a script in the page"}`);
      const names = new Set([...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, name]) => name!));
      // A set goes on to what is added while it is walked.
      for (const name of names) {
        const file = bundle[name];
        if (file?.type === "chunk") for (const imported of [...file.imports, ...file.dynamicImports]) names.add(imported);
      }
      const texts = [html, ...[...names].map((name) => bundle[name]).map((file) => (file?.type === "chunk" ? file.code : ((file?.source ?? "") as string | Uint8Array)))];
      const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
      const summary = `Answer form, compressed: ${(bytes / 1_000).toFixed(1)} kB in ${names.size + 1} files, at most ${limit / 1_000} kB`;
      if (bytes > limit) return this.error(summary);
      this.info(summary);
    },
  };
}
