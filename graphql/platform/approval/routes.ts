/**
 * Who approves what, up to which amount, in which order, and by when. Each route is a list of tiers; the first tier
 * that covers a document's amount gives its steps. Amounts are in minor units of the tier's currency.
 */
import type { Money } from "../../table/money.ts";
import { usableRoles, type Principal } from "../access/principal.ts";
import type { Role } from "../access/role.ts";

export interface RouteStep {
  role: Role;
  /** Hours to decide, from when the step's turn comes. */
  hours: number;
  /** Role that is asked as well when the deadline has passed. */
  escalateTo?: Role;
}

interface Tier {
  /** Highest amount, per currency. An amount in a currency that is not named here needs the next tier. */
  upTo?: Readonly<Record<string, number>>;
  steps: readonly RouteStep[];
}

const qaOfficer: RouteStep = { role: "qaOfficer", hours: 48, escalateTo: "headOfQuality" };
/** Nobody outside quality decides in its head's place. GSP */
const headOfQuality: RouteStep = { role: "headOfQuality", hours: 72 };
const salesLead: RouteStep = { role: "salesLead", hours: 24, escalateTo: "departmentManager" };
/** Nobody outside legal reviews in its place. 四(四)1 */
const legal: RouteStep = { role: "legal", hours: 48 };
const supplyLead: RouteStep = { role: "supplyLead", hours: 24, escalateTo: "departmentManager" };
const departmentManager: RouteStep = { role: "departmentManager", hours: 48 };
const finance: RouteStep = { role: "finance", hours: 48, escalateTo: "departmentManager" };
const hr: RouteStep = { role: "hr", hours: 48, escalateTo: "departmentManager" };

export const routes = {
  /** 首营企业: quality reviews, the head of quality decides. GSP, 五(一)1 */
  supplier: [{ steps: [qaOfficer, headOfQuality] }],
  /** 首营品种. GSP, 五(一)1 */
  product: [{ steps: [qaOfficer, headOfQuality] }],
  /** The audit that comes before a carrier is given goods. GSP 委托运输, 五(三)1 */
  carrier: [{ steps: [qaOfficer, headOfQuality] }],
  /** 首营企业 on the selling side. GSP, 四(三) */
  customer: [{ steps: [qaOfficer, headOfQuality] }],
  developmentPlan: [{ steps: [departmentManager] }],
  /** Legal reviews every contract; who approves it follows from its amount. 四(四)1 */
  contract: [
    { upTo: { CNY: 50_000_000, USD: 7_000_000 }, steps: [legal, salesLead] },
    { upTo: { CNY: 500_000_000, USD: 70_000_000 }, steps: [legal, departmentManager] },
    { steps: [legal, departmentManager, finance] },
  ],
  /** A contract without quantities may come to any amount. */
  openContract: [{ steps: [legal, departmentManager, finance] }],
  /** A licence counts once quality has compared it with the original. 五(一)1 */
  qualification: [{ steps: [qaOfficer] }],
  /** 五(一)3 */
  purchaseOrder: [
    { upTo: { CNY: 5_000_000, USD: 700_000 }, steps: [supplyLead] },
    { upTo: { CNY: 50_000_000, USD: 7_000_000 }, steps: [departmentManager] },
    { steps: [departmentManager, finance] },
  ],
  /** 五(二)1 */
  stockCorrection: [{ steps: [qaOfficer, departmentManager] }],
  /** 四(四)3 */
  writeOff: [
    { upTo: { CNY: 1_000_000, USD: 140_000 }, steps: [salesLead] },
    { upTo: { CNY: 10_000_000, USD: 1_400_000 }, steps: [salesLead, departmentManager] },
    { steps: [salesLead, departmentManager, finance] },
  ],
  /** The sales lead plans, the department's manager approves. 四(一) */
  salesPlan: [{ steps: [departmentManager] }],
  /** 销后退回: the sales side accepts it, inspection decides what becomes of it. 四(四)2, GSP */
  salesReturn: [{ steps: [salesLead] }],
  /** 二: the manager grants; quality reviews operating rights. */
  roleGrant: [{ steps: [departmentManager] }],
  operatingRoleGrant: [{ steps: [qaOfficer, departmentManager] }],
  /** Rights of the manager's own level are granted by HR. */
  managementRoleGrant: [{ steps: [hr] }],
  /** A second person admits every machine. */
  machineClient: [{ steps: [departmentManager] }],
  delegation: [{ steps: [departmentManager] }],
  managementDelegation: [{ steps: [hr] }],
} satisfies Record<string, readonly Tier[]>;

export type RouteName = keyof typeof routes;

/** The steps that a document of this amount needs. Documents without an amount take the first tier. */
export function stepsFor(route: RouteName, amount?: Money): readonly RouteStep[] {
  const tiers: readonly Tier[] = routes[route];
  const tier = tiers.find(({ upTo }) => !upTo || !amount || amount.amount <= (upTo[amount.currency] ?? -1));
  if (!tier) throw new Error(`The route ${route} has no tier without a limit`);
  return tier.steps;
}

const allSteps = (Object.values(routes) as (readonly Tier[])[]).flatMap((tiers) => tiers.flatMap(({ steps }) => steps));

/** Role that is asked as well once this step is overdue. */
export const escalationOf = (route: string, role: Role): Role | undefined =>
  (routes as Record<string, readonly Tier[]>)[route]?.flatMap(({ steps }) => steps).find((step) => step.role === role)?.escalateTo;

/** The queue that a step's task stands in. */
export const queueOf = (role: Role, escalatedTo?: Role): string => (escalatedTo ? `${role}+${escalatedTo}` : role);

/** All queues that somebody with this role decides from: its own, and those that escalated from it or to it. */
function queuesOf(role: Role): string[] {
  const escalated = allSteps.filter((step) => step.escalateTo && (step.role === role || step.escalateTo === role));
  return [...new Set([queueOf(role), ...escalated.map((step) => queueOf(step.role, step.escalateTo))])];
}

/** The queues that wait for this person: their own, and those of every role that they hold or are lent. */
export const queuesFor = (principal: Principal): string[] => [...new Set([principal.id, ...usableRoles(principal).flatMap(({ role }) => queuesOf(role))])];
