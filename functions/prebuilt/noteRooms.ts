/** In the bundle that is run once when functions are built: notes which room declares what. */
import { loadDeclarationsFrom } from "../../graphql/table/declared.ts";

let current: string | undefined;

/** Called by every module before it declares anything; of no room are the platform's and what a `domain.ts` declares. */
export function enterRoom(room?: string): void {
  current = room;
}

const all = new Map<string, Set<string>>();
const declaring = new Map<string, Set<string>>();

function add(to: Map<string, Set<string>>, key: string, value: string): void {
  to.set(key, (to.get(key) ?? new Set()).add(value));
}

loadDeclarationsFrom({
  load: () => undefined,
  loadAll: (kind) => [...(all.get(kind) ?? [])],
  names: (kind) => [...(all.get(kind) ?? [])],
  note(kind, name) {
    add(all, kind, name);
    if (!current) return;
    add(declaring, `declares ${kind} ${name}`, current);
    add(declaring, `rooms ${kind}`, current);
  },
});

/** The lines of `function.declarations` that say it. */
export const noted = (): [name: string, value: string[]][] => [
  ...[...all].map(([kind, names]): [string, string[]] => [`all ${kind}`, [...names]]),
  ...[...declaring].map(([line, rooms]): [string, string[]] => [line, [...rooms]]),
];
