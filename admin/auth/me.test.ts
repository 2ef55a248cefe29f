/** Who is asking is known without a network only where they were known in this tab before. */
import { beforeEach, expect, test } from "vitest";
import { ApiFault } from "../api/ApiFault.ts";
import type { Client } from "../api/client.ts";
import { me } from "../test/renderConsole.tsx";
import { rememberedMe } from "./me.ts";

const client = (answer: () => Promise<unknown>): Client => ({ request: answer as Client["request"] });
const online = client(async () => ({ me }));
const failing = (code: string): Client => client(() => Promise.reject(new ApiFault(code, "x")));

beforeEach(() => window.sessionStorage.clear());

test.each(["NETWORK", "ISSUER_UNAVAILABLE"])("%s: the person of before is answered", async (code) => {
  await expect(rememberedMe(failing(code))).rejects.toMatchObject({ code });
  await rememberedMe(online);
  expect(await rememberedMe(failing(code))).toEqual(me);
});

test.each(["UNAUTHENTICATED", "FORBIDDEN", "INTERNAL_SERVER_ERROR"])("%s is no missing network: nobody is answered", async (code) => {
  await rememberedMe(online);
  await expect(rememberedMe(failing(code))).rejects.toMatchObject({ code });
});

test("signing out forgets them with everything of the tab", async () => {
  await rememberedMe(online);
  window.sessionStorage.clear();
  await expect(rememberedMe(failing("NETWORK"))).rejects.toMatchObject({ code: "NETWORK" });
});
