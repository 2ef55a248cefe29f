/** Two people at the same record: the slower one sees both versions and loses nothing that they have typed. */
import { draftSupplier, pathOf, unique } from "./arrange.ts";
import { expect, signIn, test } from "./person.ts";

test("the second to save a supplier compares field by field, merges and saves", async ({ browser }) => {
  const supplier = await draftSupplier(unique("冀中医药"), { address: "旧地址" });
  const first = await signIn(browser, "purchaser", `/suppliers/${supplier.id}`);
  const second = await signIn(browser, "supply-lead", `/suppliers/${supplier.id}`);
  await expect(second.heading).toContainText(supplier.displayName);

  await first.fill({ 联系人: "周舟", 联系电话: "0311-11111111" });
  await first.save();
  await expect(first.fact("联系人")).toHaveText("周舟");

  await second.fill({ 联系人: "钱前", 地址: "石家庄市裕华区槐安路 9 号" });
  await second.save();
  const dialog = second.page.getByRole("dialog", { name: "其他人已修改此记录" });
  const rows = dialog.getByRole("row");
  await expect(rows.filter({ hasText: "联系人" }).getByRole("cell")).toHaveText(["钱前", "周舟"]);
  await expect(rows.filter({ hasText: "联系电话" }).getByRole("cell")).toHaveText(["0311-80000001", "0311-11111111"]);
  await expect(rows.filter({ hasText: "地址" }).getByRole("cell")).toHaveText(["石家庄市裕华区槐安路 9 号", "旧地址"]);
  // Only fields that both have changed need a choice, and it is required.
  await expect(dialog.getByRole("radio")).toHaveCount(2);
  await expect(dialog.getByRole("button", { name: "还有 1 项待选择" })).toBeDisabled();

  // Going back to the form first shows everything as typed.
  await dialog.getByRole("button", { name: "返回表单" }).click();
  await expect(second.page.getByRole("textbox", { name: "联系人" })).toHaveValue("钱前");
  await expect(second.page.getByRole("textbox", { name: "地址" })).toHaveValue("石家庄市裕华区槐安路 9 号");
  await second.save();

  await dialog.getByRole("radio", { name: "联系人：我的内容" }).check();
  await dialog.getByRole("button", { name: "合并并保存" }).click();
  await expect(second.heading).toHaveText(`供应商 ${supplier.displayName}`);
  await expect(second.fact("联系人")).toHaveText("钱前");
  await expect(second.fact("联系电话")).toHaveText("0311-11111111");
  await expect(second.fact("地址")).toHaveText("石家庄市裕华区槐安路 9 号");

  // The history names both, field by field.
  await expect(second.timeline).toContainText("王丽");
  await expect(second.timeline).toContainText("周建平");
});

test("what was typed survives a reload", async ({ browser }) => {
  const supplier = await draftSupplier(unique("冀南医药"));
  const purchaser = await signIn(browser, "purchaser", `/suppliers/${supplier.id}`);
  await purchaser.fill({ 联系人: "李理", 地址: "邯郸市丛台区" });
  purchaser.page.once("dialog", (dialog) => void dialog.accept());
  await purchaser.page.reload();
  await expect(purchaser.page.getByRole("textbox", { name: "联系人" })).toHaveValue("李理");
  await expect(purchaser.page.getByText("已恢复您上次未保存的内容。")).toBeVisible();
  await purchaser.save();
  await expect(purchaser.fact("地址")).toHaveText("邯郸市丛台区");
  await purchaser.page.goto(pathOf("suppliers", supplier));
  await expect(purchaser.fact("联系人")).toHaveText("李理");
});
