import { expect, test } from "vitest";
import { defaultPorts, readArguments } from "./arguments.ts";
import { StartProblem } from "./problem.ts";

test("everything has a default that keeps data and stays on this machine", () => {
  expect(readArguments([], {})).toMatchObject({
    ports: defaultPorts,
    host: "127.0.0.1",
    fresh: false,
    inMemory: false,
    demo: true,
    year: false,
  });
});

test("a flag wins over the environment", () => {
  const { ports } = readArguments(["--api-port", "4100"], { PHARMOPS_API_PORT: "4200", PHARMOPS_S3_PORT: "4203" });
  expect(ports).toEqual({ ...defaultPorts, api: 4100, s3: 4203 });
});

test.each([[["--api-port", "http"]], [["--api-port", "70000"]], [["--unknown"]], [["--today", "tomorrow"]]])("%j reports the error", (argv) => {
  expect(() => readArguments(argv, {})).toThrow(StartProblem);
});

test("a wrong port in the environment is named as such", () => {
  expect(() => readArguments([], { PHARMOPS_OIDC_PORT: "x" })).toThrow("PHARMOPS_OIDC_PORT");
});
