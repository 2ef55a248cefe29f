import { expect, test } from "vitest";
import { ApiFault } from "./ApiFault.ts";
import { createClient } from "./client.ts";

const operation = { name: "Me", text: "query Me { me { id } }" };

/** A client of an API that answers these one after the other. */
function clientOf(...answers: { status: number; body: object }[]) {
  const requestTimes: number[] = [];
  const client = createClient({
    apiUrl: "/graphql",
    accessToken: async () => "token",
    renewToken: async () => "another token",
    language: () => "en",
    fetch: async () => {
      requestTimes.push(performance.now());
      const { status, body } = answers.shift()!;
      return new Response(JSON.stringify(body), { status });
    },
  });
  return { client, requestTimes };
}

const throttled = (retryAfterSeconds: number) => ({ status: 429, body: { errors: [{ message: "Too many requests", extensions: { code: "THROTTLED", retryAfterSeconds, requestId: "r" } }] } });
const answered = { status: 200, body: { data: { me: { id: "emp_1" } } } };

test("waits until its points are back, and asks again", async () => {
  const { client, requestTimes } = clientOf(throttled(1), answered);
  expect(await client.request(operation)).toEqual({ me: { id: "emp_1" } });
  expect(requestTimes[1]! - requestTimes[0]!).toBeGreaterThanOrEqual(990);
});

test("says so where that would keep somebody waiting", async () => {
  const { client, requestTimes } = clientOf(throttled(60));
  await expect(client.request(operation)).rejects.toMatchObject({ code: "THROTTLED", requestId: "r" });
  expect(requestTimes.length).toBe(1);
});

test("does not ask a third time", async () => {
  const { client, requestTimes } = clientOf(throttled(0), throttled(0));
  await expect(client.request(operation)).rejects.toBeInstanceOf(ApiFault);
  expect(requestTimes.length).toBe(2);
});

test("a page that is left stops waiting", async () => {
  const { client } = clientOf(throttled(5));
  const left = new AbortController();
  const request = client.request(operation, {}, left.signal);
  setTimeout(() => left.abort(new Error("left")), 20);
  await expect(request).rejects.toThrow("left");
});
