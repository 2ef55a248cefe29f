/** Goods go back to their supplier: begun at the batch, decided by quality and supply, picked, checked, shipped, credited. GSP */
import { daysFromToday } from "../../../../e2e/days.ts";
import { expect, type Person, signIn, test } from "../../../../e2e/person.ts";

let buyer: Person;
let qa: Person;
let lead: Person;
let picker: Person;
let checker: Person;
let coordinator: Person;
let finance: Person;
let number: string;

test.describe.serial("a return to a supplier", () => {
  test.beforeAll(async ({ browser }) => {
    const subjects = ["purchaser", "qa-officer", "supply-lead", "picker", "outbound-checker", "logistics-coordinator", "finance"];
    [buyer, qa, lead, picker, checker, coordinator, finance] = (await Promise.all(subjects.map((subject) => signIn(browser, subject)))) as [Person, Person, Person, Person, Person, Person, Person];
  });

  test("begins at the batch, with its free packs, and never with more than there are", async () => {
    await buyer.openFrom("批次", "L2610207");
    await buyer.page.getByRole("link", { name: "退回供应商" }).click();
    await buyer.fill({ 退货原因: "近效期，供方同意退回", "数量（第 1 行）": "99999" });
    await buyer.save();
    await expect(buyer.page.getByText(/最多可退/).first()).toBeVisible();
    await buyer.fill({ "数量（第 1 行）": "8" });
    // The other shelf of the batch stays where it is.
    await buyer.page.getByRole("button", { name: "删除第 2 行" }).click();
    await buyer.save();
    await expect(buyer.heading).toHaveText(/^购进退出单 PT/);
    number = (await buyer.heading.innerText()).replace("购进退出单 ", "");
    await buyer.act("提交");
    await expect(buyer.state).toContainText("审批中");
  });

  test("is decided by quality and the supply lead", async () => {
    for (const person of [qa, lead]) {
      await person.openTask(new RegExp(number));
      await person.act("同意");
    }
    await buyer.refresh();
    await expect(buyer.state).toContainText("待拣货");
  });

  test("is picked and checked line by line by two people, and leaves", async () => {
    for (const [person, name, next] of [[picker, "拣货完成", "待复核"], [checker, "复核通过", "待发货"]] as const) {
      await person.openFrom("购进退出单", number);
      await person.page.getByRole("checkbox", { name: /L2610207/ }).check();
      await person.page.getByRole("region", { name }).getByRole("button", { name, exact: true }).click();
      await expect(person.state).toContainText(next);
    }
    await coordinator.openFrom("购进退出单", number);
    await coordinator.act("发货", { 提货人: "供方司机 刘工" });
    await expect(coordinator.state).toContainText("待红冲");
  });

  test("ends with the supplier's red invoice", async () => {
    await finance.openFrom("购进退出单", number);
    await finance.act("登记红字发票", { 红字发票号: `RED${Date.now()}`, 红字发票日期: daysFromToday(0), 红冲金额: "188.80" });
    await expect(finance.state).toContainText("已红冲");
  });
});
