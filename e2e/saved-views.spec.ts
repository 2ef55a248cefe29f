/** A view that one person saves and shares is there for the people of the group, and for nobody else. */
import { Colleague, type Made } from "./api.ts";
import { unique } from "./arrange.ts";
import { expect, signIn, test } from "./person.ts";

async function groupOf(...subjects: string[]): Promise<Made> {
  const hr = await Colleague.called("hr");
  const group = await hr.does("createGroup", { name: unique("视图小组") });
  for (const subject of subjects) {
    const { me } = await (await Colleague.called(subject)).query<{ me: { id: string } }>("{ me { id } }");
    await hr.does("updateEmployee", { id: me.id, groupId: group.id });
  }
  return group;
}

test("a view is saved, shared with a group, used by a colleague, and hidden from everybody else", async ({ browser }) => {
  const group = await groupOf("supply-lead");
  const name = unique("待批供应商");
  const owner = await signIn(browser, "purchaser", "/suppliers");
  const { page } = owner;

  await page.getByRole("tab", { name: "草稿" }).click();
  await page.getByRole("button", { name: "选择列" }).or(page.getByRole("button", { name: "列", exact: true })).click();
  await page.getByRole("checkbox", { name: "联系电话" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "视图", exact: true }).click();
  await page.getByRole("menuitem", { name: "另存为新视图" }).click();
  await owner.fill({ 名称: name, 共享给小组: group.displayName }, owner.dialog);
  await owner.dialog.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("button", { name: `视图：${name}` })).toBeVisible();
  const { savedViews } = await (await Colleague.called("purchaser")).query<{ savedViews: { nodes: { id: string; name: string }[] } }>('{ savedViews(first: 200, filter: { listOf: { eq: "Supplier" } }) { nodes { id name } } }');
  const link = `/suppliers?view=${savedViews.nodes.find((view) => view.name === name)!.id}`;

  const colleague = await signIn(browser, "supply-lead", link);
  await expect(colleague.page.getByRole("button", { name: `视图：${name}` })).toBeVisible();
  await expect(colleague.page.getByRole("tab", { name: "草稿" })).toHaveAttribute("aria-selected", "true");
  await expect(colleague.page.getByRole("columnheader", { name: "联系电话" })).toBeVisible();
  await colleague.page.getByRole("button", { name: `视图：${name}` }).click();
  await expect(colleague.page.getByText("王丽 共享")).toBeVisible();
  await expect(colleague.page.getByRole("menuitem", { name: "重命名与共享" })).toBeHidden();
  await colleague.page.getByRole("menuitem", { name: "设为我的默认视图" }).click();
  await expect(colleague.page.getByText("视图已保存")).toBeVisible();

  // On another machine the list opens with their default view.
  const elsewhere = await signIn(browser, "supply-lead", "/suppliers");
  await expect(elsewhere.page.getByRole("button", { name: `视图：${name}` })).toBeVisible();

  const stranger = await signIn(browser, "qa-officer", link);
  await expect(stranger.page.getByText("该视图不存在，或没有共享给您。")).toBeVisible();
  await stranger.page.getByRole("button", { name: "视图", exact: true }).click();
  await expect(stranger.page.getByRole("menuitemradio", { name: new RegExp(name) })).toBeHidden();
});
