import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { expect, test } from "vitest";
import { readFormRequest } from "./request.ts";

const read = (body: unknown, { type = "application/json", base64 = false } = {}) => {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return readFormRequest({ headers: { "content-type": type }, body: base64 ? Buffer.from(text).toString("base64") : text, isBase64Encoded: base64 } as unknown as APIGatewayProxyEventV2);
};
const answer = { token: "t", action: "answer", sheet: "made-up-by-this-device", agreed: true, answers: [{ key: "q1", value: "是" }] };

test("a request of the form is read, also in base64; what else is in it is left out", () => {
  expect(read({ token: "t", action: "open", more: 1 })).toEqual({ token: "t", action: "open" });
  expect(read({ token: "t", action: "decline" })).toEqual({ token: "t", action: "decline" });
  expect(read({ ...answer, answers: [{ key: "q1", value: "是", more: 1 }] }, { base64: true })).toEqual(answer);
  expect(read({ ...answer, agreed: "yes" })).toMatchObject({ agreed: false });
});

test.each([
  ["no JSON", "{"],
  ["another type", JSON.stringify(answer), { type: "text/plain" }],
  ["a list", []],
  ["no token", { action: "open" }],
  ["a token that is too long", { token: "x".repeat(201), action: "open" }],
  ["another action", { token: "t", action: "list" }],
  ["a sheet that can be guessed", { ...answer, sheet: "1" }],
  ["answers that are none", { ...answer, answers: [null] }],
  ["an answer without a text", { ...answer, answers: [{ key: "q1", value: 1 }] }],
  ["too many answers", { ...answer, answers: Array.from({ length: 101 }, () => answer.answers[0]) }],
  ["too much", { ...answer, answers: [{ key: "q1", value: "x".repeat(5_001) }] }],
] as [string, unknown, { type?: string }?][])("%s is no request", (_, body, options = {}) => expect(read(body, options)).toBeUndefined());
