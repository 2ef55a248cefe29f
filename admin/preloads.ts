import type { Plugin } from "vite";

const preloaded = (href: string) => ({ tag: "link", attrs: { rel: "preload", as: "fetch", crossorigin: true, href }, injectTo: "head" as const });

/** Lets the browser fetch what the console's script asks for first while it is still reading the script itself. */
export function preloads(): Plugin {
  return {
    name: "preloads",
    transformIndexHtml: {
      order: "post",
      handler(_, { filename, bundle }) {
        if (!filename.endsWith("/index.html") || !bundle) return [];
        const index = Object.keys(bundle).find((name) => /\/index-[^/]+\.json$/.test(name));
        if (!index) throw new Error("The index of the model was not found among what was built");
        return ["/config.json", `/${index}`].map(preloaded);
      },
    },
  };
}
