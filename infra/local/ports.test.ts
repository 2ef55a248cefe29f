import { createServer } from "node:http";
import { expect, test } from "vitest";
import { checkPorts, freePorts } from "./ports.ts";
import { listen } from "./server.ts";

test("names every port in use and the flags that move away from it", async () => {
  const ports = await freePorts();
  const server = await listen(createServer(), ports.api, "127.0.0.1");
  try {
    await expect(checkPorts(ports, "127.0.0.1")).rejects.toThrow(
      new RegExp(`Port ${ports.api} for the GraphQL API is in use[^]*--api-port`),
    );
  } finally {
    await server.stop();
  }
  await expect(checkPorts(ports, "127.0.0.1")).resolves.toBeUndefined();
});

test("free ports are all different ones", async () => {
  const ports = Object.values(await freePorts());
  expect(new Set(ports).size).toBe(ports.length);
});
