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

test.each([6000, 6666, 10080])("names port %i, which browsers refuse, before anything is started", async (console) => {
  const ports = { ...(await freePorts()), console };
  await expect(checkPorts(ports, "127.0.0.1")).rejects.toThrow(
    `Port ${console} for the console is refused by browsers, which keep it for another protocol.\nChoose other ports:\n  npm start -- --console-port ${console + 100}`,
  );
});

test("accepts such a port for services that browsers do not use", async () => {
  await expect(checkPorts({ ...(await freePorts()), dynamodb: 6000, mail: 6666 }, "127.0.0.1")).resolves.toBeUndefined();
});

test("free ports are all different ones", async () => {
  const ports = Object.values(await freePorts());
  expect(new Set(ports).size).toBe(ports.length);
});
