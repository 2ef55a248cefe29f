import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import reactAdminEn from "ra-language-english";
import { describe, expect, test } from "vitest";
import { en } from "./en.ts";
import { reactAdminZh } from "./reactAdmin.zh.ts";
import { zh } from "./zh.ts";

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );
}

const keysOf = (tree: Tree) => flat(tree).map(([key]) => key).sort();
const placeholders = (text: string) => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort();

/** Every literal key in the console's source, and every beginning of one that ends in a value: `app.theme.${…}`. */
function keysInSource() {
  const folder = join(import.meta.dirname, "..");
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => readFileSync(join(folder, path), "utf8"))
    .join("\n");
  const found = [...sources.matchAll(/["'`](app\.[\w.]+)(\$\{)?/g)];
  return {
    whole: new Set(found.filter(([, , open]) => !open).map(([, key]) => key!)),
    beginnings: [...new Set(found.filter(([, , open]) => open).map(([, key]) => key!))],
  };
}

describe("our texts", () => {
  const { whole, beginnings } = keysInSource();
  const known = flat(zh).map(([key]) => `app.${key}`);

  test("are all there in both languages", () => {
    expect(keysOf(en)).toEqual(keysOf(zh));
    expect([...whole].filter((key) => !known.includes(key))).toEqual([]);
    expect(beginnings.filter((beginning) => !known.some((key) => key.startsWith(beginning)))).toEqual([]);
  });

  test("are all used", () => {
    const used = (key: string) => whole.has(key) || beginnings.some((beginning) => key.startsWith(beginning));
    expect(known.filter((key) => !used(key))).toEqual([]);
  });

  test("name the same values in both languages", () => {
    const english = new Map(flat(en));
    // A text that names its number in words needs no placeholder in one of its plural forms.
    for (const [key, text] of flat(zh)) expect([key, placeholders(english.get(key)!)]).toEqual([key, placeholders(text)]);
  });
});

describe("react-admin's texts", () => {
  test("are all there in Chinese", () => {
    expect(keysOf(reactAdminZh as unknown as Tree)).toEqual(keysOf(reactAdminEn as unknown as Tree));
  });

  test("have one plural form in Chinese, and no placeholder that English lacks", () => {
    const english = new Map(flat(reactAdminEn as unknown as Tree));
    for (const [key, text] of [...flat(reactAdminZh as unknown as Tree), ...flat(zh)]) expect([key, text.includes("||||")]).toEqual([key, false]);
    // react-admin gives a count with these, whether the English text shows it or not.
    const given = ["%{smart_count}", "%{name}"];
    for (const [key, text] of flat(reactAdminZh as unknown as Tree)) {
      const unknown = placeholders(text).filter((name) => !given.includes(name) && !english.get(key)!.includes(name));
      expect([key, unknown]).toEqual([key, []]);
    }
  });
});
