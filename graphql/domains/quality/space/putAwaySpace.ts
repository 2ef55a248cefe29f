/**
 * Refuses to put away or move goods to a location that cannot hold them, also when several people do so at once. A
 * location without a declared volume takes any amount. 五(二)2
 */
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { Location } from "../../supply/places/location.ts";
import { PutAway } from "../../supply/receiving/putAway.ts";
import { StockBalance } from "../../supply/stock/stockBalance.ts";
import { StockTransfer } from "../../supply/stock/stockTransfer.ts";
import { DisposalMove } from "../nearExpiry/disposalMove.ts";
import { intakeId, LocationIntake } from "./locationIntake.ts";
import { levelsToday, lyingAt } from "./locationSpace.ts";
import { isOverfull, spaceUse } from "./spaceUse.ts";

const noRoom = rule<{ code: string; litres: string; capacity: string }>("LOCATION_FULL", {
  clause: "五(二)2",
  message: {
    zh: ({ code, litres, capacity }) => `货位 ${code} 容积 ${capacity} 升，放入后将占 ${litres} 升`,
    en: ({ code, litres, capacity }) => `${code} holds ${capacity} litres; with these ${litres} litres would lie there`,
  },
  remedy: { zh: () => "请选择其他货位", en: () => "Choose another location" },
});

const litres = (cubicCentimetres: number): string => (cubicCentimetres / 1_000).toFixed(1);

interface Work {
  uow: UnitOfWork;
  ctx: Context;
}

/** Newer balances than these are on the list by location; the oldest have been there for long. */
const mostRemembered = 100;

/** Packs at the location with what this transaction puts there, read by id where the list may be behind. */
async function packsThere(locationId: string, known: LocationIntake | null, { uow, ctx }: Work): Promise<StockBalance[]> {
  const listed = (await lyingAt(locationId, ctx)).map(({ balanceId }) => balanceId);
  const changed = uow.records.filter((one): one is StockBalance => one instanceof StockBalance && one.locationId === locationId);
  const ids = new Set([...listed, ...(known?.balanceIds ?? [])]);
  for (const { id } of changed) ids.delete(id);
  return [...(await ctx.loader.loadAll<StockBalance>([...ids])), ...changed].filter(({ onHand }) => onHand > 0);
}

/** Findings against what this transaction puts at the location; it counts as one turn of the location. */
async function takeTurn(location: Location, field: string, work: Work): Promise<Finding[]> {
  const { id, code, cubicCentimetres: capacity } = location;
  if (!capacity) return [];
  const known = await work.ctx.loader.load<LocationIntake>(intakeId(id));
  const packs = await packsThere(id, known, work);
  const use = spaceUse(packs.map(({ productId, onHand }) => ({ productId, quantity: onHand })), capacity, await levelsToday(packs.map(({ productId }) => productId), work.ctx));
  if (isOverfull(use, capacity)) return [noRoom({ code, litres: litres(use.taken), capacity: litres(capacity) }, { field, record: location })];
  const balanceIds = packs.map((one) => one.id).slice(-mostRemembered);
  if (known) Object.assign(work.uow.edit(known), { turn: known.turn + 1, balanceIds });
  else work.uow.create(LocationIntake, { id: intakeId(id), turn: 1, balanceIds });
  return [];
}

interface Put {
  locationId: string;
  field: string;
}

/** Each location once, at the first field that names it. */
async function refuseOverfull(puts: readonly Put[], work: Work): Promise<void> {
  const first = [...new Map(puts.toReversed().map((put) => [put.locationId, put])).values()];
  const locations = await work.ctx.loader.loadAll<Location>(first.map(({ locationId }) => locationId));
  refuseIfAny((await Promise.all(locations.map((location, i) => takeTurn(location, first[i]!.field, work)))).flat());
}

alongside(PutAway, "complete", ({ record: { lines }, ...work }) => refuseOverfull(lines.map(({ locationId }, i) => ({ locationId, field: `lines.${i}.locationId` })), work));

alongside(StockTransfer, "post", ({ record: { toLocationId: locationId }, ...work }) => refuseOverfull([{ locationId, field: "toLocationId" }], work));

alongside<DisposalMove, { toLocationId: string }>(DisposalMove, "move", ({ input: { toLocationId: locationId }, ...work }) => refuseOverfull([{ locationId, field: "toLocationId" }], work));
