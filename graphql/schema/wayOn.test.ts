/** Nobody is left without a way on: every state leads to an end, and a remedy names only what there is. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import "../domains/domains.ts";
import { apiOf } from "../platform/entity/entityResolver.ts";
import { inputAttributes } from "../platform/entity/validate.ts";
import { lifecycleOf } from "../platform/lifecycle/availability.ts";
import { isFinal, reachableFrom, type Lifecycle } from "../platform/lifecycle/lifecycle.ts";
import { remedies as declaredRemedies } from "../platform/problem/problem.ts";
import { attributesOf } from "../table/attribute.ts";
import { allEntities, entityByName } from "../table/entity.ts";
import { enumerationOf } from "../table/enumeration.ts";

const documents = allEntities().flatMap(({ name, target }) => {
  const lifecycle = lifecycleOf(target) as unknown as Lifecycle<never, string> | undefined;
  return lifecycle ? [{ name, lifecycle, target: target }] : [];
});

test.each(documents)("a $name comes to an end from every state, and to every state from its first", ({ lifecycle }) => {
  const states = Object.keys(lifecycle.states);
  expect(states.filter((state) => ![...reachableFrom(lifecycle, state)].some((one) => isFinal(lifecycle, one)))).toEqual([]);
  expect(states.filter((state) => !reachableFrom(lifecycle, lifecycle.initial).has(state))).toEqual([]);
});

/** What a remedy may name in quotes: actions, what they ask for, attributes, states. */
function names(language: "zh" | "en"): Set<string> {
  const found = new Set<string>();
  const shapes = allEntities().map(({ target }) => target);
  for (const { lifecycle } of documents) {
    for (const { label, input } of Object.values(lifecycle.actions)) {
      found.add(label[language]);
      if (input) shapes.push(input);
    }
  }
  for (const shape of shapes) {
    for (const attribute of [...attributesOf(shape), ...inputAttributes(shape)]) {
      found.add(attribute[language]);
      const type = attribute.type();
      if (typeof type === "function" && attributesOf(type).length > 0) for (const inner of attributesOf(type)) found.add(inner[language]);
      if (typeof type === "object" && type) for (const value of Object.values(enumerationOf(type)?.values ?? {})) found.add(value[language]);
    }
  }
  return found;
}

const sources = ["domains", "platform"].flatMap((folder) =>
  readdirSync(join(import.meta.dirname, "..", folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .map((path) => readFileSync(join(import.meta.dirname, "..", folder, path), "utf8")),
);

/** Every remedy's text in a language, as it is written. */
const remedies = (language: "zh" | "en"): string[] =>
  sources.flatMap((source) => [...source.matchAll(/remedy: \{[^}]*?\}/gs)].map(([text]) => text)).flatMap((text) => [...text.matchAll(new RegExp(`${language}: \\([^)]*\\) => (["'\`])(.*?)\\1[,\\s}]`, "gs"))].map(([, , named]) => named!));

test.each([
  ["zh", /“([^”$]+)”/g],
  ["en", /"([^"$]+)"/g],
] as const)("what remedies name in quotes exists (%s)", (language, quoted) => {
  const known = names(language);
  const named = remedies(language).flatMap((text) => [...text.matchAll(quoted)].map(([, name]) => name!));
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});

/** Actions that people take, by their names: "Contract.sign", and "sign" for what any document may have. */
const actions = new Set(
  documents.flatMap(({ name, lifecycle }) => Object.entries(lifecycle.actions).flatMap(([action, { internal }]) => (internal ? [] : [`${name}.${action}`, action]))),
);

const isAction = (name: string): boolean => {
  const [entity = "", verb = ""] = name.split(".");
  const api = entityByName(entity) && apiOf(entity);
  return actions.has(name) || Boolean(api && ((verb === "create" && api.create) || (verb === "update" && api.update)));
};

test("a remedy means actions that there are; remedies.test.ts carries each of them out", () => {
  const meant = declaredRemedies.all().flatMap(({ remedy }) => remedy.by ?? []);
  expect(meant.length).toBeGreaterThan(50);
  expect(meant.filter((name) => !isAction(name))).toEqual([]);
});

/** What a text may be given: it has every part, and each is an empty text. */
const anything: unknown = new Proxy(() => anything, { get: (_, key) => (key === Symbol.toPrimitive ? () => "" : key === "map" ? () => [] : anything) });

test("a remedy that names an action says which it means, or that it means none", () => {
  const labels = documents.flatMap(({ lifecycle }) => Object.values(lifecycle.actions).map(({ label }) => label.zh));
  const silent = declaredRemedies.all().filter(({ remedy }) => !remedy.by && labels.some((label) => String(remedy.zh(anything)).includes(label)));
  expect(silent.map(({ code }) => code)).toEqual([]);
});
