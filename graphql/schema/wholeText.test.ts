import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApolloServer } from "@apollo/server";
import { Context } from "../platform/context.ts";
import { Table } from "../table/table.ts";
import { Stage } from "../test/stage.ts";
import { createServer } from "./server.ts";
import { brokenTexts } from "./wholeText.ts";

describe("broken text among the variables", () => {
  test("is found at any position, and text of any language is not", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "grapheme" }), fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { maxLength: 20 }), (whole, path) => {
        expect(brokenTexts({ whole })).toEqual([]);
        const variables = { whole, input: path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), "药\ud83d") };
        expect(brokenTexts(variables)).toEqual([["input", ...path].join(".")]);
      }),
    );
  });

  test("is looked for however deep the variables are nested", () => {
    const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], "药");
    expect(brokenTexts({ deep })).toEqual([]);
  });
});

describe("a request with broken text", () => {
  let stage: Stage;
  let server: ApolloServer<Context>;
  beforeAll(async () => {
    stage = await Stage.open();
    await stage.staff("systemAdministrator");
    server = createServer({ audience: "console", onFault: ({ error }) => expect.unreachable(error.stack) });
    await server.start();
  });
  afterAll(async () => {
    await server.stop();
    await stage.close();
  });

  const query = "mutation ($input: CreateCarrierInput!) { createCarrier(input: $input) { record { id } problems { code } } }";
  const send = async (variables: object, language: "zh" | "en" = "en") => {
    const subject = "systemAdministrator";
    const contextValue = new Context(new Table(stage.table.name), stage.signedInAs(subject), language, "request-1", stage.now, subject);
    const { body, http } = await server.executeOperation({ query, variables: variables as Record<string, unknown> }, { contextValue });
    if (body.kind !== "single") throw new Error("answered in parts");
    return { status: http.status, errors: body.singleResult.errors };
  };

  test("learns every such variable, in its own language, and nothing is written", async () => {
    const input = { name: "顺\ud800丰", idempotencyKey: "\udc00" };
    const before = await stage.everything();
    const { status, errors } = await send({ input });
    expect(status).toBe(400);
    expect(errors).toMatchObject([
      { message: "The variable input.name contains half of a character", extensions: { code: "BROKEN_TEXT", field: "input.name", remedy: expect.any(String) } },
      { message: "The variable input.idempotencyKey contains half of a character", extensions: { code: "BROKEN_TEXT", field: "input.idempotencyKey" } },
    ]);
    expect((await send({ input }, "zh")).errors?.[0]?.message).toBe("变量 input.name 含有不完整的字符");
    const records = (rows: typeof before) => rows.filter(({ sk }) => sk === "record");
    expect(records(await stage.everything())).toEqual(records(before));
  });
});
