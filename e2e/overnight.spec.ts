/** What a night changes without anybody's doing: a licence expires, a bill falls due, and the morning's work is refused. */
import { Colleague, type Made } from "./api.ts";
import { approvedSupplier, draftOrder, pathOf, unique } from "./arrange.ts";
import { turnCalendarTo } from "./calendar.ts";
import { daysFromToday, inChinese } from "./days.ts";
import { expect, type Locator, type Person, signIn, test } from "./person.ts";

const tomorrow = daysFromToday(1);
const supplier = unique("泰和医药有限公司");
const licenceNumber = unique("JY");
const licence = `药品经营许可证 ${licenceNumber}`;
const debtor = "太行县中医院";

let purchaser: Person;
let seller: Person;

async function found(subject: string, query: string, variables: object = {}): Promise<Made[]> {
  const answer = await (await Colleague.called(subject)).query<{ found: { nodes: Made[] } }>(query, variables);
  return answer.found.nodes;
}

const customerCalled = async (code: string) => (await found("sales-representative", "query ($code: String!) { found: customers(filter: { code: { eq: $code } }) { nodes { id displayName version } } }", { code }))[0]!;
const productCalled = async (code: string) => (await found("sales-representative", "query ($code: String!) { found: products(filter: { code: { eq: $code } }) { nodes { id displayName version } } }", { code }))[0]!;

/** A bill that is due today: shipped to a customer to whom nothing is lent, past a gate that the manager opened. */
async function billDueToday(): Promise<void> {
  const [representative, manager, picks, checks, ships, lends] = await Promise.all(["sales-representative", "department-manager", "picker", "outbound-checker", "logistics-coordinator", "finance"].map((subject) => Colleague.called(subject)));
  const customer = await customerCalled("YY-002");
  await lends!.does("grantCreditCustomer", { id: customer.id, paymentDays: 0, creditLimit: { amount: 20_000_000, currency: "CNY" }, reason: "改为货到付款" });
  // Whole inner packs, which is how it is sold once PackLevel.story.ts has entered them.
  const lines = [{ productId: (await productCalled("P-1002")).id, quantity: 10, unitPrice: { amount: 2_900, currency: "CNY" } }];
  const ordered = await representative!.does("createSalesOrder", { customerId: customer.id, requestedOn: daysFromToday(3), transport: "AMBIENT", lines });
  await manager!.does("overrideSalesOrder", { id: ordered.id, gates: ["CONTRACT"], reason: "合同变更在途" });
  await representative!.does("confirmSalesOrder", { id: ordered.id });
  await representative!.does("allocateSalesOrder", { id: ordered.id });
  const [shipped] = await found("sales-representative", "query ($id: ID!) { found: deliveries(filter: { salesOrderId: { eq: $id } }) { nodes { id displayName version } } }", { id: ordered.id });
  await picks!.does("pickDelivery", { id: shipped!.id, confirmedLines: [1] });
  await checks!.does("checkDelivery", { id: shipped!.id, confirmedLines: [1] });
  const [carrier] = await found("logistics-coordinator", 'query { found: carriers(filter: { code: { eq: "JZ-001" } }) { nodes { id displayName version } } }');
  await ships!.does("shipDelivery", { id: shipped!.id, carrierId: carrier!.id });
}

/** At a price that no contract has, for more than is lent, of a kind that the customer may not have, by the wrong transport. */
async function hopelessOrder(): Promise<Made> {
  const lines = [{ productId: (await productCalled("P-1004")).id, quantity: 5000, unitPrice: { amount: 10_000, currency: "CNY" } }];
  const customer = await customerCalled("YY-002");
  return (await Colleague.called("sales-representative")).does("createSalesOrder", { customerId: customer.id, requestedOn: daysFromToday(5), transport: "AMBIENT", lines });
}

/** Document, date, clause and remedy: all that the purchaser needs to know. */
async function expectLicenceLock(reasons: Locator): Promise<void> {
  await expect(reasons).toContainText(`${supplier}的${licence}已于 ${tomorrow} 失效`);
  await expect(reasons).toContainText("五(一)1 · 药品管理法§55 · GSP");
  await expect(reasons).toContainText("解决办法：请取得换发的证照，登记并审核后再办理");
}

test.describe.serial("overnight", () => {
  test.beforeAll(async ({ browser }) => {
    const order = await draftOrder(5000, await approvedSupplier(supplier, licenceNumber, 1));
    purchaser = await signIn(browser, "purchaser", pathOf("purchaseOrders", order));
    await expect(purchaser.action("提交")).toBeEnabled();
    await billDueToday();
    seller = await signIn(browser, "sales-representative", pathOf("salesOrders", await hopelessOrder()));
    await expect(seller.state).toContainText("草稿");
    await turnCalendarTo(tomorrow, purchaser, seller);
  });

  test.afterAll(async () => {
    // Detached, so that the system does not end with this process.
    if (process.env.E2E_REUSE) await turnCalendarTo("");
  });

  test("the licence expires, and the order that lay ready is refused in the morning", async () => {
    await purchaser.action("提交").click();
    await purchaser.dialog.getByRole("button", { name: "提交" }).click();
    await expectLicenceLock(purchaser.dialog.getByRole("alert"));
    await purchaser.dialog.getByRole("button", { name: "取消" }).click();
    await expect(purchaser.state).toContainText("草稿");

    const reasons = await purchaser.whyNot("提交");
    await expectLicenceLock(reasons);
    await reasons.getByRole("link", { name: licence }).click();
    await expect(purchaser.heading).toHaveText(`资质证照 ${licence}`);
    await expect(purchaser.fact("失效日期")).toHaveText(inChinese(tomorrow));
  });

  test("a bill fell due, and every gate of the next order refuses at once, each with its reason", async () => {
    await seller.page.reload();
    const closed = seller.page.getByTestId("closed-gates");
    for (const reason of [`${debtor}的许可范围不含生物制品`, "68.99 CNY 不符", "超出额度", "已逾期 1 天", "储运，订单为普通运输"]) await expect(closed).toContainText(reason);
    await expect(closed).toContainText("订单尚不能确认：5 项");
  });
});
