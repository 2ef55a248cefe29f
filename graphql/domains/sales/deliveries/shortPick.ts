/**
 * A short pick: fewer packs are at a location than it should hold. The promise of those that are missing ends at once,
 * other stock is allocated in their place, and the rest becomes a back order. The location is counted.
 * 四(四)2, 五(二)1
 */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { SafeInt } from "../../../table/scalars.ts";
import type { Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { amountFor } from "../../catalogue/api.ts";
import { balanceId, openSpotCount } from "../../supply/api.ts";
import type { Delivery, DeliveryLine } from "./delivery.ts";
import { replaceLines } from "./replaceLines.ts";

const clause = "四(四)2 · 五(二)1";

const unknownLine = rule<{ line: number; lines: number }>("NO_SUCH_LINE", {
  clause,
  message: { zh: ({ line, lines }) => `没有第 ${line} 行，共 ${lines} 行`, en: ({ line, lines }) => `There is no line ${line}; there are ${lines}` },
});

const notShort = rule<{ line: number; quantity: number }>("NOT_SHORT", {
  clause,
  message: { zh: ({ line, quantity }) => `第 ${line} 行应拣 ${quantity}，实拣须少于此数`, en: ({ line, quantity }) => `Line ${line} asks for ${quantity}; fewer must have been found` },
  remedy: { zh: () => "数量足够的行无需报缺", en: () => "Leave out lines of which everything was found", by: [] },
});

const lineTwice = rule("SAME_LINE_TWICE", { clause, message: { zh: () => "同一发货行出现两次", en: () => "The same delivery line appears twice" } });

@ObjectType("ShortPickLine", { description: "Packs found of one delivery line." })
class ShortPickLine {
  @Attribute(() => Int, { zh: "发货行", en: "Delivery line", about: "Number of the delivery's line, from 1.", input: { required: true, min: 1, max: 200 } })
  line!: number;

  @Attribute(() => SafeInt, { zh: "实拣数量", en: "Found", about: "Packs found, fewer than ordered.", help: { zh: "实际找到的盒数，少于应拣数量。", en: "Packs that you found: fewer than asked for." }, input: { required: true, min: 0, max: 100_000_000 } })
  found!: number;

  @Attribute(() => String, { zh: "缺货原因", en: "Reason", about: "Condition of the location, such as empty, damaged or another batch.", text: true, input: { required: true, minLength: 2, maxLength: 500 } })
  reason!: string;
}

/** Each opens a count, in one transaction with the replacing allocations. */
const mostLines = 10;

export class ShortPickInput {
  @Attribute(() => [ShortPickLine], { zh: "缺货明细", en: "Short lines", about: "Lines with fewer packs found than ordered.", input: { required: true, minItems: 1, maxItems: mostLines } })
  short!: ShortPickLine[];
}

function findings({ lines }: Delivery, short: readonly ShortPickLine[]): Finding[] {
  return short.flatMap(({ line, found }, i) => {
    const ordered = lines[line - 1];
    if (!ordered) return [unknownLine({ line, lines: lines.length }, { field: `short.${i}.line` })];
    if (short.findIndex((one) => one.line === line) < i) return [lineTwice(undefined, { field: `short.${i}.line` })];
    return found >= ordered.quantity ? [notShort({ line, quantity: ordered.quantity }, { field: `short.${i}.found` })] : [];
  });
}

const withQuantity = (line: DeliveryLine, quantity: number): DeliveryLine => ({ ...line, quantity, amount: amountFor(line, quantity) });

/** The count takes over the allocation of the missing packs, so the balance keeps it until they are found or written off. */
export async function reportShort(step: Step<Delivery, ShortPickInput>): Promise<void> {
  const { record, input: { short }, uow, ctx } = step;
  refuseIfAny(findings(record, short));
  const counted = short.map(({ line, found, reason }) => {
    const of = record.lines[line - 1]!;
    return { of, found, reason, missing: of.quantity - found };
  });
  for (const { of, missing, reason } of counted) await openSpotCount(ctx, uow, { batchId: of.batchId!, locationId: of.locationId!, deliveryId: record.id, missing, reason });
  await replaceLines(step, {
    kept: record.lines.flatMap((line) => {
      const found = counted.find(({ of }) => of === line)?.found ?? line.quantity;
      return found > 0 ? [withQuantity(line, found)] : [];
    }),
    replaced: counted.map(({ of, missing }) => withQuantity(of, missing)),
    except: new Set(counted.map(({ of }) => balanceId(of.batchId!, of.locationId!))),
  });
}
