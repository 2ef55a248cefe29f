/** A test file that declares something for the whole process, where files share one, changes what the files after it find. */
import { readdirSync, readFileSync } from "node:fs";
import { join, matchesGlob } from "node:path";
import { expect, test } from "vitest";
import { apart } from "./apart.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const files = ["graphql", "functions", "infra", "bench"].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`));
const tests = files.filter((path) => path.endsWith(".test.ts"));
const sources = files.filter((path) => /^graphql\/.*(?<!\.test|\.demo)\.ts$/.test(path));

/** Functions that add what they are given to what a module keeps as declared: `registerClockWork`, `approvalRoute`, `alongside`. */
const declaring = sources.flatMap((path) => {
  const source = read(path);
  const kept = [...source.matchAll(/^(?:export )?const (\w+).* = new Declared(?:For|List)?[<(]/gm)].map(([, name]) => name!);
  const adds = new RegExp(`\\b(?:${["declared", ...kept].join("|")})\\.(?:add|set|push)\\(`);
  const blocks = source.split(/^(?=export |const |function |interface |class |\/\*\*)/m);
  return blocks.flatMap((block) => (adds.test(block) ? (/^export (?:const|function) (\w+)/.exec(block)?.slice(1) ?? []) : []));
});

const ofItsOwn = /^@(?:Entity|ObjectType|Resolver)\b/m;

/** Whether a file calls one of them, anywhere in an expression; not where it only looks that the call is refused. */
function declares(source: string): boolean {
  if (ofItsOwn.test(source)) return true;
  const imported = [...source.matchAll(/^import \{([^}]*)\} from "\./gm)].flatMap(([, names]) => names!.split(",").map((name) => name.trim()));
  const called = imported.filter((name) => declaring.includes(name) || name === "loadDeclarationsFrom");
  return called.some((name) => new RegExp(String.raw`(?<![.\w]|\(\) => )${name}(?:<[^>]*>)?\(`).test(source));
}

test("the functions that declare something are found by their form", () => {
  expect(declaring).toEqual(expect.arrayContaining(["registerClockWork", "declareSetting", "approvalRoute", "alongside", "announces", "enumeration", "demoPart"]));
});

test("a test file that declares something for the whole process has a process of its own", () => {
  const found = tests.filter((path) => declares(read(path)));
  expect(found).toContain("graphql/table/unitOfWork.test.ts");
  expect(found.filter((path) => !apart.some((pattern) => matchesGlob(path, pattern)))).toEqual([]);
});

test.each([
  ["a statement", 'import { approvalRoute } from "./routes.ts";\napprovalRoute("mine", []);', true],
  ["a part of an object", 'import { approvalRoute } from "./routes.ts";\nconst decisions = approval({ route: approvalRoute("mine", []) });', true],
  ["an expectation that it is refused", 'import { approvalRoute } from "./routes.ts";\nexpect(() => approvalRoute("mine", [])).toThrow();', false],
  ["a function of the same name", 'import { approval } from "./approval.ts";\nroutes.approvalRoute("mine");', false],
])("a declaration is found as %s", (_, source, expected) => {
  expect(declares(source)).toBe(expected);
});

test("every pattern of the list still matches a file", () => {
  expect(apart.filter((pattern) => !tests.some((path) => matchesGlob(path, pattern)))).toEqual([]);
});
