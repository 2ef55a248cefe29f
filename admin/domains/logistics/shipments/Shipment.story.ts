/** A shipment from its delivery to a booking at the proposed tariff, as the coordinator sees it, in both languages. 五(三)4 */
import { expect, type Person, signIn, test } from "../../../../e2e/person.ts";

let coordinator: Person;

test.describe.serial("a shipment", () => {
  test.beforeAll(async ({ browser }) => {
    coordinator = await signIn(browser, "logistics-coordinator");
  });

  test("is booked at the proposed tariff, with its arithmetic", async () => {
    await coordinator.goTo("运单");
    await coordinator.page.getByRole("row", { name: /待订舱/ }).getByRole("link", { name: /^YD/ }).first().click();
    const quotes = coordinator.page.getByRole("region", { name: "运价建议" });
    await expect(quotes.getByText("建议", { exact: true })).toBeVisible();
    await expect(quotes.getByText(/cm³ ÷ 6,000\) →/).first()).toBeVisible();
    await quotes.getByRole("button", { name: "向冀中医药物流有限公司订舱" }).click();
    await expect(coordinator.state).toContainText("待承运商确认");
    await expect(coordinator.page.getByRole("region", { name: "运费计算" })).toContainText("¥");
  });

  test("is accepted with vehicle and driver", async () => {
    await coordinator.act("确认承运", { 车牌号: "冀A8D066", 驾驶员: "程远" });
    await expect(coordinator.state).toContainText("已确认承运");
    await coordinator.page.getByRole("button", { name: "English" }).click();
    await expect(coordinator.page.getByRole("region", { name: "How the freight came about" })).toContainText("CNY");
  });
});
