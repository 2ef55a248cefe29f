import { expect, test } from "vitest";
import { benchmarkNames, readArguments } from "./arguments.ts";

test.each([["no-such-benchmark"], ["--rows=12"], ["--rows=many"], ["--documents=9"]])("%s is refused with what there is", (argument) => {
  expect(() => readArguments([argument])).toThrow("npm run bench --");
});

test("a million rows are compared with a hundred thousand and a thousand", () => {
  expect(readArguments(["--rows=1000000"]).rows).toEqual([1_000, 100_000, 1_000_000]);
});

test("the system on one machine is filled step by step up to a number of orders", () => {
  expect(readArguments([]).documents).toEqual([100, 10_000, 50_000]);
  expect(readArguments(["--documents=10000"]).documents).toEqual([100, 10_000]);
});

test("all benchmarks run unless some are named", () => {
  expect(readArguments(["rows", "cost"]).benchmarks).toEqual(["rows", "cost"]);
  expect(readArguments([]).benchmarks).toEqual(benchmarkNames);
});
