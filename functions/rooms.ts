/**
 * Splits a function by rooms, those of the domains and those that the platform has: a script for what every request needs, and one for each room, which
 * `prebuilt/lazyRooms.ts` loads when a name that it declares is first asked for. What several rooms share is a script
 * beside theirs.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { build, transform, type BuildOptions, type Plugin } from "esbuild";
import { lean } from "./leanSources.ts";

const root = join(import.meta.dirname, "..");
const domains = join(root, "graphql/domains");
const platform = join(root, "graphql/platform");
const absent = join(root, "functions/absent.cjs");
const noteRooms = join(root, "functions/prebuilt/noteRooms.ts");

/** Name of the room that a module belongs to, as its script is called; a module beside a domain's rooms is one by itself. */
export const roomOf = (module: string): string | undefined => roomOfDomain(module) ?? roomOfPlatform(module);

function roomOfDomain(module: string): string | undefined {
  const [domain, ...within] = relative(domains, module).split(sep);
  if (domain === ".." || within.length === 0) return undefined;
  return `room-${domain}-${within.length > 1 ? within[0] : basename(within[0]!, ".ts")}`;
}

/** Folders of the platform are what every request needs, but for those with a `room.ts`. */
function roomOfPlatform(module: string): string | undefined {
  const [folder, ...within] = relative(platform, module).split(sep);
  if (folder === ".." || within.length === 0 || !existsSync(join(platform, folder!, "room.ts"))) return undefined;
  return `room-platform-${folder}`;
}

/** The modules of each room, in the order in which the domains load them. */
export type RoomModules = ReadonlyMap<string, readonly string[]>;

/** A room declares itself here: its access rules, what partners see, and by its imports everything else. */
const declaresRoom = (module: string): boolean => basename(module) === "room.ts" && (dirname(dirname(dirname(module))) === domains || dirname(dirname(module)) === platform);

/** A domain lists its rooms here. */
const declaresDomain = (module: string): boolean => basename(module) === "domain.ts" && dirname(dirname(module)) === domains;

/** In the function's own script: domains are there by name, without the rooms that they list. */
const withoutRooms: Plugin = {
  name: "without rooms",
  setup: ({ onResolve }) => {
    // A room's own script names its modules by their whole path.
    onResolve({ filter: /^\..*\/room\.ts$/ }, ({ path, importer }) => (declaresRoom(resolve(dirname(importer), path)) ? { path: absent } : undefined));
  },
};

/** For the bundle that is run to record which room declares what: each module names its room before it declares anything. */
const enteringRooms: Plugin = {
  name: "entering rooms",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (!path.startsWith(join(root, "graphql") + sep)) return undefined;
      const room = declaresDomain(path) ? undefined : roomOf(path);
      const enter = `import { enterRoom } from ${JSON.stringify(noteRooms)}; enterRoom(${room ? JSON.stringify(room) : ""});`;
      return { contents: enter + lean(readFileSync(path, "utf8")), loader: "ts" };
    });
  },
};

export interface Rooms {
  modules: RoomModules;
  /** Lines of `function.declarations`. */
  lines: [name: string, value: unknown][];
}

/** Loads the whole product once, without calling it, and records which room declares what. */
export async function recordRooms(options: BuildOptions, environment: NodeJS.ProcessEnv): Promise<Rooms> {
  const folder = mkdtempSync(join(tmpdir(), "pharmops-rooms-"));
  try {
    const outfile = join(folder, "rooms.cjs");
    const { metafile } = await build({
      ...options,
      stdin: { contents: `import { noted } from "./prebuilt/noteRooms.ts"; import "../graphql/schema/server.ts"; process.stdout.write(JSON.stringify(noted()));`, resolveDir: join(root, "functions"), loader: "ts" },
      outfile,
      minify: false,
      metafile: true,
      plugins: [enteringRooms, ...(options.plugins ?? [])],
    });
    const { stdout } = await promisify(execFile)(process.execPath, [outfile], { env: environment, maxBuffer: 2 ** 26 });
    const modules = roomModules(Object.keys(metafile.inputs).map((path) => resolve(path)));
    return { modules, lines: JSON.parse(stdout) as [string, unknown][] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function roomModules(inputs: readonly string[]): RoomModules {
  const rooms = new Map<string, string[]>();
  for (const module of inputs) {
    const room = roomOf(module);
    if (room && !declaresDomain(module)) rooms.set(room, [...(rooms.get(room) ?? []), module]);
  }
  return rooms;
}

/**
 * Bundles `entry` and the rooms into scripts in `folder`, each of which `load.cjs` runs with what a module is given. The
 * entry is `function.js`.
 */
export async function splitFunction(entry: string, folder: string, { modules }: Rooms, options: BuildOptions): Promise<void> {
  const entries = mkdtempSync(join(root, "node_modules/.rooms-"));
  try {
    const importing = (paths: readonly string[]) => paths.map((path) => `import ${JSON.stringify(path)};`).join("");
    const whole = join(entries, "function.ts");
    writeFileSync(whole, `import ${JSON.stringify(join(root, "functions/prebuilt/lazyRooms.ts"))}; export * from ${JSON.stringify(entry)};`);
    const files = [...modules].map(([room, paths]) => {
      const file = join(entries, `${room}.ts`);
      // Each room imports the function, so that all of the function is what every entry shares: one script.
      writeFileSync(file, importing([whole, ...paths]));
      return file;
    });
    const { outputFiles } = await build({
      ...options,
      entryPoints: [whole, ...files],
      outdir: folder,
      outbase: entries,
      write: false,
      splitting: true,
      format: "esm",
      chunkNames: "shared-[hash]",
      plugins: [withoutRooms, ...(options.plugins ?? [])],
      sourcemap: options.sourcemap && "inline",
    });
    for (const { path, text } of outputFiles) await writeScript(path, text, options);
  } finally {
    rmSync(entries, { recursive: true });
  }
}

/** Around a script: it is given what a module is given. */
export const [banner, footer] = ["(function (exports, require, module, __filename, __dirname) {", "})"] as const;

/** Scripts can be compiled beforehand, which modules of ES cannot: each is made into a function that is given `require`. */
async function writeScript(path: string, module: string, { sourcemap, sourcesContent, charset, target }: BuildOptions): Promise<void> {
  const { code, map } = await transform(module, { format: "cjs", platform: "node", minify: true, legalComments: "none", charset, target, sourcemap: sourcemap ? "external" : false, sourcesContent, sourcefile: path, banner, footer });
  writeFileSync(path, code);
  if (sourcemap) writeFileSync(`${path}.map`, map);
}
