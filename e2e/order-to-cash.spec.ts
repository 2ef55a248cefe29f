/** From an order to the receipt of money by five people, all gates open; overnight.spec.ts has them refuse. */
import { readPdf } from "../graphql/test/pdfText.ts";
import { partnerUrl } from "./addresses.ts";
import { ask, partnerToken } from "./api.ts";
import { unique } from "./arrange.ts";
import { daysFromToday } from "./days.ts";
import { expect, type Person, signIn, test } from "./person.ts";

const hospital = "滹沱河人民医院";

let seller: Person;
let picker: Person;
let checker: Person;
let coordinator: Person;
let finance: Person;
let delivery: string;
let order: string;

async function draftOrder(customer: string, product: string, quantity: string, price?: string): Promise<void> {
  await seller.goTo("销售订单");
  await seller.page.getByRole("link", { name: "新建" }).click();
  await seller.fill({ 客户: customer, 要求到货日: daysFromToday(5), 运输方式: "普通运输" });
  await seller.page.getByRole("button", { name: "添加一行" }).click();
  await seller.fill({ "商品（第 1 行）": product, "数量（第 1 行）": quantity, "单价（第 1 行）": price });
  await seller.save();
  await expect(seller.heading).toHaveText(/^销售订单 SO/);
  await expect(seller.state).toContainText("草稿");
  order = (await seller.heading.innerText()).replace("销售订单 ", "");
}

test.describe.serial("from an order to the receipt of money", () => {
  test.beforeAll(async ({ browser }) => {
    [seller, picker, checker, coordinator, finance] = (await Promise.all(["sales-representative", "picker", "outbound-checker", "logistics-coordinator", "finance"].map((subject) => signIn(browser, subject)))) as [Person, Person, Person, Person, Person];
  });

  test("the seller enters an order at the contract's price; every gate is open, and it shows what it will take", async () => {
    await draftOrder(hospital, "阿莫西林胶囊", "30");
    await expect(seller.fact("总金额")).toHaveText("¥474.00");
    await seller.act("确认");
    await expect(seller.state).toContainText("已确认");
    const plan = seller.page.getByRole("region", { name: "分配预览" });
    await expect(plan.getByRole("row", { name: /阿莫西林胶囊/ }).first()).toContainText("A2611001");
    await seller.act("分配库存");
    const link = seller.related("发货单").getByRole("link", { name: /^DN/ });
    delivery = await link.innerText();
    await link.click();
    await expect(seller.state).toContainText("待拣货");
    const reasons = await seller.whyNot("拣货完成");
    await expect(reasons).toContainText("此操作需要角色：拣货员");
    await seller.close(reasons);
  });

  test("the picker confirms line by line, by scanner and by keyboard", async () => {
    await picker.openFrom("发货单", delivery);
    const work = picker.page.getByRole("region", { name: "拣货完成" });
    const lines = work.getByRole("checkbox");
    const scanner = work.getByRole("textbox", { name: "扫描批号" });
    await scanner.fill("没有这个批号");
    await scanner.press("Enter");
    await expect(work.getByText("不在此单据中")).toBeVisible();
    await scanner.fill("A2611001");
    await scanner.press("Enter");
    await expect(lines.first()).toBeChecked();
    for (const line of await lines.all()) if (!(await line.isChecked())) await line.press("Space");
    await lines.first().press("Control+Enter");
    await expect(picker.state).toContainText("待复核");
  });

  test("the outbound checker finds it in order, and the coordinator sends it and records the signature", async () => {
    await checker.openFrom("发货单", delivery);
    const work = checker.page.getByRole("region", { name: "复核通过" });
    await expect(work.getByRole("checkbox").first()).toBeVisible();
    for (const line of await work.getByRole("checkbox").all()) await line.press("Space");
    await work.getByRole("button", { name: "复核通过" }).click();
    await expect(checker.state).toContainText("待发货");

    await coordinator.openFrom("发货单", delivery);
    await coordinator.act("发货", { 承运商: "冀中医药物流有限公司", 运单号: unique("JZ") });
    await expect(coordinator.state).toContainText("已发货");
    // The carrier's machine reads what it carries and where it goes, and no price of it; what it tells is on the page.
    const machine = await partnerToken("partner-jizhong");
    const carried = await ask<{ deliveries: { nodes: { id: string; number: string; consigneeName: string; total: null }[] } }>(machine, "{ deliveries(first: 200) { nodes { id number consigneeName total { amount } } } }", {}, partnerUrl);
    const own = carried.data.deliveries.nodes.find(({ number }) => number === delivery)!;
    expect(own).toMatchObject({ consigneeName: hospital, total: null });
    const event = { deliveryId: own.id, kind: "OUT_FOR_DELIVERY", happenedAt: new Date().toISOString(), place: "桥西区配送站", reference: unique("E") };
    await ask(machine, "mutation ($input: CreateTrackingEventInput!) { createTrackingEvent(input: $input) { problems { code } } }", { input: event }, partnerUrl);
    await coordinator.page.reload();
    await expect(coordinator.page.getByRole("region", { name: "物流轨迹" })).toContainText(/派送中\s*桥西区配送站/);
    await coordinator.act("登记签收", { 签收人: "药库 李文静", 签收日期: daysFromToday(0) });
    await expect(coordinator.state).toContainText("已签收");
    await coordinator.visit(new URL(coordinator.page.url()).pathname.replace(/^\/deliveries\/([^/]+)\/show$/, "/print/deliveries/$1"));
    const paper = await coordinator.page.getByRole("status").filter({ hasText: "预览" }).getByRole("link").getAttribute("href");
    const [note] = await readPdf(new Uint8Array(await (await fetch(paper!)).arrayBuffer()));
    expect(note!.text).toContain("A2611001");
    expect(note!.text).not.toContain("货位");
  });

  test("finance books the customer's payment against what the delivery is owed for", async () => {
    await seller.openFrom("销售订单", order);
    await expect(seller.state).toContainText("已完成");
    await finance.openFrom("销售订单", order);
    await finance.related("应收账款").getByRole("link", { name: /^AR/ }).click();
    await expect(finance.state).toContainText("未收");
    const receivable = (await finance.heading.innerText()).replace("应收账款 ", "");
    await finance.goTo("收款单");
    await finance.page.getByRole("link", { name: "新建" }).click();
    await finance.fill({ 客户: hospital, 收款金额: "474.00", 收款日期: daysFromToday(0), 银行流水号: unique("YH") });
    await finance.page.getByRole("button", { name: "添加一行" }).click();
    await finance.fill({ "应收账款（第 1 行）": receivable });
    await finance.save();
    await finance.act("过账");
    await finance.goTo("应收账款");
    // The list opens with what is still open.
    await finance.page.getByRole("button", { name: "清除全部筛选" }).first().click();
    await finance.page.getByRole("table", { name: "应收账款" }).getByRole("link", { name: receivable }).click();
    await expect(finance.state).toContainText("已结清");
  });
});
