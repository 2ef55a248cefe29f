import { readAll } from "../../../table/list.ts";
import { classOf, type NodeClass } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep } from "../../../platform/approval/standardSteps.ts";
import type { Context } from "../../../platform/context.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { PriceList } from "./priceList.ts";

export const PriceListStatus = enumeration("PriceListStatus", "Status of a price list.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "已批准", en: "Approved", tone: "good", about: "Its prices apply from its first to its last day." },
  EXPIRED: { zh: "已过期", en: "Expired", about: "Its last day has passed." },
  RETIRED: { zh: "已停用", en: "Retired", tone: "bad", about: "Its prices no longer apply." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type PriceListStatus = ValueOf<typeof PriceListStatus>;

const clause = "四(四)1";

const ended = rule<{ endsOn: string }>("PRICE_LIST_ENDED", {
  clause,
  message: { zh: ({ endsOn }) => `截止日期 ${endsOn} 已过`, en: ({ endsOn }) => `The last day, ${endsOn}, is in the past` },
  remedy: { zh: () => "请更正截止日期", en: () => "Correct the last day" },
});

const overlapping = rule<{ product: string; number: string }>("PRICES_OVERLAP", {
  clause,
  message: {
    zh: ({ product, number }) => `价格表 ${number} 在同一期间已规定${product}的价格`,
    en: ({ product, number }) => `The price list ${number} already prices ${product} within these days`,
  },
  remedy: { zh: () => "请更改期间或移除该商品，或先停用原价格表", en: () => "Change the days, remove the product, or retire the other list first", by: ["PriceList.retire"] },
});

const notEnded: Guard<PriceList> = ({ endsOn, expiresOn }, ctx) => (expiresOn <= ctx.today ? [ended({ endsOn })] : []);

/** Lists for exactly the same customers, of any state. */
export async function listsFor(target: Pick<PriceList, "customerId" | "groupId">, type: NodeClass<PriceList>, ctx: Context, from?: string): Promise<PriceList[]> {
  const whom = target.customerId ? { customerId: { eq: target.customerId } } : target.groupId ? { groupId: { eq: target.groupId } } : { forAll: { eq: true } };
  const found: PriceList[] = [];
  for await (const one of readAll(ctx.table, type, { filter: { ...whom, ...(from ? { expiresOn: { from } } : {}) }, orderBy: { sort: "expiresOn", descending: false } })) found.push(one);
  return found;
}

/** Approved lists for the same customers and of the same rank. */
const rivalsOf = async (record: PriceList, ctx: Context): Promise<PriceList[]> =>
  (await listsFor(record, classOf(record), ctx)).filter(({ id, award, turn }) => id !== record.id && award === record.award && turn !== undefined);

async function overlapFindings(record: PriceList, lists: readonly PriceList[], ctx: Context): Promise<Finding[]> {
  const rivals = lists.filter(({ status, startsOn, expiresOn }) => status === "APPROVED" && startsOn < record.expiresOn && record.startsOn < expiresOn);
  const products = new Map((await ctx.loader.loadAll<Product>(record.lines.map(({ productId }) => productId))).map(({ id, name }) => [id, name]));
  return rivals.flatMap((rival) => rival.lines.flatMap(({ productId }) => (products.has(productId) ? [overlapping({ product: products.get(productId)!, number: rival.number }, { record: rival })] : [])));
}

const noOverlap: Guard<PriceList> = async (record, ctx) => overlapFindings(record, await rivalsOf(record, ctx), ctx);

/**
 * Two lists that are approved at the same moment do not see each other; both claim the same sequence number, so one is refused.
 * So overlap check and sequence number must come from the same read.
 */
async function claimSequence({ record, ctx }: Step<PriceList>): Promise<void> {
  const rivals = await rivalsOf(record, ctx);
  refuseIfAny(await overlapFindings(record, rivals, ctx));
  record.turn = [record.award ? "award" : "list", record.customerId ?? record.groupId ?? "all", rivals.length + 1].join(" ");
}

const priceListRoute = approvalRoute("priceList", [{ steps: [departmentManagerStep] }], { label: { zh: "价格表", en: "Price list" }, always: ["departmentManager"] });

export const priceListLifecycle = lifecycle<PriceList, PriceListStatus>({
  states: PriceListStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  byDate: [{ from: ["APPROVED"], to: ["EXPIRED"], on: "expiresOn", action: "expire" }],
  actions: {
    ...approval<PriceList, PriceListStatus>({
      route: priceListRoute,
      submitters: ["salesLead"],
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "APPROVED",
      submit: { about: "Submits the list to the department manager.", guards: [notEnded, noOverlap] },
      guards: [notEnded, noOverlap],
      onApproved: claimSequence,
    }),
    retire: {
      label: { zh: "停用", en: "Retire" },
      about: "Ends the list now; confirmed orders keep its prices.",
      from: "APPROVED",
      to: "RETIRED",
      tone: "danger",
      input: ReasonInput,
    },
    cancel: cancel({ from: "DRAFT" }),
  },
});
