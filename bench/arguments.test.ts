import { expect, test } from "vitest";
import { benchmarkNames, readArguments } from "./arguments.ts";

test.each([["no-such-benchmark"], ["--rows=12"], ["--rows=many"]])("%s is refused with what there is", (argument) => {
  expect(() => readArguments([argument])).toThrow("npm run bench --");
});

test("a million rows are compared with a hundred thousand and a thousand", () => {
  expect(readArguments(["--rows=1000000"]).rows).toEqual([1_000, 100_000, 1_000_000]);
});

test("all benchmarks run unless some are named", () => {
  expect(readArguments(["rows", "cost"]).benchmarks).toEqual(["rows", "cost"]);
  expect(readArguments([]).benchmarks).toEqual(benchmarkNames);
});
