import { expect, test } from "vitest";
import { lean } from "./leanSources.ts";

test("descriptions of the schema are left out, in any quotes; texts in both languages stay", () => {
  const source = 'declare({ zh: "数量", en: "Quantity", about: "Packs, \\"loose\\" ones too.", nullable: true, description: `Of ${n}.` }, { about: { zh: "已发", en: "Sent" } });';
  expect(lean(source)).toBe('declare({ zh: "数量", en: "Quantity",  nullable: true,  }, { about: { zh: "已发", en: "Sent" } });');
});

test("a name is no description: it is needed at run time", () => {
  const source = 'standingAlert(Risk, { about: "customerId" }); find({ description: `${prefix}Id` });';
  expect(lean(source)).toBe(source);
});

test("variables, calls and members of that name stay", () => {
  const source = "const about = of(record.about); tell({ about, description: text(about) });";
  expect(lean(source)).toBe(source);
});

test("lines stay where they are, for anyone who reads a stack", () => {
  const source = '@Entity({\n  about: "One.",\n  prefix: "a",\n})\nclass A {\n}\nthrow new Error();\n';
  const lines = lean(source).split("\n");
  expect(lines.length).toBe(source.split("\n").length);
  expect(lines[6]).toBe("throw new Error();");
});

test("a declared class keeps its name in a bundle that shortens names; another one has no need of it", () => {
  const source = '@Entity({}) class Delivery {} class Plain {}';
  expect(lean(source)).toMatch(/^import \{ setFunctionName \} from ".*setFunctionName\.ts";@Entity\(\{\}\) class Delivery \{ static \{ setFunctionName\(this, "Delivery"\); \}\} class Plain \{\}$/);
});

test("an error keeps its name, which logs call it by", () => {
  expect(lean("class Refused extends NamedError {} class Other extends Set {}")).toMatch(/class Refused extends NamedError \{ static \{ setFunctionName\(this, "Refused"\); \}\} class Other extends Set \{\}$/);
});
