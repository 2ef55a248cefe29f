/** Colleagues comment on a record, are notified, and revert an edit; the audit trail of it all can be verified. */
import { draftSupplier, pathOf, unique } from "./arrange.ts";
import { Colleague, type Made } from "./api.ts";
import { expect, type Locator, type Person, signIn, test } from "./person.ts";

let supplier: Made;
let purchaser: Person;

const bell = ({ page }: Person): Locator => page.getByRole("button", { name: /^通知/ });

test.describe.serial("what happens to a record", () => {
  test.beforeAll(async ({ browser }) => {
    supplier = await draftSupplier(unique("时间线医药"));
    purchaser = await signIn(browser, "purchaser", pathOf("suppliers", supplier));
  });

  test("somebody who is mentioned hears the bell, and it leads to the record", async ({ browser }) => {
    const qaOfficer = await signIn(browser, "qa-officer");
    const { unreadNotices: before } = await (await Colleague.called("qa-officer")).query<{ unreadNotices: number }>("{ unreadNotices }");

    const comment = purchaser.page.getByRole("textbox", { name: "写评论" });
    await comment.pressSequentially("请核对资料 @刘");
    await purchaser.page.getByRole("option", { name: "刘芳" }).click();
    await expect(comment).toHaveValue("请核对资料 @刘芳 ");
    await purchaser.page.getByRole("button", { name: "发表评论" }).click();
    await expect(purchaser.timeline.getByRole("listitem").filter({ hasText: "请核对资料 @刘芳" })).toBeVisible();
    await expect(comment).toHaveValue("");

    await expect(async () => {
      await qaOfficer.page.reload();
      await expect(bell(qaOfficer)).toHaveAccessibleName(`通知：${before + 1} 条未读`, { timeout: 2_000 });
    }).toPass();
    await bell(qaOfficer).click();
    const panel = qaOfficer.page.getByRole("dialog", { name: "通知" });
    await panel.getByRole("link", { name: new RegExp(`王丽在供应商 ${supplier.displayName} 的评论中提到了您`) }).click();
    await expect(qaOfficer.heading).toHaveText(`供应商 ${supplier.displayName}`);
    await expect(qaOfficer.timeline).toContainText("请核对资料 @刘芳");
    await expect(bell(qaOfficer)).toHaveAccessibleName(before === 0 ? "通知" : `通知：${before} 条未读`);
  });

  test("a comment that is withdrawn stays, marked", async () => {
    const comment = purchaser.timeline.getByRole("listitem").filter({ hasText: "请核对资料" });
    await comment.getByRole("button", { name: "撤回评论" }).click();
    await purchaser.dialog.getByRole("button", { name: "确认" }).click();
    await expect(comment.getByText("已撤回")).toBeVisible();
    await expect(comment.getByRole("deletion")).toContainText("请核对资料");
  });

  test("an edit is taken back, after showing what that changes", async () => {
    await purchaser.page.getByRole("link", { name: "编辑" }).click();
    await purchaser.fill({ 联系人: "顾问" });
    await purchaser.save();
    await expect(purchaser.fact("联系人")).toHaveText("顾问");
    // Somebody else changes another field, which does not conflict.
    const { version } = await (await Colleague.called("purchaser")).does("updateSupplier", { id: supplier.id, phone: "0311-80000002" });
    await purchaser.page.reload();

    const edit = purchaser.timeline.getByRole("listitem").filter({ hasText: "顾问" });
    await edit.getByRole("button", { name: "还原此修改" }).click();
    const row = purchaser.dialog.getByRole("row", { name: /联系人/ });
    await expect(row.getByRole("cell")).toHaveText(["顾问", "田野"]);
    await purchaser.dialog.getByRole("button", { name: "还原", exact: true }).click();
    await expect(purchaser.fact("联系人")).toHaveText("田野");
    await expect(purchaser.fact("联系电话")).toHaveText("0311-80000002");
    await expect(purchaser.timeline).toContainText("还原修改");

    await purchaser.page.getByRole("button", { name: "校验操作记录" }).click();
    await expect(purchaser.page.getByText(`已校验 ${version + 1} 条记录，哈希链完整。`)).toBeVisible();
  });
});
