/** The index as it is fetched: what follows from an entity's name is left out, since every console begins by loading it. */
import type { EntitySummary, ModelIndex } from "../../graphql/schema/model.ts";

type Names = "one" | "many" | "create" | "update" | "typed";
type ShortSummary = Omit<EntitySummary, Names> & { one?: string; many?: string; create?: string | true; update?: string | true; typed?: string };
export type ShortIndex = Omit<ModelIndex, "entities"> & { entities: ShortSummary[] };

const lowerFirst = (name: string): string => name[0]!.toLowerCase() + name.slice(1);
const unless = <T>(value: T, usual: T): T | undefined => (value === usual ? undefined : value);
const shorter = (value: string | undefined, usual: string): string | true | undefined => (value === usual ? true : value);
const whole = (value: string | true | undefined, usual: string): string | undefined => (value === true ? usual : value);

/** "fuwudan" and "fwd" as "FuWuDan"; undefined where the one does not consist of the other's letters in their order. */
function marked(reading: string, initials: string): string | undefined {
  if (!/^[a-z]+$/.test(reading) || !/^[a-z]+$/.test(initials) || reading[0] !== initials[0]) return undefined;
  let [at, text] = [0, ""];
  for (const initial of initials) {
    const next = reading.indexOf(initial, at);
    if (next < 0) return undefined;
    text += reading.slice(at, next) + initial.toUpperCase();
    at = next + 1;
  }
  return text + reading.slice(at);
}

/** Readings with their initials in one: each is followed by them. */
function withMarkedInitials(typed: string): string {
  if (/[A-Z]/.test(typed)) return typed;
  const [first = "", ...parts] = typed.split("\t");
  const short = [first];
  for (let i = 0; i < parts.length; i++) {
    const both = marked(parts[i]!, parts[i + 1] ?? "");
    if (both) i++;
    short.push(both ?? parts[i]!);
  }
  return short.join("\t");
}

const withOwnInitials = (typed: string): string =>
  typed
    .split("\t")
    .map((part) => (/[A-Z]/.test(part) && /^[A-Za-z]+$/.test(part) ? `${part.toLowerCase()}\t${part.replaceAll(/[a-z]/g, "").toLowerCase()}` : part))
    .join("\t");

export function shortIndex(index: ModelIndex): ShortIndex {
  const entities = index.entities.map(({ one, many, create, update, typed, ...rest }): ShortSummary => {
    const { name, label } = rest;
    return {
      ...rest,
      one: unless(one, lowerFirst(name)),
      many: unless(many, `${one}s`),
      create: shorter(create, `create${name}`),
      update: shorter(update, `update${name}`),
      typed: withMarkedInitials(typed.startsWith(`${label.zh}\t`) ? typed.slice(label.zh.length) : typed),
    };
  });
  return { ...index, entities };
}

export function wholeIndex(index: ShortIndex): ModelIndex {
  const entities = index.entities.map(({ one: shortOne, many, create, update, typed = "", ...rest }): EntitySummary => {
    const { name, label } = rest;
    const one = shortOne ?? lowerFirst(name);
    return { ...rest, one, many: many ?? `${one}s`, create: whole(create, `create${name}`), update: whole(update, `update${name}`), typed: (typed.startsWith("\t") ? label.zh : "") + withOwnInitials(typed) };
  });
  return { ...index, entities };
}
