/** Goods to be shipped are compared line by line, by the picker and by the checker. 四(四)2, GSP 出库复核 */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";

const linesNotDone = rule<{ missing: string }>("LINES_NOT_DONE", {
  clause: "四(四)2 · GSP 出库复核",
  message: { zh: ({ missing }) => `以下行尚未逐行确认：${missing}`, en: ({ missing }) => `Not confirmed line by line: ${missing}` },
  remedy: { zh: () => "请逐行核对品名、批号、有效期与数量", en: () => "Compare product, batch, expiry and quantity of each line" },
});

export class ConfirmedLinesInput {
  @Attribute(() => [Int], { zh: "已确认的行", en: "Confirmed lines", about: "Numbers of the lines that were confirmed one by one, from 1; every line is required.", input: { required: true, minItems: 1, maxItems: 200 } })
  confirmedLines!: number[];
}

export function refuseUnlessAll({ lines }: { lines: readonly unknown[] }, confirmed: readonly number[]): void {
  const missing = lines.map((_, i) => i + 1).filter((number) => !confirmed.includes(number));
  refuseIfAny(missing.length > 0 ? [linesNotDone({ missing: missing.join(", ") }, { field: "confirmedLines" })] : []);
}
