/** The licence of a customer that has a ship-to address. GSP §91 */
import type { Context } from "../../../platform/context.ts";
import { isExpired } from "../../../platform/businessDate.ts";
import { qualificationsByOwner } from "../../catalogue/api.ts";
import type { Qualification } from "../../catalogue/qualification/qualification.ts";
import type { ShipTo } from "./shipTo.ts";

/** Written the same but for spaces and the width of its letters. */
const plain = (address: string): string => address.normalize("NFKC").replace(/\s+/g, "");

const counts = ({ status, issuedOn, expiresOn }: Qualification, { today }: Context): boolean => status === "VERIFIED" && issuedOn <= today && !isExpired(expiresOn, today);

/** A licence of the customer that counts today and has the address. */
export async function licenceWithAddress({ customerId, address }: ShipTo, ctx: Context): Promise<Qualification | undefined> {
  const licences = (await qualificationsByOwner([customerId], ctx)).get(customerId) ?? [];
  return licences.find((one) => counts(one, ctx) && one.addresses?.some((listed) => plain(listed) === plain(address)));
}
