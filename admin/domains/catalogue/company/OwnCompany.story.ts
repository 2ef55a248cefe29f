/** The company's own record and seals: the office enters, quality and the manager approve. GSP §§73, 90 */
import { daysFromToday } from "../../../../e2e/days.ts";
import { expect, type Person, signIn, test } from "../../../../e2e/person.ts";

let clerk: Person;
let quality: Person;
let manager: Person;
let number: string;

const imprint = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

test.describe.serial("the company itself", () => {
  test.beforeAll(async ({ browser }) => {
    [clerk, quality, manager] = (await Promise.all(["office-clerk", "head-of-quality", "department-manager"].map((subject) => signIn(browser, subject)))) as [Person, Person, Person];
  });

  test("shows its licences, and until when they count", async () => {
    await clerk.openFrom("本企业", "示例医药有限公司");
    await expect(clerk.state).toContainText("有效");
    await expect(clerk.related("资质证照")).toContainText("药品经营许可证");
    await expect(clerk.fact("质量负责人")).toHaveText("张伟");
  });

  test("has a seal entered by the office with its imprint", async () => {
    await clerk.goTo("印章");
    await clerk.page.getByRole("link", { name: "新建" }).click();
    await clerk.fill({ 印章种类: "合同专用章", 保管人: "罗敏", 启用日期: daysFromToday(0), 停用日期: daysFromToday(900) });
    await clerk.page.getByLabel("印模图片").setInputFiles({ name: "印模.png", mimeType: "image/png", buffer: imprint });
    await expect(clerk.page.getByRole("button", { name: "印模.png" })).toBeVisible();
    await clerk.save();
    await expect(clerk.heading).toHaveText(/^印章 YZ/);
    number = (await clerk.heading.innerText()).replace("印章 ", "");
    await clerk.act("提交");
  });

  test("and approved by the head of quality and the department manager", async () => {
    await quality.openTask(new RegExp(number));
    await quality.act("同意");
    await manager.openTask(new RegExp(number));
    await manager.act("同意");
    await clerk.refresh();
    await expect(clerk.state).toContainText("启用");
  });
});
