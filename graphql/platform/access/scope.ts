/** What a partner's client is admitted for: whose machine it is, and what it asked to do. */
import { Declared } from "../../table/declared.ts";
import { enumeration, extendEnumeration, openEnumeration, valueNames, type EnumValue, type ValueOf } from "../../table/enumeration.ts";

/** An entity whose records can be such a party names its kind (`party`), and so a client's party says which it is. */
export const PartyKind = enumeration("PartyKind", "What kind of party a partner's client is bound to.", {
  SUPPLIER: { zh: "供应商", en: "Supplier" },
  CUSTOMER: { zh: "客户", en: "Customer" },
  CARRIER: { zh: "承运商", en: "Carrier" },
});
export type PartyKind = ValueOf<typeof PartyKind>;

/** The names of all scopes; each room adds its own, so that the compiler knows them. */
// eslint-disable-next-line typescript/no-empty-object-type
export interface Scopes {}
export type Scope = keyof Scopes;

export const Scope = openEnumeration("Scope", "Permission of a partner's client; in OAuth ORDERS_READ is written orders:read.") as Readonly<Record<Scope, Scope>>;

interface ScopeDeclaration extends EnumValue {
  /** A client that was admitted for it may upload files: scans of licences, proofs of delivery. */
  uploads?: boolean;
}

const uploading = new Declared<true>("scope that uploads");

/** Adds scopes. Answers their names as a type, for `interface Scopes`. */
export function declareScopes<const S extends Record<string, ScopeDeclaration>>(scopes: S): Record<keyof S, true> {
  extendEnumeration(Scope, scopes);
  for (const [name, { uploads }] of Object.entries(scopes)) if (uploads) uploading.add(name, true);
  return Object.fromEntries(Object.keys(scopes).map((name) => [name, true])) as Record<keyof S, true>;
}

/** All scopes, in the order in which rooms declare them. */
export const allScopes = (): Scope[] => valueNames(Scope) as Scope[];

/** Scopes whose clients may upload files. */
export const uploadingScopes = (): Scope[] => uploading.listed() as Scope[];

/** As OAuth writes it: "orders:read". */
export const scopeName = (scope: Scope): string => scope.toLowerCase().replace("_", ":");

/** The scopes that a space-separated list of a token names. A token is signed by us and names no others. */
export const scopesNamed = (names: string): Scope[] => names.split(" ").flatMap((name) => (name ? [name.toUpperCase().replace(":", "_") as Scope] : []));
