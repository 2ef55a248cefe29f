import { afterEach, expect, test, vi } from "vitest";
import { bearerOf } from "./bearer.ts";
import { decodeProtectedHeader, SignJWT } from "jose";
import { issueMachineToken, readMachineToken, tokenSeconds } from "./machineToken.ts";

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

test("after a rotation, tokens of the key before are good until they expire; those of keys before that are refused", async () => {
  vi.stubEnv("TOKEN_KEY", "the first key, forty-eight letters");
  const first = await issueMachineToken(machine, new Date());
  vi.stubEnv("TOKEN_KEY", "the second key, forty-eight letters");
  vi.stubEnv("TOKEN_KEY_PREVIOUS", "the first key, forty-eight letters");
  const second = await issueMachineToken(machine, new Date());
  expect(decodeProtectedHeader(second).kid).not.toBe(decodeProtectedHeader(first).kid);
  expect([await readMachineToken(first), await readMachineToken(second)]).toEqual([machine, machine]);
  vi.stubEnv("TOKEN_KEY", "the third key, forty-eight letters");
  vi.stubEnv("TOKEN_KEY_PREVIOUS", "the second key, forty-eight letters");
  expect([await readMachineToken(first), await readMachineToken(second)]).toEqual([null, machine]);
  vi.unstubAllEnvs();
});

test("a machine's token must name one of our keys and end some day", async () => {
  const key = new Uint8Array(32);
  const forged = (header: object) => new SignJWT({ client_id: "client", scope: "" }).setProtectedHeader({ alg: "HS256", typ: "at+jwt", ...header }).setIssuer("urn:pharmops:machines").setAudience("urn:pharmops:api").setSubject("mc_1").sign(key);
  for (const header of [{}, { kid: "nothing" }, { kid: decodeProtectedHeader(await issueMachineToken(machine, new Date())).kid }]) expect(await readMachineToken(await forged(header))).toBeNull();
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
