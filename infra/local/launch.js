/**
 * `npm start`: bundles our own sources and runs them. Loaded one by one through a translator, a thousand files take several
 * times as long, and keep a second interpreter in memory. JavaScript, because nothing translates this file.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, stop } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
// Below node_modules, so that packages are found from there.
const bundles = join(root, "node_modules/.cache/pharmops-local");
const bundle = join(bundles, String(process.pid));

/** In a bundle every file would take itself for the bundle. */
const placesOfSources = {
  name: "places of sources",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      if (!text.includes("import.meta.")) return undefined;
      const places = { dirname: dirname(path), filename: path, url: pathToFileURL(path).href };
      return { loader: "ts", contents: text.replaceAll(/import\.meta\.(dirname|filename|url)\b/g, (_, name) => JSON.stringify(places[name])) };
    }),
};

/** Those of processes that could not remove their own. */
function removeAbandoned() {
  for (const pid of readdirSync(bundles)) {
    try {
      process.kill(Number(pid), 0);
    } catch {
      rmSync(join(bundles, pid), { recursive: true, force: true });
    }
  }
}

mkdirSync(bundle, { recursive: true });
removeAbandoned();
process.once("exit", () => rmSync(bundle, { recursive: true, force: true }));

await build({
  entryPoints: [join(here, "start.ts")],
  outdir: bundle,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  // Declarations go by the names of classes.
  keepNames: true,
  sourcemap: "linked",
  tsconfig: join(root, "tsconfig.json"),
  plugins: [placesOfSources],
  logLevel: "error",
});
// Its service would stay as long as we do.
await stop();
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(bundle, "start.mjs")).href);
