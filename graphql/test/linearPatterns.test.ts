/**
 * No text that somebody sends may keep a pattern busy: every declared pattern, and every regular expression in the
 * product's sources, is matched in linear time. `recheck` finds those that are not, with a text that shows it.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { walk, type Node } from "estree-walker";
import { check } from "recheck";
import { parseAst } from "vite";
import { expect, test } from "vitest";
import { schemaOf } from "../schema/audience.ts";
import { everyAttribute } from "../table/attribute.ts";
import { anchored } from "../platform/entity/validate.ts";

const root = join(import.meta.dirname, "..", "..");

/** What runs for developers only, on texts of the repository. */
const forDevelopers = /\.(test|samples|remedies|partners)\.ts$|\.d\.ts$|^graphql\/(test|demo|partnerClient)\/|^graphql\/schema\/(generate|partnerRelease)|^functions\/(testing|commands)\/|^functions\/(build|bundle|leanSources|keepName|chineseDays|noEventStreams)/;

interface Written {
  source: string;
  flags: string;
}

/** The attack that a pattern is open to; undefined where there is none. */
async function weaknessOf({ source, flags }: Written): Promise<string | undefined> {
  const { status, ...found } = await check(source, flags, { timeout: 20_000 });
  if (status === "safe") return undefined;
  return status === "vulnerable" && "attack" in found && "complexity" in found ? `${found.complexity.summary}, for example ${found.attack.pattern}` : status;
}

async function weaknesses(patterns: readonly (Written & { at: string })[]): Promise<string[]> {
  const checked = new Map<string, string | undefined>();
  for (const pattern of patterns) {
    const key = `/${pattern.source}/${pattern.flags}`;
    if (!checked.has(key)) checked.set(key, await weaknessOf(pattern));
  }
  return patterns.flatMap(({ at, source, flags }) => {
    const weakness = checked.get(`/${source}/${flags}`);
    return weakness ? [`${at}: /${source}/${flags} is ${weakness}`] : [];
  });
}

const isPattern = (node: Node): node is Node & { regex: { pattern: string; flags: string } } => node.type === "Literal" && "regex" in node && node.regex !== undefined;

function writtenIn(text: string, at: string): (Written & { at: string })[] {
  const found: (Written & { at: string })[] = [];
  walk(parseAst(text, { lang: "ts" }) as unknown as Node, {
    enter: (node) => {
      if (isPattern(node)) found.push({ at, source: node.regex.pattern, flags: node.regex.flags });
    },
  });
  return found;
}

test("every declared pattern of every attribute is matched in linear time", async () => {
  for (const audience of ["console", "partner"] as const) schemaOf(audience);
  const patterns = everyAttribute().flatMap(({ of, attribute: { name, input } }) => {
    if (!input?.pattern) return [];
    const { source, flags } = anchored(input.pattern);
    return [{ at: `${of}.${name}`, source, flags }];
  });
  expect(patterns.length).toBeGreaterThan(20);
  expect(await weaknesses(patterns)).toEqual([]);
}, 300_000);

test("every regular expression that runs on what is sent is matched in linear time", async () => {
  const patterns: (Written & { at: string })[] = [];
  for (const folder of ["graphql", "functions"]) {
    const files = (await readdir(join(root, folder), { recursive: true })).map((name) => `${folder}/${name}`).filter((name) => name.endsWith(".ts") && !forDevelopers.test(name));
    for (const file of files) patterns.push(...writtenIn(await readFile(join(root, file), "utf8"), file));
  }
  expect(patterns.length).toBeGreaterThan(40);
  expect(await weaknesses(patterns)).toEqual([]);
}, 600_000);

test("a pattern that is not linear is found", async () => {
  expect(await weaknesses([{ at: "here", source: "^(?:[^\\s@]+@[^\\s@]+\\.[^\\s@]+)$", flags: "u" }])).toEqual([expect.stringContaining("here: ")]);
});
