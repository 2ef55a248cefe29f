/** A domain as the platform sees it: what it brings is composed here, and nothing else knows which domains there are. */
import type { Area } from "../access/role.ts";
import { declareAccess } from "../access/policy.ts";
import { declarePartnerView } from "../access/partnerView.ts";
import { declareReach } from "../access/access.ts";
import type { Policy } from "../access/rule.ts";
import type { Label } from "../../schema/model.ts";
import type { Migration } from "../migration/migrate.ts";

/** One capability of a domain: a folder with everything that belongs to it, declared by its `room.ts`. */
export interface Room {
  /** In the order in which people meet them: the console's menu follows it. */
  resolvers: readonly object[];
  /** Who may do what with its entities. */
  access?: Policy;
  /** Fields that partners see, by type. See platform/access/partnerView.ts for the form. */
  partnerView?: Readonly<Record<string, string>>;
}

export interface DomainDeclaration {
  /** Name of its folder, and what its entities give as their domain. */
  name: string;
  /** What the console's menu calls it. */
  label: Label;
  /** Area of a deputy manager that it belongs to; a domain of no area is open to the deputies of all. 二(二)2 */
  area?: Area;
  /** In the order in which people meet them. */
  rooms: readonly Room[];
  /** Migrations since the first deployment, oldest first; loaded by the clock alone, so that no request reads what they rest on. */
  migrations?: () => Promise<readonly Migration[]>;
}

export interface Domain extends Required<Pick<DomainDeclaration, "name" | "label" | "migrations">> {
  resolvers: readonly object[];
}

const declared: Domain[] = [];

/** Declares a domain. Notices, routes and clock work are declared by the modules that its rooms import. */
export function declareDomain({ name, label, area, rooms, migrations = async () => [] }: DomainDeclaration): void {
  for (const { access = {}, partnerView = {} } of rooms) {
    declareAccess(access);
    declarePartnerView(partnerView);
  }
  if (area) declareReach(name, area);
  declared.push({ name, label, resolvers: rooms.flatMap(({ resolvers }) => resolvers), migrations });
}

/** All domains, in the order in which they are listed. */
export const declaredDomains = (): readonly Domain[] => declared;
