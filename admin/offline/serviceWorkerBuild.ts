import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rolldown } from "vite";

type Bundle = Rolldown.OutputBundle;

/** What chunks need to run, themselves included. */
function neededBy(first: Iterable<string>, bundle: Bundle): Set<string> {
  const needed = new Set(first);
  // A set goes on to what is added while it is walked.
  for (const name of needed) {
    const chunk = bundle[name];
    if (chunk?.type === "chunk") for (const other of chunk.imports) needed.add(other);
  }
  return needed;
}

/** The frame of the console and everything that the handheld is made of. */
function handheldFiles(bundle: Bundle, folder: string): { url: string; revision: string | null }[] {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const entry = chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith("/index.html"));
  const handheld = chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.includes("/quality/handheld/")));
  if (entry.length !== 1 || handheld.length === 0) throw new Error("The console's page or the handheld was not found among what was built");
  const names = (some: typeof chunks) => some.map(({ fileName }) => fileName);
  // What the frame loads later is kept as the page loads it; of the handheld nothing may be missing.
  const own = handheld.flatMap(({ dynamicImports }) => dynamicImports);
  const files = neededBy([...names(entry), ...names(handheld), ...own], bundle);
  const page = createHash("sha256").update(readFileSync(join(folder, "index.html"))).digest("hex");
  return [{ url: "/index.html", revision: page }, ...[...files].sort().map((file) => ({ url: `/${file}`, revision: null }))];
}

/** Builds the service worker once the console is built, because it holds the names of its files. */
export function serviceWorker(): Plugin {
  return {
    name: "service-worker",
    apply: "build",
    async writeBundle({ dir }, bundle) {
      await build({
        configFile: false,
        publicDir: false,
        logLevel: "warn",
        define: { handheldFiles: JSON.stringify(handheldFiles(bundle, dir!)), "process.env.NODE_ENV": '"production"' },
        build: {
          outDir: dir!,
          emptyOutDir: false,
          copyPublicDir: false,
          lib: { entry: fileURLToPath(new URL("serviceWorker.ts", import.meta.url)), formats: ["iife"], name: "serviceWorker", fileName: () => "service-worker.js" },
        },
      });
    },
  };
}
