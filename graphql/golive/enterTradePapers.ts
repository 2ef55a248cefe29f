/** What a company needs besides its parties and stock to sell the next day: seals, authorised persons, delivery addresses and packs. */
import { AuthorisedPerson } from "../domains/catalogue/persons/authorisedPerson.ts";
import { PackLevel } from "../domains/catalogue/product/packLevel.ts";
import { ShipTo } from "../domains/sales/customers/shipTo.ts";
import { CompanySeal } from "../platform/paper/companySeal.ts";
import type { Entering } from "./enterFolder.ts";
import type { FolderRow } from "./readFolder.ts";

/** The office enters a seal with its imprint; the head of quality and the department manager approve it. */
export const enterSeals = (entering: Entering): Promise<void> =>
  entering.each("seals", async (row) => {
    const clerk = entering.world.holderOf("officeClerk");
    const { kind, startsOn, keeper } = row.values;
    const standing = kind ? await entering.found(CompanySeal, { kind: { eq: kind } }, (one) => one.startsOn === startsOn && one.status !== "RETIRED") : undefined;
    const keeperId = entering.idNamed(keeper);
    const seal = standing ?? (await entering.world.create(clerk, CompanySeal, { ...entering.inputOf(row), keeperId, fileId: await entering.scanOf(row, "scan", clerk) }));
    await entering.bring(clerk, CompanySeal, seal);
    return seal.id;
  });

/** Of one product one level after the other: a case must be made of whole inner packs. */
export const enterPackLevels = (entering: Entering): Promise<void> =>
  entering.each(
    "packLevels",
    async (row) => {
      const input = entering.inputOf(row);
      const standing = input.productId ? await entering.found(PackLevel, { productId: { eq: input.productId } }, (one) => one.level === input.level && one.startsOn === input.startsOn) : undefined;
      return (standing ?? (await entering.world.create(entering.world.holderOf("purchaser", "supplyLead"), PackLevel, input))).id;
    },
    ({ values }) => values.productId,
  );

const ended: readonly string[] = ["REVOKED", "REFUSED"];

/** Entered by whoever enters the party's licences; verified by quality, who has the originals. */
export const enterAuthorisedPersons = (entering: Entering): Promise<void> =>
  entering.each("authorisedPersons", async (row) => {
    const { row: party, id: partyId, subject } = entering.ownerOf(row.values.party, ["Supplier", "Customer"]);
    if (!party) {
      const text = String(row.values.party ?? "");
      if (!row.unread.has("party")) entering.blame(row, "party", { zh: `供应商、客户中没有或不止一个编码为“${text}”的`, en: `No supplier or customer has the code "${text}", or several have` });
      return undefined;
    }
    const products = coveredProducts(entering, row);
    if (!partyId || !products) return undefined;
    const { name, role, startsOn } = row.values;
    const standing = await entering.found(AuthorisedPerson, { partyId: { eq: partyId } }, (one) => one.name === name && one.role === role && one.startsOn === startsOn && !ended.includes(one.status));
    const person = standing ?? (await entering.world.create(subject(), AuthorisedPerson, { ...entering.inputOf(row), partyId, products, letterFileId: await entering.scanOf(row, "scan", subject()), idCopyFileId: await entering.scanOf(row, "idScan", subject()) }));
    // What is missing is told already; without its scans quality would refuse it for that alone.
    if (row.unread.size === 0) await entering.world.confirm("qaOfficer", AuthorisedPerson, "verify", person, "PROPOSED");
    return person.id;
  });

/** The products whose codes a row names; nothing where one of them is no code of a product. */
function coveredProducts(entering: Entering, row: FolderRow): { productId: string }[] | undefined {
  const codes = (row.values.productCodes ?? []) as string[];
  const found = codes.map((text) => ({ text, productId: entering.idOf("Product", text) }));
  for (const { text, productId } of found) if (!productId) entering.blame(row, "productCodes", { zh: `没有编码为“${text}”的商品，或该商品有误`, en: `No product has the code "${text}", or it is not right itself` });
  return found.every(({ productId }) => productId) ? found.map(({ productId }) => ({ productId: productId! })) : undefined;
}

/** Entered by those who sell; quality matches the address to the customer's licence. */
export const enterShipTos = (entering: Entering): Promise<void> =>
  entering.each("shipTos", async (row) => {
    const input = entering.inputOf(row);
    const standing = input.customerId ? await entering.found(ShipTo, { customerId: { eq: input.customerId } }, (one) => one.name === input.name) : undefined;
    const shipTo = standing ?? (await entering.world.create(entering.sellerOf(row), ShipTo, input));
    if (row.unread.size === 0) await entering.world.confirm("qaOfficer", ShipTo, "match", shipTo, "PROPOSED");
    return shipTo.id;
  });
