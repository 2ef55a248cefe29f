import { describe, expect, test, vi } from "vitest";
import { ApiFault } from "../api/ApiFault.ts";
import { createConsoleModel } from "../model/consoleModel.ts";
import { ProblemsError } from "../problems/ProblemsError.ts";
import { fixtureModel } from "../test/fixtureModel.ts";
import { me } from "../test/renderConsole.tsx";
import { createAuthProvider, SESSION_LOST } from "./authProvider.ts";
import type { Me } from "./me.ts";
import type { Session } from "./session.ts";

const model = createConsoleModel(fixtureModel);
const leaves = new Promise<never>(() => {});

function provider(session: Partial<Session> = {}, readMe: () => Promise<Me> = async () => me) {
  const everything: Session = {
    present: async () => true,
    accessToken: async () => "token",
    renewToken: async () => "token",
    signIn: () => leaves,
    complete: async () => "/",
    signOut: async () => undefined,
    ...session,
  };
  return createAuthProvider(everything, model, readMe);
}

describe("a session", () => {
  test("that is not there sends to the issuer, and back to the same page", async () => {
    const signIn = vi.fn(() => leaves);
    window.history.replaceState(null, "", "/purchaseOrders?page=2");
    void provider({ present: async () => false, signIn }).checkAuth({});
    await vi.waitFor(() => expect(signIn).toHaveBeenCalledWith("/purchaseOrders?page=2"));
    expect(await provider({ complete: async () => "/purchaseOrders?page=2" }).handleCallback?.()).toEqual({
      redirectTo: "/purchaseOrders?page=2",
    });
  });

  test("is announced as lost, and nobody is logged out, neither then nor for a refusal", async () => {
    const lost = vi.fn();
    window.addEventListener(SESSION_LOST, lost);
    const { checkError } = provider();
    await checkError(new ApiFault("FORBIDDEN", "No", undefined, 403));
    await checkError(new ProblemsError([]));
    expect(lost).not.toHaveBeenCalled();
    await checkError(new ApiFault("UNAUTHENTICATED", "Expired", undefined, 401));
    expect(lost).toHaveBeenCalledOnce();
  });
});

describe("access", () => {
  const reader = { ...me, permissions: [{ entity: "PurchaseOrder", action: "read" }] };

  test("follows what the policy says of this person", async () => {
    const { canAccess } = provider({}, async () => reader);
    const answers = ["list", "show", "create", "edit"].map((action) => canAccess!({ resource: "purchaseOrders", action }));
    expect(await Promise.all(answers)).toEqual([true, true, false, false]);
    expect(await canAccess!({ resource: "suppliers", action: "list" })).toBe(false);
  });

  test("is asked for once, and again after the API could not be reached", async () => {
    const readMe = vi.fn<() => Promise<Me>>().mockRejectedValueOnce(new ApiFault("NETWORK", "")).mockResolvedValue(reader);
    const { canAccess, getPermissions } = provider({}, readMe);
    expect(await canAccess!({ resource: "suppliers", action: "list" })).toBe(true);
    await getPermissions();
    expect(await canAccess!({ resource: "suppliers", action: "list" })).toBe(false);
    expect(readMe).toHaveBeenCalledTimes(2);
  });
});
