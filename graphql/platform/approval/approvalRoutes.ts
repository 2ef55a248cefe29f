/** Who approves which documents, up to which amount, as a setting. */
import { ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Entity } from "../../table/entity.ts";
import { money, Money } from "../../table/money.ts";
import { Role, roleLabel } from "../access/role.ts";
import type { Context } from "../context.ts";
import { EntityResolver } from "../entity/entityResolver.ts";
import { rule, type Finding } from "../problem/problem.ts";
import { declareSetting, settingInForce, settingLifecycle, settingLists, SettingVersion } from "../setting/setting.ts";
import { adjustableRoutes, approvalRoute, ApprovalRouteName, decidersOn, declareTiersInForce, routeNamed, type ApprovalRoute, type Tier } from "./routes.ts";
import { departmentManagerStep, qaOfficerStep } from "./standardSteps.ts";

@ObjectType("ApprovalTier", { description: "Who decides, in order, on documents of a route up to an amount." })
export class ApprovalTier {
  @Attribute(() => ApprovalRouteName, { zh: "路线", en: "Route", about: "Route of the documents.", input: { required: true } })
  route!: string;

  @Attribute(() => Money, { zh: "人民币上限", en: "Up to (CNY)", about: "Highest amount in CNY; empty in the last tier of a route, and where amounts do not matter.", nullable: true, input: { min: 0 } })
  limitCny?: Money;

  @Attribute(() => Money, { zh: "美元上限", en: "Up to (USD)", about: "Highest amount in USD.", nullable: true, input: { min: 0 } })
  limitUsd?: Money;

  @Attribute(() => Role, { zh: "第一步", en: "First step", about: "Role that decides first.", input: { required: true } })
  firstRole!: Role;

  @Attribute(() => Role, { zh: "第二步", en: "Second step", about: "Role that decides second.", nullable: true, input: true })
  secondRole?: Role;

  @Attribute(() => Role, { zh: "第三步", en: "Third step", about: "Role that decides third.", nullable: true, input: true })
  thirdRole?: Role;
}

const limitInCurrency = rule<{ currency: string }>("LIMIT_IN_WRONG_CURRENCY", {
  message: { zh: ({ currency }) => `此上限须以 ${currency} 填写`, en: ({ currency }) => `Enter this limit in ${currency}` },
});

const tiersOutOfOrder = rule("TIERS_OUT_OF_ORDER", {
  message: { zh: () => "同一路线的各级上限须逐级提高，最后一级不设上限", en: () => "The limits of a route must rise from tier to tier, and its last tier has none" },
  remedy: { zh: () => "请为每级同时填写人民币和美元上限，最后一级留空", en: () => "Enter both limits for each tier, and leave them empty in the last one" },
});

const roleMayNotDecide = rule<{ role: Role; others: readonly Role[] }>("ROLE_MAY_NOT_DECIDE_ROUTE", {
  clause: "五(一)3",
  message: { zh: ({ role }) => `${roleLabel(role).zh}无权审批此类单据`, en: ({ role }) => `The ${roleLabel(role).en.toLowerCase()} has no right to decide on such documents` },
  remedy: {
    zh: ({ others }) => `可选：${others.map((one) => roleLabel(one).zh).join("、")}`,
    en: ({ others }) => `Choose one of these: ${others.map((one) => roleLabel(one).en.toLowerCase()).join(", ")}`,
  },
});

const stepTwice = rule("STEP_NAMED_TWICE", {
  message: { zh: () => "同一级中角色重复", en: () => "The role decides twice in this tier" },
});

const stepRequired = rule<{ role: Role }>("REQUIRED_STEP_MISSING", {
  clause: "四(四)1 · GSP",
  message: { zh: ({ role }) => `此路线的每一级都须由${roleLabel(role).zh}审批`, en: ({ role }) => `Each tier of this route needs the ${roleLabel(role).en.toLowerCase()}` },
});

/** Quality reviews who approves, because stock and qualifications depend on it. Not adjustable itself. */
const approvalRoutesRoute = approvalRoute("approvalRoutes", [{ steps: [qaOfficerStep, departmentManagerStep] }]);

@Entity<ApprovalRoutes>({
  prefix: "aprt",
  domain: "platform",
  label: { zh: "审批路线", en: "Approval routes" },
  many: "approvalRouteVersions",
  about: "Who approves which documents, in which order, and up to which amount. Approvals that have begun keep their steps.",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<ApprovalRoutes>({ route: approvalRoutesRoute, editors: ["hr"] }),
})
export class ApprovalRoutes extends SettingVersion {
  @Attribute(() => [ApprovalTier], { zh: "审批级别", en: "Tiers", about: "Tiers of the routes, each route's in the order of their limits. A route that is not listed keeps the tiers that the product begins with.", input: { required: true, minItems: 1, maxItems: 200 } })
  tiers!: ApprovalTier[];
}

const limitOf = (currency: string, { upTo }: Tier): Money | undefined => (upTo?.[currency] === undefined ? undefined : money(upTo[currency], currency));

const listed = ({ name, tiers }: ApprovalRoute): ApprovalTier[] =>
  tiers.map((tier) => {
    const [first, second, third] = tier.steps;
    const [limitCny, limitUsd] = [limitOf("CNY", tier), limitOf("USD", tier)];
    return { route: name, ...(limitCny && { limitCny }), ...(limitUsd && { limitUsd }), firstRole: first!.role, ...(second && { secondRole: second.role }), ...(third && { thirdRole: third.role }) };
  });

declareSetting(ApprovalRoutes, () => ({ tiers: adjustableRoutes().flatMap(listed) }));

const rolesOf = ({ firstRole, secondRole, thirdRole }: ApprovalTier): Role[] => [firstRole, secondRole, thirdRole].filter((role) => role !== undefined && role !== null);

const tierOf = (line: ApprovalTier): Tier => ({
  ...(line.limitCny && line.limitUsd && { upTo: { CNY: line.limitCny.amount, USD: line.limitUsd.amount } }),
  steps: rolesOf(line).map((role) => ({ role })),
});

declareTiersInForce(async (route: ApprovalRoute, ctx: Context) => {
  if (!route.adjustable) return route.tiers;
  const lines = (await settingInForce(ctx, ApprovalRoutes))?.tiers.filter((line) => line.route === route.name) ?? [];
  return lines.length > 0 ? lines.map(tierOf) : route.tiers;
});

interface PlacedTier {
  line: ApprovalTier;
  /** Its path in the version: "tiers.3". */
  at: string;
}

const amountOf = (limit: Money | undefined | null): number => limit?.amount ?? Infinity;
const rises = (low: Money | undefined | null, high: Money | undefined | null): boolean => amountOf(low) < amountOf(high);

function orderFindings(tiers: readonly PlacedTier[]): Finding[] {
  return tiers.flatMap(({ line, at }, i) => {
    const isLast = i === tiers.length - 1;
    const before = tiers[i - 1]?.line;
    const limits = [line.limitCny, line.limitUsd];
    const inPlace = isLast ? !limits.some(Boolean) : limits.every(Boolean) && (!before || (rises(before.limitCny, line.limitCny) && rises(before.limitUsd, line.limitUsd)));
    return inPlace ? [] : [tiersOutOfOrder(undefined, { field: `${at}.limitCny` })];
  });
}

function currencyFindings({ line, at }: PlacedTier): Finding[] {
  const limits = [["limitCny", "CNY"], ["limitUsd", "USD"]] as const;
  return limits.flatMap(([name, currency]) => (line[name] && line[name].currency !== currency ? [limitInCurrency({ currency }, { field: `${at}.${name}` })] : []));
}

function roleFindings({ line, at }: PlacedTier, route: ApprovalRoute): Finding[] {
  const deciders = decidersOn([route]);
  const roles = rolesOf(line);
  const steps = (["firstRole", "secondRole", "thirdRole"] as const).filter((name) => line[name]);
  return [
    ...steps.flatMap((name) => (deciders.includes(line[name]!) ? [] : [roleMayNotDecide({ role: line[name]!, others: deciders }, { field: `${at}.${name}` })])),
    ...steps.flatMap((name, i) => (roles.indexOf(line[name]!) < i ? [stepTwice(undefined, { field: `${at}.${name}` })] : [])),
    ...route.always.filter((role) => !roles.includes(role)).map((role) => stepRequired({ role }, { field: `${at}.firstRole` })),
  ];
}

function tierFindings(lines: readonly ApprovalTier[]): Finding[] {
  const placed = lines.map((line, i): PlacedTier => ({ line, at: `tiers.${i}` }));
  return [...new Set(lines.map(({ route }) => route))].flatMap((name) => {
    const tiers = placed.filter(({ line }) => line.route === name);
    const route = routeNamed(name);
    return [...orderFindings(tiers), ...tiers.flatMap((tier) => [...currencyFindings(tier), ...roleFindings(tier, route)])];
  });
}

export const ApprovalRoutesResolver = EntityResolver(ApprovalRoutes, { create: true, update: true, prepare: ({ record }) => tierFindings(record.tiers) });
