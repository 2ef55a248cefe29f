import { User } from "oidc-client-ts";
import { afterEach, expect, test } from "vitest";
import { Tabs } from "./tabs.ts";

const tokens = (sub: string, expires_at: number) =>
  new User({ access_token: `token until ${expires_at}`, refresh_token: "r", token_type: "Bearer", profile: { sub, iss: "i", aud: "a", exp: 0, iat: 0 }, expires_at });

const open: Tabs[] = [];
function tab(own: User | null): Tabs {
  const tabs = new Tabs(async () => own);
  open.push(tabs);
  return tabs;
}
afterEach(() => open.splice(0).forEach((tabs) => tabs.close()));

test("a tab takes over the tokens that another one was given later", async () => {
  const own = tokens("purchaser", 1_000);
  tab(tokens("purchaser", 2_000));
  expect((await tab(own).newerThan(own))?.access_token).toBe("token until 2000");
});

test("nothing is taken over from somebody else, nor what is no better, nor where no other tab has any", async () => {
  const own = tokens("purchaser", 1_000);
  tab(tokens("sales lead", 2_000));
  tab(tokens("purchaser", 1_000));
  tab(null);
  expect(await tab(own).newerThan(own)).toBeUndefined();
});
