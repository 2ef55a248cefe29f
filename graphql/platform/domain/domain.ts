/** A domain as the platform sees it: what it brings is composed here, and nothing else knows which domains there are. */
import type { Area } from "../access/role.ts";
import { declareAccess } from "../access/policy.ts";
import { declarePartnerView } from "../access/partnerView.ts";
import { declareReach } from "../access/access.ts";
import type { Policy } from "../access/rule.ts";
import type { Migration } from "../migration/migrate.ts";

export interface DomainDeclaration {
  /** Name of its folder, and what its entities give as their domain. */
  name: string;
  /** Area of a deputy manager that it belongs to; a domain of no area is open to the deputies of all. 二(二)2 */
  area?: Area;
  /** In the order in which people meet them: the console's menu follows it. */
  resolvers: readonly object[];
  access: Policy;
  /** Fields that partners see, by type. */
  partnerView?: Readonly<Record<string, string>>;
  /** Migrations since the first deployment, oldest first. */
  migrations?: readonly Migration[];
}

export type Domain = Required<Pick<DomainDeclaration, "name" | "resolvers" | "migrations">>;

/** Declares a domain. Its notices, routes and clock work are declared by the modules that its `domain.ts` imports. */
export function declareDomain({ name, area, resolvers, access, partnerView = {}, migrations = [] }: DomainDeclaration): Domain {
  declareAccess(access);
  declarePartnerView(partnerView);
  if (area) declareReach(name, area);
  return { name, resolvers, migrations };
}
