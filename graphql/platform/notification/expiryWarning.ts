/** Declarations of what people are warned of before it expires. */
import { Declared } from "../../table/declared.ts";
import type { NodeClass } from "../../table/entity.ts";
import { extendEnumeration, openEnumeration, type EnumValue } from "../../table/enumeration.ts";
import type { Filter } from "../../table/list.ts";
import type { Node } from "../../table/node.ts";
import type { Role } from "../access/role.ts";
import type { Context } from "../context.ts";

export interface Expiring extends Node {
  expiresOn?: string;
}

export interface ExpiryWarning<T extends Expiring> {
  /** Distinguishes it from all others; never changed once in use. */
  name: string;
  label: EnumValue;
  target: NodeClass<T>;
  /** Equalities that a list by `expiresOn` serves. */
  filter: Filter;
  /** How many days before the date of expiry people are warned, until the setting says otherwise. */
  days: readonly number[];
  roles: readonly Role[];
  /** People responsible for this record, besides the roles. */
  people?: (record: T, ctx: Context) => Promise<readonly string[]>;
  /** Whether a warning about this record still matters. */
  matters?: (record: T, ctx: Context) => boolean | Promise<boolean>;
}

/** The names of all warnings; each is added by its declaration. */
export const ExpiryWarningName = openEnumeration("ExpiryWarningName", "What people are warned of before it expires.");

const declared = new Declared<ExpiryWarning<Expiring>>("expiry warning");

/** Declares of which records people are warned before they expire. */
export function declareExpiryWarning<T extends Expiring>(warning: ExpiryWarning<T>): void {
  extendEnumeration(ExpiryWarningName, { [warning.name]: warning.label });
  declared.add(warning.name, warning as unknown as ExpiryWarning<Expiring>);
}

export const expiryWarnings = (): readonly ExpiryWarning<Expiring>[] => declared.all();
