import type { Choices } from "../../choices.ts";

/** Most zones whose locations one list is merged from. */
const MOST_ZONES = 40;

/** Locations in zones of one kind. 五(二)2 */
export const locationsIn = (kind: "RECEIVING" | "STORAGE", says: NonNullable<Choices["says"]>): Choices => ({
  filter: async (_, { find }) => {
    const zones = await find("Zone", { kind }, []);
    return zones.length > 0 && zones.length <= MOST_ZONES ? { zoneId: zones.map(({ id }) => id) } : {};
  },
  facts: ["zoneId"],
  says,
});
