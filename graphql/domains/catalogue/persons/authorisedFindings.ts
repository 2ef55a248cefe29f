/** Who may deal for a party today: the lock at purchase orders, receipts, sales orders and hand-overs. GSP §89 */
import { labelOf } from "../../../table/enumeration.ts";
import { readAll } from "../../../table/list.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Product } from "../product/product.ts";
import { AuthorisedPerson, AuthorisedRole } from "./authorisedPerson.ts";

const clause = "GSP §89";

const nobodyAuthorised = rule<{ party: string; role: AuthorisedRole }>("NOBODY_AUTHORISED", {
  clause,
  message: {
    zh: ({ party, role }) => `${party}没有有效的授权${labelOf(AuthorisedRole, role).zh}`,
    en: ({ party, role }) => `${party} has no authorised person today: ${labelOf(AuthorisedRole, role).en.toLowerCase()}`,
  },
  remedy: { zh: () => "请登记授权委托书并由质量管理员核验", en: () => "Enter the letter of authorisation and have quality verify it", by: ["AuthorisedPerson.verify"] },
});

const notAuthorisedFor = rule<{ party: string; role: AuthorisedRole; product: string }>("NOT_AUTHORISED_FOR", {
  clause,
  message: {
    zh: ({ party, role, product }) => `${party}的授权${labelOf(AuthorisedRole, role).zh}均不含${product}`,
    en: ({ party, role, product }) => `No authorisation of ${party} covers ${product}: ${labelOf(AuthorisedRole, role).en.toLowerCase()}`,
  },
  remedy: { zh: () => "请登记含该品种的授权委托书并由质量管理员核验", en: () => "Enter a letter that covers it and have quality verify it", by: ["AuthorisedPerson.verify"] },
});

/** Persons whose authorisation counts on the day. */
export async function authorisedPersons(partyId: string, roles: readonly AuthorisedRole[], on: string, ctx: Context): Promise<AuthorisedPerson[]> {
  const found: AuthorisedPerson[] = [];
  const unexpired = readAll(ctx.table, AuthorisedPerson, { filter: { partyId: { eq: partyId }, expiresOn: { from: addDays(on, 1) } }, orderBy: { sort: "expiresOn", descending: true } });
  for await (const one of unexpired) if (one.status === "VERIFIED" && one.startsOn <= on && roles.includes(one.role)) found.push(one);
  return found;
}

/** Without categories and products a letter covers everything. */
function covers({ categories, products }: AuthorisedPerson, { id, category }: Product): boolean {
  if (!categories?.length && !products?.length) return true;
  return Boolean(categories?.includes(category)) || Boolean(products?.some(({ productId }) => productId === id));
}

/** Findings against dealing in these products with the party today: somebody must be authorised for each. */
export async function authorisedFindings({ id, name: party }: { id: string; name: string }, role: AuthorisedRole, productIds: readonly string[], ctx: Context): Promise<Finding[]> {
  const [persons, products] = await Promise.all([authorisedPersons(id, [role], ctx.today, ctx), ctx.loader.loadAll<Product>([...new Set(productIds)])]);
  if (persons.length === 0) return [nobodyAuthorised({ party, role })];
  const relied = new Set<AuthorisedPerson>();
  const findings = products.flatMap((product): Finding[] => {
    const person = persons.find((one) => covers(one, product));
    if (person) relied.add(person);
    return person ? [] : [notAuthorisedFor({ party, role, product: product.name })];
  });
  for (const person of relied) ctx.relied.add(person);
  return findings;
}
