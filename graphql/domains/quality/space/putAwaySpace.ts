/** Nothing is put away, or moved, where it does not fit. A location whose volume nobody has entered takes what it is given. 五(二)2 */
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { Location } from "../../supply/places/location.ts";
import { PutAway } from "../../supply/receiving/putAway.ts";
import { StockTransfer } from "../../supply/stock/stockTransfer.ts";
import { spaceAt } from "./locationSpace.ts";
import { isOverfull } from "./spaceUse.ts";

const noRoom = rule<{ code: string; litres: string; capacity: string }>("LOCATION_FULL", {
  clause: "五(二)2",
  message: {
    zh: ({ code, litres, capacity }) => `货位 ${code} 容积 ${capacity} 升，放入后将占 ${litres} 升`,
    en: ({ code, litres, capacity }) => `${code} holds ${capacity} litres; with these ${litres} litres would lie there`,
  },
  remedy: { zh: () => "请选择其他货位", en: () => "Choose another location" },
});

const litres = (cubicCentimetres: number): string => (cubicCentimetres / 1_000).toFixed(1);

async function spaceFindings(location: Location, field: string, { uow, ctx }: { uow: UnitOfWork; ctx: Context }): Promise<Finding[]> {
  const { code, cubicCentimetres: capacity } = location;
  if (!capacity) return [];
  const use = await spaceAt(location, ctx, uow);
  return isOverfull(use, capacity) ? [noRoom({ code, litres: litres(use.taken), capacity: litres(capacity) }, { field, record: location })] : [];
}

alongside(PutAway, "complete", async ({ record, uow, ctx }) => {
  const places = await ctx.loader.loadAll<Location>(record.lines.map(({ locationId }) => locationId));
  refuseIfAny((await Promise.all(places.map((place, i) => spaceFindings(place, `lines.${i}.locationId`, { uow, ctx })))).flat());
});

alongside(StockTransfer, "post", async ({ record, uow, ctx }) => refuseIfAny(await spaceFindings((await ctx.loader.load<Location>(record.toLocationId))!, "toLocationId", { uow, ctx })));
