import type { Choices } from "../../choices.ts";

/** Approved products of the categories that the licences of a supplier or customer cover today; without a licence, of all. 五(一)1 */
export const licensedProducts = (owner: string, says: NonNullable<Choices["says"]>): Choices => ({
  dependsOn: [owner],
  filter: async ([ownerId], { find, today }) => {
    const licences = ownerId ? await find("Qualification", { ownerId }, ["status", "scope", "expiresOn"]) : [];
    const valid = licences.filter(({ status, expiresOn }) => status === "VERIFIED" && (!expiresOn || String(expiresOn) > today));
    const category = [...new Set(valid.flatMap(({ scope }) => (scope ?? []) as string[]))];
    return { status: "APPROVED", ...(category.length > 0 && { category }) };
  },
  facts: ["code", "manufacturer", "storageClass"],
  says,
});
