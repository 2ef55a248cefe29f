import { expect, test } from "vitest";
import { checkJava, checkNode, majorVersion } from "./prerequisites.ts";

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_402"', 8],
  ['openjdk version "25" 2025-09-16', 25],
  ["no java here", undefined],
])("%s", (output, major) => {
  expect(majorVersion(output)).toBe(major);
});

test("a missing Java is reported with instructions", async () => {
  await expect(checkJava("/nonexistent/java")).rejects.toThrow(/No Java was found[^]*openjdk-17/);
});

test("an old Node is named", () => {
  expect(() => checkNode("20.18.3")).toThrow("20.18.3 is too old");
  expect(() => checkNode("20.19.0")).not.toThrow();
  expect(() => checkNode("24.1.0")).not.toThrow();
});
