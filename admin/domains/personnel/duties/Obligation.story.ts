/** A requirement is put in force, a health check satisfies it, and the person sees from when on their role could not be used. 九(二), 药品管理法 §50 */
import { daysFromToday } from "../../../../e2e/days.ts";
import { expect, type Person, signIn, test } from "../../../../e2e/person.ts";

let hr: Person;
let quality: Person;
let keeper: Person;

test.describe.serial("what a role asks of those who hold it", () => {
  test.beforeAll(async ({ browser }) => {
    [hr, quality, keeper] = (await Promise.all(["hr", "head-of-quality", "outbound-checker"].map((subject) => signIn(browser, subject)))) as [Person, Person, Person];
  });

  test("is written by HR and put in force by the head of quality", async () => {
    await hr.visit("/requirements/create");
    await hr.fill({ 名称: "年度健康检查", 角色: "出库复核员", 类别: "健康检查", 到期后果: "停用角色", 首次到期日: "2027-12-31" });
    await hr.save();
    await expect(hr.state).toContainText("草稿");
    const { pathname } = new URL(hr.page.url());
    await quality.visit(pathname);
    await quality.act("生效");
    await expect(quality.state).toContainText("已生效");
  });

  test("is satisfied by a health check, of which HR sees the conclusion and of which there is no diagnosis", async () => {
    await hr.visit("/healthChecks/create");
    await hr.fill({ 员工: "胡静", 检查日期: daysFromToday(-28), 结论: "合格", 检查机构: "石家庄市疾病预防控制中心" });
    await hr.save();
    await expect(hr.state).toContainText("有效");
    await expect(hr.fact("结论")).toHaveText("合格");
  });

  test("is shown to the person, with the day from which on the role cannot be used", async () => {
    await keeper.visit("/obligations");
    await expect(keeper.page.getByRole("link", { name: "年度健康检查" }).first()).toBeVisible();
  });
});
