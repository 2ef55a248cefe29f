/** What a domain brings is registered by its rooms, and those by its `domain.ts`; a file that nothing imports would be absent without a word. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { entityByName } from "../table/entity.ts";
import { entitiesWithAccess } from "../platform/access/policy.ts";
import { domains } from "./domains.ts";

const here = import.meta.dirname;
const files = readdirSync(here, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
const demos = files.filter((path) => path.endsWith(".demo.ts"));
/** What rooms bring for tests of the whole product. */
const forTests = /\.(test|samples|remedies|partners)\.ts$/;
const sources = files.filter((path) => !forTests.test(path) && !demos.includes(path));

/** The files that a source imports for their values, at once or when it needs them. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, "utf8");
  const statements = [...source.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?"(\.[^"]+)"/gm), ...source.matchAll(/\bimport\("(\.[^"]+)"\)/g)];
  return statements.map(([, path]) => join(dirname(file), path!)).filter((path) => existsSync(path));
}

function reachableFrom(start: string): Set<string> {
  const reached = new Set([start]);
  for (const file of reached) for (const next of importsOf(file)) reached.add(next);
  return reached;
}

/** Called by functions of their own, and by commands. */
const doors = ["organization/clients/clientTokens.ts", "organization/people/admit.ts", "service/api.ts", "marketing/api.ts"];

test("every source of a domain is reached from the list of domains", () => {
  const reached = reachableFrom(join(here, "domains.ts"));
  const others = new Set(doors.flatMap((door) => [...reachableFrom(join(here, door))]));
  const absent = sources.filter((path) => !reached.has(join(here, path)) && !others.has(join(here, path)));
  // Types alone need nobody who registers them.
  expect(absent.filter((path) => /\b(enumeration|Entity|lifecycle|rule|approvalRoute|announces|registerClockWork|declare\w+)[<(]/.test(readFileSync(join(here, path), "utf8")))).toEqual([]);
  expect(absent).toEqual([]);
});

test("every file of the demo declares a part or belongs to one, and none of it is a part of the product", () => {
  const declares = demos.filter((path) => /= demoPart\(/.test(readFileSync(join(here, path), "utf8")));
  const loaded = new Set(declares.flatMap((path) => [...reachableFrom(join(here, path))]));
  expect(declares.length).toBeGreaterThan(10);
  expect(demos.filter((path) => !loaded.has(join(here, path)))).toEqual([]);
  const product = reachableFrom(join(here, "../schema/server.ts"));
  expect([...product].filter((path) => path.endsWith(".demo.ts") || path.includes("/demo/"))).toEqual([]);
});

test("every entity names the domain that its file is in, and has access rules in its room", () => {
  const entities = new Map(sources.flatMap((path) => [...readFileSync(join(here, path), "utf8").matchAll(/^@Entity<(\w+)>/gm)].map(([, name]) => [name!, path] as const)));
  for (const [name, path] of entities) {
    expect(entityByName(name)?.domain, path).toBe(path.split("/")[0]);
    expect(readFileSync(join(here, dirname(path), "room.ts"), "utf8"), `access rules of ${name}`).toMatch(new RegExp(`^    ${name}: `, "m"));
  }
  expect(entitiesWithAccess()).toEqual(expect.arrayContaining([...entities.keys()]));
});

test("every folder is a domain of the list", () => {
  const folders = readdirSync(here, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
  expect(domains.map(({ name }) => name).filter((name) => name !== "platform").sort()).toEqual(folders.sort());
});

test("no room is called like a domain, so an import's path says which domain it is of", () => {
  const rooms = domains.flatMap(({ name }) => (name === "platform" ? [] : readdirSync(join(here, name), { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []))));
  expect(rooms.length).toBeGreaterThan(domains.length);
  expect(domains.map(({ name }) => name).filter((name) => rooms.includes(name))).toEqual([]);
});
