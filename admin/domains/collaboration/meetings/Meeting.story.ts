/** The weekly meeting: opened, walked through by keyboard, minutes drafted, an action assigned. 八(一)1 */
import { Colleague } from "../../../../e2e/api.ts";
import { daysFromToday } from "../../../../e2e/days.ts";
import { expect, type Person, signIn, test } from "../../../../e2e/person.ts";

interface Planned {
  meetings: { nodes: { id: string; heldOn: string }[] };
}

let recorder: Person;
let meeting: Planned["meetings"]["nodes"][number] | undefined;

test.describe.serial("the weekly meeting", () => {
  test.beforeAll(async ({ browser }) => {
    recorder = await signIn(browser, "office-clerk");
    const { meetings } = await (await Colleague.called("office-clerk")).query<Planned>("{ meetings(first: 1, filter: { status: { eq: PLANNED } }, orderBy: HELD_ON_ASC) { nodes { id heldOn } } }");
    [meeting] = meetings.nodes;
    expect(meeting, "a meeting is planned on every day").toBeDefined();
  });

  // On a day off there is none: it is held on the next working day.
  test.beforeEach(() => test.skip(meeting!.heldOn > daysFromToday(0), "today is no day of a meeting"));

  test("is opened, and gone through without the mouse", async () => {
    const { page } = recorder;
    await recorder.visit(`/meetings/${encodeURIComponent(meeting!.id)}/show`);
    await recorder.act("召开");
    await expect(recorder.state).toContainText("进行中");
    const walk = page.getByRole("region", { name: "逐项过会" });
    await expect(walk.getByText(/^1 \/ \d+$/)).toBeVisible();
    // The topic that last week's meeting has deferred is on the agenda.
    const topic = walk.getByText("冷链到货交接时限执行情况");
    await walk.focus();
    for (let step = 0; step < 20 && !(await topic.isVisible()); step++) await page.keyboard.press("ArrowRight");
    await expect(topic).toBeVisible();
    await page.keyboard.press("2");
    await expect(walk.getByRole("button", { name: "2 已决议" })).toHaveAttribute("aria-pressed", "true");
    await walk.focus();
    await page.keyboard.press("ArrowRight");
    await expect(walk.getByRole("heading", { name: /^出席：\d+ 人待登记$/ })).toBeVisible();
  });

  test("ends with minutes that wait for the chair, and an action that somebody owns", async () => {
    const { page } = recorder;
    const walk = page.getByRole("region", { name: "逐项过会" });
    await walk.getByRole("button", { name: "其余均出席" }).click();
    await walk.getByRole("textbox", { name: "上周总结" }).fill("完成两批冷链到货的交接检查。");
    await walk.getByRole("textbox", { name: "本周计划" }).fill("复核交接记录，更新操作卡。");
    await walk.getByRole("button", { name: "保存出席与纪要" }).click();
    await expect(walk.getByRole("heading", { name: "出席：0 人待登记" })).toBeVisible();
    await expect(recorder.page.getByText("复核交接记录，更新操作卡。").last()).toBeVisible();
    const { pathname } = new URL(page.url());
    await walk.getByRole("link", { name: "新建行动项" }).or(walk.getByRole("button", { name: "新建行动项" })).click();
    await recorder.fill({ 事项: "更新冷链交接操作卡", 责任人: "李强", 期限: daysFromToday(7) });
    await recorder.save();
    await expect(recorder.state).toContainText("进行中");
    await recorder.visit(pathname);
    await recorder.act("提交纪要");
    await expect(recorder.state).toContainText("纪要待确认");
    await expect(page.getByText("更新冷链交接操作卡").first()).toBeVisible();
  });
});
