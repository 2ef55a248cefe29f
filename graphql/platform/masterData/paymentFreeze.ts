/** Payments ask here: none is made to a party whose bank account is about to change. 四(四)3 */
import { entityOf } from "../../table/entity.ts";
import { displayName } from "../../table/record.ts";
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import { rule, type Finding } from "../problem/problem.ts";
import { changesTakenBy } from "./takesChanges.ts";

const paymentsFrozen = rule<{ name: string }>("PAYMENTS_FROZEN", {
  clause: "四(四)3",
  message: { zh: ({ name }) => `${name}的收款账户正在变更，暂停付款`, en: ({ name }) => `The bank account of ${name} is being changed; payments to it are frozen` },
  remedy: { zh: () => "请等待账户变更办结", en: () => "Wait until the change of the account is settled", by: [] },
});

/** Findings against paying this party today. The payment fails where a change is submitted before it commits. */
export async function paymentFindings(party: Document, ctx: Context): Promise<Finding[]> {
  const payment = changesTakenBy(entityOf(party.constructor).name)?.payment;
  ctx.relied.add(party);
  const changeId = payment && (party as unknown as Record<string, string | undefined>)[payment.frozenBy];
  return changeId ? [paymentsFrozen({ name: displayName(party) }, { record: (await ctx.loader.load(changeId)) ?? undefined })] : [];
}
