/**
 * Loads a room of a domain, in a script of its own, when a name that it declares is first asked for. Which room declares
 * what was noted when the function was built (`functions/rooms.ts`).
 */
import { loadDeclarationsFrom } from "../../graphql/table/declared.ts";
import { declarations } from "./declarations.ts";

/** Given by `load.cjs`: it knows the scripts beside the function. */
declare const require: (script: string) => unknown;

const loaded = new Set<string>();

function loadRoom(name: string): void {
  const script = `./${name}.js`;
  require(script);
}

loadDeclarationsFrom({
  load(kind, name) {
    const line = `declares ${kind} ${name}`;
    if (loaded.has(line)) return;
    const rooms = declarations().get<string[]>(line);
    if (!rooms) return;
    // Only what exists is remembered: names come from callers, too.
    loaded.add(line);
    rooms.forEach(loadRoom);
  },
  loadAll(kind) {
    declarations().get<string[]>(`rooms ${kind}`)?.forEach(loadRoom);
    return this.names(kind);
  },
  names: (kind) => declarations().get<string[]>(`all ${kind}`) ?? [],
});
