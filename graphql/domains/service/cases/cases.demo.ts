/** The demo's service cases: one answered, one awaiting the customer, one late, one just opened. 六(一) */
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import type { Customer } from "../../sales/customers/customer.ts";
import { customersPart } from "../../sales/customers/customers.demo.ts";
import { ReplyTemplate } from "./replyTemplate.ts";
import { ServiceCase } from "./serviceCase.ts";

const agent = "service-agent";

/** Returns the cases by their state. */
export const casesPart = demoPart({
  needs: { customers: customersPart },
  enter: ask,
  report: (cases) => `${cases.size} 张服务单 service cases`,
});

async function ask(cast: Cast, { customers }: { customers: ReadonlyMap<string, Customer> }): Promise<ReadonlyMap<string, ServiceCase>> {
  const id = (code: string) => customers.get(code)!.id;
  for (const [title, text] of [
    ["已收到，正在核实", "您好，您的来信已收到，我们正在核实，将尽快答复您。"],
    ["请补充批号", "您好，请提供外包装上的批号和生产日期，最好附上照片，以便我们核查。"],
    ["物流查询", "您好，您的货物已发出，预计按约定日期送达。如有变化我们会第一时间通知您。"],
  ]) await cast.create("service-lead", ReplyTemplate, { title, text });

  const earlier = cast.daysAgo(9);
  const answered = await earlier.create(agent, ServiceCase, { kind: "INQUIRY", channel: "PHONE", subject: "冷链商品的签收要求", question: "收胰岛素时需要核对哪些记录？", customerId: id("YY-001"), callerName: "药库值班", callerPhone: "0311-85660001" });
  await earlier.act(agent, ServiceCase, "accept", answered);
  await earlier.act(agent, ServiceCase, "answer", answered, { text: "请核对到货温度、在途温度记录与随货同行单，并在 30 分钟内移入冷库。" });

  const waiting = await cast.daysAgo(2).create(agent, ServiceCase, { kind: "QUALITY_COMPLAINT", severity: "HIGH", channel: "MAIL", subject: "三盒外包装受潮", question: "拆箱时发现三盒外包装受潮，请处理。", customerId: id("YY-001"), batchText: "未能辨认" });
  await cast.daysAgo(2).act(agent, ServiceCase, "accept", waiting);
  await cast.daysAgo(1).act(agent, ServiceCase, "replyAndWait", waiting, { text: "您好，请提供批号和照片。" });

  const late = await cast.daysAgo(6).create(agent, ServiceCase, { kind: "SERVICE_COMPLAINT", channel: "PHONE", subject: "送货晚到且未提前通知", question: "约定上午送货，下午才到，且无人通知。", customerId: id("SY-004") });
  await cast.daysAgo(6).act(agent, ServiceCase, "accept", late);
  await cast.daysAgo(5).act(agent, ServiceCase, "logCall", late, { text: "已致电客户致歉，正在向物流了解原因。" });

  const fresh = await cast.create(agent, ServiceCase, { kind: "SUGGESTION", channel: "ON_SITE", subject: "希望对账单附送货单号", question: "对账时逐单核对很费时，希望对账单列出送货单号。", customerId: id("SY-004"), severity: "LOW" });
  return new Map([["answered", answered], ["waiting", waiting], ["late", late], ["fresh", fresh]]);
}
