/** An announcement is written, published and confirmed by its readers; an action item follows. 八(一) */
import { expect, type Person, signIn, test } from "../../../../e2e/person.ts";

let author: Person;
let reader: Person;

test.describe.serial("an announcement", () => {
  test.beforeAll(async ({ browser }) => {
    [author, reader] = (await Promise.all(["qa-officer", "picker"].map((subject) => signIn(browser, subject)))) as [Person, Person];
  });

  test("is a draft of its author's until it is published", async () => {
    await author.visit("/announcements/create");
    await author.fill({ 标题: "拣货区高位取货安全要求", 正文: "两米以上取货须使用登高车，并由第二人扶稳。" });
    await author.save();
    await expect(author.state).toContainText("草稿");
    await author.act("发布");
    await expect(author.state).toContainText("已发布");
  });

  test("is confirmed by a reader with one click, where they read it", async () => {
    await reader.visit("/announcements");
    await reader.page.getByRole("link", { name: "冷链到货交接要求" }).first().click();
    await expect(reader.page.getByText("交接时间不得超过三十分钟").first()).toBeVisible();
    await reader.page.getByRole("button", { name: "确认已阅" }).click();
    await expect(reader.page.getByText("您已确认阅读。")).toBeVisible();
  });

  test("shows its publisher how many have confirmed", async () => {
    await author.visit("/announcements");
    await author.page.getByRole("link", { name: "冷链到货交接要求" }).first().click();
    await expect(author.page.getByText("已阅人数").first()).toBeVisible();
  });

  test("is followed by an action item, which its owner reports done and its verifier finds", async () => {
    await author.visit("/actionItems/create");
    await author.fill({ 事项: "检查拣货区登高车的扶手", 责任人: "马超", 期限: "2027-12-31" });
    await author.save();
    await expect(author.state).toContainText("进行中");
    const { pathname } = new URL(author.page.url());
    await reader.visit(pathname);
    await reader.act("报告完成", { 完成情况: "两台登高车的扶手均已紧固。" });
    await expect(reader.state).toContainText("待核实");
    await author.refresh();
    await author.act("核实");
    await expect(author.state).toContainText("已核实");
  });
});
