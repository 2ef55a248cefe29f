import { expect, test } from "vitest";
import { readArguments } from "./arguments.ts";

test("everything but the file has its place on this machine", () => {
  expect(readArguments(["scms", "a.csv"], {})).toEqual({
    path: "a.csv",
    apiUrl: "http://localhost:4000/graphql",
    credentials: { issuer: "http://localhost:4001", clientId: "migration", clientSecret: "migration-local-secret", scope: undefined },
    report: ".local/import/scms.csv",
    parallel: 8,
  });
  expect(readArguments(["scms", "a.csv"], { PHARMOPS_API_PORT: "5000", PHARMOPS_OIDC_PORT: "5001" })).toMatchObject({ apiUrl: "http://localhost:5000/graphql", credentials: { issuer: "http://localhost:5001" } });
});

test("elsewhere the client's secret comes from the environment, and a flag wins over a variable", () => {
  const environment = { PHARMOPS_API_URL: "https://api.example.com/graphql", PHARMOPS_ISSUER_URL: "https://id.example.com", PHARMOPS_CLIENT_SECRET: "secret", PHARMOPS_SCOPE: "api/import" };
  expect(readArguments(["scms", "a.csv", "--api", "https://other.example.com/graphql", "--client-id", "mover", "--parallel", "3"], environment)).toMatchObject({
    apiUrl: "https://other.example.com/graphql",
    credentials: { issuer: "https://id.example.com", clientId: "mover", clientSecret: "secret", scope: "api/import" },
    parallel: 3,
  });
  expect(() => readArguments(["scms", "a.csv", "--issuer", "https://id.example.com"], {})).toThrow(/PHARMOPS_CLIENT_SECRET/);
});

test.each([[[]], [["scms"]], [["other", "a.csv"]], [["scms", "a.csv", "b.csv"]], [["scms", "a.csv", "--parallel", "0"]], [["scms", "a.csv", "--nonsense"]]])("%j is refused with a word on what to do", (argv) => {
  expect(() => readArguments(argv, {})).toThrow(/npm run import|--parallel takes/);
});

test("help asks for nothing", () => expect(readArguments(["--help"], {})).toBeUndefined());
