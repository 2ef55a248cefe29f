/** A refusal reveals nothing that its reader may not see: figures in messages are declared with where they come from. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { attributesOf } from "../../table/attribute.ts";
import { entityByName } from "../../table/entity.ts";
import "../../domains/domains.ts";
import { messageFor, rule } from "./problem.ts";

const root = join(import.meta.dirname, "../..");
const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"));

/** Every `rule("CODE", { … });` with its text. */
const rules = sources.flatMap((path) => [...readFileSync(join(root, path), "utf8").matchAll(/rule(?:<.*?>)?\("([A-Z_]+)", \{(.*?)\n\}\);/gs)].map(([, code, text]) => ({ path, code: code!, text: text! })));

test("every message with an amount of money says where the amount comes from", () => {
  expect(rules.length).toBeGreaterThan(150);
  const silent = rules.filter(({ text }) => /moneyText\(|decimalOf\(|decimal\(/.test(text) && !text.includes("discloses: ["));
  expect(silent.map(({ path, code }) => `${path} ${code}`)).toEqual([]);
});

test("what a message discloses is an entity or an attribute that there is", () => {
  const named = rules.flatMap(({ text }) => [...text.matchAll(/discloses: \[([^\]]*)\]/g)].flatMap(([, list]) => [...list!.matchAll(/"([^"]+)"/g)].map(([, source]) => source!)));
  expect(named.length).toBeGreaterThan(5);
  const unknown = named.filter((source) => {
    const [entity, ...path] = source.split(".");
    let shape = entityByName(entity!)?.target as unknown as Function | undefined;
    for (const name of path) shape = attributesOf(shape!).find((one) => one.name === name)?.type() as Function | undefined;
    return !shape;
  });
  expect(unknown).toEqual([]);
});

test("those who do not see the source are told without the figure", () => {
  const overLimit = rule<{ limit: string }>("OVER", {
    message: { zh: ({ limit }) => `额度 ${limit}`, en: ({ limit }) => `The limit is ${limit}` },
    discloses: ["Customer.creditLimit"],
    discreetly: { zh: () => "超出额度", en: () => "Beyond the limit" },
  });
  const reader = (sees: boolean) => ({ language: "en" as const, reveal: () => null, sees: () => sees });
  expect(messageFor(overLimit({ limit: "800" }), reader(true))).toBe("The limit is 800");
  expect(messageFor(overLimit({ limit: "800" }), reader(false))).toBe("Beyond the limit");
});
