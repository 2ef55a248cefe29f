/**
 * Declarations by name. In the functions most of them are not loaded at the start: they come with the room that makes
 * them, when one of its names is first asked for. So a start costs the same however many there are. Elsewhere (tests,
 * one machine, generated files) all rooms are loaded before anything is asked.
 *
 * Invariant: what `get` and `all` answer does not depend on what happens to be loaded already.
 */
export interface Rooms {
  /** Loads the rooms that declare this name, if any does. */
  load(kind: string, name: string): void;
  /** Loads all rooms that declare anything of this kind; answers its names in the order in which rooms declare them. */
  loadAll(kind: string): readonly string[];
  /** The same names, without loading anything. */
  names(kind: string): readonly string[];
  /** Called for each declaration, to list which room makes it. */
  note?(kind: string, name: string): void;
}

let rooms: Rooms | undefined;

/** Sets the source of declarations that are not loaded yet. */
export function loadDeclarationsFrom(source: Rooms): void {
  rooms = source;
}

/** Loads the rooms in which something of this name is declared; nothing where all are loaded. */
export const loadDeclaring = (kind: string, name: string): void => rooms?.load(kind, name);

/** Notes that the room being loaded declares something of this name. */
export const noteDeclared = (kind: string, name: string): void => rooms?.note?.(kind, name);

/** Whether it is being noted which room declares what. */
export const isNoting = (): boolean => rooms?.note !== undefined;

/** Names that nothing declares, remembered for each table. Callers can send any number of them, so there is a limit. */
const mostAbsent = 1_000;

export class Declared<T> {
  private readonly known = new Map<string, T>();
  private readonly absent = new Set<string>();

  /** @param kind what is declared: no two tables have the same. */
  constructor(private readonly kind: string) {}

  add(name: string, declaration: T): void {
    if (this.known.has(name)) throw new Error(`The ${this.kind} "${name}" is declared twice`);
    this.known.set(name, declaration);
    noteDeclared(this.kind, name);
  }

  get(name: string): T | undefined {
    const known = this.known.get(name);
    if (known !== undefined || !rooms || this.absent.has(name)) return known;
    rooms.load(this.kind, name);
    const loaded = this.known.get(name);
    if (loaded === undefined && this.absent.size < mostAbsent) this.absent.add(name);
    return loaded;
  }

  /** Every name, in the order in which the domains declare them. */
  names(): string[] {
    return [...(rooms?.loadAll(this.kind) ?? this.known.keys())];
  }

  /** The same names, where they are all that is needed: nothing is loaded for them. */
  listed(): string[] {
    return [...(rooms?.names(this.kind) ?? this.known.keys())];
  }

  /** Every declaration, in that order. */
  all(): T[] {
    return this.names().map((name) => this.known.get(name)!);
  }
}

/** Declarations of which several rooms may make one for the same name. Those of different rooms come in no certain order. */
export class DeclaredFor<T> {
  private readonly known = new Map<string, T[]>();
  private readonly complete = new Set<string>();

  constructor(private readonly kind: string) {}

  add(name: string, declaration: T): void {
    this.known.set(name, [...(this.known.get(name) ?? []), declaration]);
    noteDeclared(this.kind, name);
  }

  /** All of this name, also where one of them is loaded already. */
  get(name: string): readonly T[] {
    if (!this.complete.has(name)) loadDeclaring(this.kind, name);
    this.complete.add(name);
    return this.known.get(name) ?? [];
  }
}

/** Declarations that have no name and are asked for together only. */
export class DeclaredList<T> {
  private readonly known: T[] = [];

  constructor(private readonly kind: string) {}

  add(declaration: T): void {
    noteDeclared(this.kind, String(this.known.push(declaration)));
  }

  all(): readonly T[] {
    rooms?.loadAll(this.kind);
    return this.known;
  }
}
