/** Action items of the demo company: one is overdue, one waits to be verified, one was extended, one is done. */
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { peoplePart } from "../../organization/people/people.demo.ts";
import { ActionItem } from "./actionItem.ts";

export const actionsPart = demoPart({ needs: { people: peoplePart }, enter: promise });

async function promise(cast: Cast): Promise<void> {
  const idOf = async (subject: string) => (await cast.as(subject)).principal.id;
  const item = async (days: number, by: string, owner: string, text: string, due: number) => {
    const then = cast.daysAgo(days);
    return then.create(by, ActionItem, { text, ownerId: await idOf(owner), dueOn: addDays(cast.today, due) });
  };
  const done = await item(14, "supply-lead", "purchaser", "与华北医药确认胰岛素冷链到货的交接时间，并写入订货备注", -5);
  await cast.daysAgo(6).act("purchaser", ActionItem, "report", done, { evidence: "已电话确认：到货前两小时通知，收货员在冷库门口交接。备注已补。" });
  await cast.daysAgo(5).act("supply-lead", ActionItem, "verify", done);

  await item(10, "department-manager", "sales-lead", "整理近效期商品促销清单，提交市场部", -2);

  const reported = await item(7, "service-lead", "service-agent", "补录上月电话回访记录", 1);
  await cast.daysAgo(1).act("service-agent", ActionItem, "report", reported, { evidence: "十二条回访记录已全部补录。" });

  const extended = await item(9, "department-manager", "logistics-coordinator", "与承运商核对上月冷链运输温度记录", -1);
  await cast.daysAgo(3).act("department-manager", ActionItem, "extend", extended, { dueOn: addDays(cast.today, 3), reason: "承运商的温度记录下周才能提供" });
}
