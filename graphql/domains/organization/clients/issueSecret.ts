/** Creates a secret and shows it once. It is never in the table, the audit trail or a repeated answer. */
import type { Node } from "../../../table/node.ts";
import { change, loadForChange, type Outcome } from "../../../platform/lifecycle/change.ts";
import { apply, type TransitionInput } from "../../../platform/lifecycle/transition.ts";
import type { Context } from "../../../platform/context.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { isSecretOf, newSecret } from "./clientSecret.ts";
import { MachineClient } from "./machineClient.ts";

const alreadyShown = rule("SECRET_ALREADY_SHOWN", {
  message: { zh: () => "该密钥已经显示过一次，不再显示", en: () => "This secret was already shown and cannot be shown again" },
  remedy: { zh: () => "如未保存，请吊销后重新生成", en: () => "If it was not saved, revoke it and create a new one", by: ["MachineClient.revokeSecret"] },
});

export interface IssuedSecret extends Outcome<MachineClient> {
  /** Null if none was created, or an earlier answer has shown it. */
  secret: string | null;
}

export async function issueSecret(ctx: Context, input: TransitionInput): Promise<IssuedSecret> {
  const secret = newSecret();
  const outcome = await change(ctx, { entity: "MachineClient", action: "issueSecret" }, input, async (uow) => {
    const client = await loadForChange(ctx, MachineClient, input);
    return apply(ctx, uow, client, "issueSecret", { ...input, secret });
  });
  if (!outcome.record) return { ...outcome, secret: null };
  // The stored record tells whether this request or an earlier identical one created the secret.
  const made = isSecretOf(secret, (outcome.record as Node & MachineClient).secrets);
  return made ? { ...outcome, secret } : { ...outcome, findings: [alreadyShown()], secret: null };
}
