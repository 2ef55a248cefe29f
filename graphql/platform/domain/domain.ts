/** A domain as the platform sees it: what it brings is composed here, and nothing else knows which domains there are. */
import type { Area } from "../access/role.ts";
import { declareAccess } from "../access/policy.ts";
import { declarePartnerView } from "../access/partnerView.ts";
import { declareReach } from "../access/access.ts";
import type { Policy } from "../access/rule.ts";
import type { Label } from "../../schema/model.ts";
import type { Migration } from "../migration/migrate.ts";

export interface DomainDeclaration {
  /** Name of its folder, and what its entities give as their domain. */
  name: string;
  /** What the console's menu calls it. */
  label: Label;
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

export type Domain = Required<Pick<DomainDeclaration, "name" | "label" | "resolvers" | "migrations">>;

const declared: Domain[] = [];

/** Declares a domain. Its notices, routes and clock work are declared by the modules that its `domain.ts` imports. */
export function declareDomain({ name, label, area, resolvers, access, partnerView = {}, migrations = [] }: DomainDeclaration): void {
  declareAccess(access);
  declarePartnerView(partnerView);
  if (area) declareReach(name, area);
  declared.push({ name, label, resolvers, migrations });
}

/** All domains, in the order in which they are listed. */
export const declaredDomains = (): readonly Domain[] => declared;
