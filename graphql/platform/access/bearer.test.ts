import { afterEach, expect, test, vi } from "vitest";
import { bearerOf } from "./bearer.ts";
import { issueMachineToken, tokenSeconds } from "./machineToken.ts";

process.env.TOKEN_KEY ??= "a key of this test, and long enough for one";

const machine = { accountId: "mc_1", clientId: "client", scopes: [] };
const begun = new Date("2026-11-23T02:00:00Z");
const after = (seconds: number) => vi.setSystemTime(begun.getTime() + seconds * 1000);

afterEach(() => vi.useRealTimers());

test("a good token names its machine, the first time and when it is remembered", async () => {
  vi.useFakeTimers({ now: begun, toFake: ["Date"] });
  const header = `Bearer ${await issueMachineToken(machine, begun)}`;
  expect(await bearerOf(header)).toEqual({ machine });
  expect(await bearerOf(header)).toEqual({ machine });
});

test("a token that was remembered is refused as soon as it has expired", async () => {
  vi.useFakeTimers({ now: begun, toFake: ["Date"] });
  const header = `Bearer ${await issueMachineToken(machine, begun)}`;
  await bearerOf(header);
  after(tokenSeconds - 1);
  expect(await bearerOf(header)).toEqual({ machine });
  // Clocks may differ by five seconds.
  after(tokenSeconds + 6);
  expect(await bearerOf(header)).toBe("INVALID_TOKEN");
});

test("after ten minutes at most a token is checked again: one whose key was withdrawn is refused then", async () => {
  vi.useFakeTimers({ now: begun, toFake: ["Date"] });
  const header = `Bearer ${await issueMachineToken(machine, begun)}`;
  await bearerOf(header);
  vi.stubEnv("TOKEN_KEY", "another key, after the first was withdrawn");
  after(599);
  expect(await bearerOf(header)).toEqual({ machine });
  after(601);
  expect(await bearerOf(header)).toBe("INVALID_TOKEN");
  vi.unstubAllEnvs();
});

test("a token that differs from a good one in a single letter is refused", async () => {
  const token = await issueMachineToken(machine, new Date());
  await bearerOf(`Bearer ${token}`);
  const other = token.at(-2) === "A" ? "B" : "A";
  expect(await bearerOf(`Bearer ${token.slice(0, -2)}${other}${token.at(-1)}`)).toBe("INVALID_TOKEN");
});

test("without a token nobody is named", async () => {
  for (const header of [undefined, "", "Bearer", "Basic YTpi"]) expect(await bearerOf(header)).toBe("NO_TOKEN");
});
