/** A domain as the platform sees it: what it brings is composed here, and nothing else knows which domains there are. */
import type { Area } from "../access/role.ts";
import { declareAccess } from "../access/policy.ts";
import { declarePartnerView } from "../access/partnerView.ts";
import { declareReach } from "../access/access.ts";
import type { Policy } from "../access/rule.ts";
import type { Label } from "../../schema/model.ts";
import type { Migration } from "../migration/migrate.ts";

/** One capability of a domain: a folder with everything that belongs to it, declared by its `room.ts`. */
interface RoomDeclaration {
  /** In the order in which people meet them: the console's menu follows it. */
  resolvers: readonly object[];
  /** Who may do what with its entities. */
  access?: Policy;
  /** Fields that partners see, by type. See platform/access/partnerView.ts for the form. */
  partnerView?: Readonly<Record<string, string>>;
}

/** A room that has been declared. */
export interface Room {
  readonly resolvers: readonly object[];
  readonly declared: true;
}

/** Declares a room. Notices, routes and clock work are declared by the modules that its `room.ts` imports. */
export function declareRoom({ resolvers, access = {}, partnerView = {} }: RoomDeclaration): Room {
  declareAccess(access);
  declarePartnerView(partnerView);
  return { resolvers, declared: true };
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

/** In a function that loads rooms when they are asked for, there are none in `rooms`. */
export type Domain = Required<Pick<DomainDeclaration, "name" | "label" | "rooms" | "migrations">>;

const declared: Domain[] = [];

export function declareDomain({ name, label, area, rooms, migrations = async () => [] }: DomainDeclaration): void {
  if (area) declareReach(name, area);
  declared.push({ name, label, rooms, migrations });
}

/** All domains, in the order in which they are listed. */
export const declaredDomains = (): readonly Domain[] => declared;
