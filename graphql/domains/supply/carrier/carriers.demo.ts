/** Who carries what the demo company delivers: a contractor for the usual goods, one for cold ones, and its own vehicles. */
import { Carrier } from "./carrier.ts";
import { recordKey, uniqueKey } from "../../../table/keys.ts";
import { fromRecordItem } from "../../../table/record.ts";
import type { Cast } from "../../../demo/cast.ts";
import { daysInBusiness, demoPart } from "../../../demo/part.ts";
import { peoplePart } from "../../organization/people/people.demo.ts";
import { qualify } from "../../catalogue/qualification/qualifications.demo.ts";
import { carriers, type DemoCarrier } from "./carrierScenery.demo.ts";

const coordinator = "logistics-coordinator";

/** The one with this code, which has been introduced. */
export async function carrierCalled(cast: Cast, code: string): Promise<Carrier> {
  const claim = await cast.table.get(uniqueKey("Carrier", "code", code));
  return fromRecordItem<Carrier>((await cast.table.get(recordKey(String(claim!.recordId))))!);
}

export const carriersPart = demoPart({
  needs: { people: peoplePart },
  since: daysInBusiness,
  async enter(cast) {
    const earlier = cast.daysAgo(daysInBusiness);
    for (const demo of carriers) await introduceCarrier(demo.upTo === "approved" ? earlier : cast, demo);
  },
  report: () => "承运商 carriers, one of which waits for its approval",
});

async function introduceCarrier(cast: Cast, { qualifications, upTo, ...values }: DemoCarrier): Promise<void> {
  const carrier = await cast.create(coordinator, Carrier, values);
  await cast.admitPartner(values.code, carrier);
  for (const [kind, expiresIn] of qualifications) await qualify(cast, coordinator, carrier, { kind, number: `${kind.slice(0, 2)}-${values.code}`, expiresIn });
  await cast.act(coordinator, Carrier, "submit", carrier);
  if (upTo === "submitted") return;
  await cast.act("qa-officer", Carrier, "approve", carrier, { comment: "已现场审计运输条件" });
  await cast.act("head-of-quality", Carrier, "approve", carrier, { comment: "同意委托运输" });
}
