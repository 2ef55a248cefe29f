/** An invitation is sent, its link opens the answer form on a phone, and the answer is counted. In English; the form in both languages. 三(一) */
import { devices } from "@playwright/test";
import { expect, type Person, signIn, test } from "../../../../e2e/person.ts";
import { consoleUrl } from "../../../../e2e/addresses.ts";

let specialist: Person;

test.describe.serial("an invitation", () => {
  test.beforeAll(async ({ browser }) => {
    specialist = await signIn(browser, "marketing-specialist", "/surveyInvitations", { locale: "en-GB" });
  });
  test.afterAll(() => specialist.page.context().close());

  test("leads a person without an account to the form, once, and to nothing else", async ({ browser }) => {
    test.setTimeout(120_000);
    const { page } = specialist;
    await page.getByRole("row").filter({ hasText: "裕华区惠民大药房" }).first().click();
    await page.getByRole("button", { name: "Send the invitation" }).click();
    await specialist.dialog.getByRole("button", { name: "Send the invitation" }).click();
    await expect(specialist.state.getByText("Sent", { exact: true })).toBeVisible();
    await specialist.visit("/marketResearches");
    await page.getByRole("row").filter({ hasText: "连锁药店冷藏配送需求" }).first().click();
    await page.getByRole("button", { name: "Links for texts and print" }).click();
    const link = await page.getByRole("link", { name: /answer\.html#svinv_/ }).first().getAttribute("href");

    const phone = await browser.newContext({ ...devices["Pixel 7"], locale: "en-GB" });
    const form = await phone.newPage();
    const elsewhere: string[] = [];
    form.on("request", (request) => new URL(request.url()).origin !== new URL(consoleUrl).origin && elsewhere.push(request.url()));
    const opened = await form.goto(link!);
    expect(opened!.headers()["content-security-policy"]).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    await expect(form.getByRole("heading", { level: 1 })).toHaveText("连锁药店冷藏配送需求");
    await form.getByRole("radio", { name: "是" }).check();
    await form.getByRole("checkbox", { name: "供应商" }).check();
    await form.getByRole("radio", { name: "4" }).check();
    await form.getByRole("button", { name: "Send answers" }).click();
    await expect(form.getByRole("alert")).toContainText("Please read the notice and agree to it first");
    await form.getByRole("button", { name: "中文" }).click();
    await form.getByRole("checkbox", { name: "我已阅读并同意告知说明" }).check();
    if (process.env.LOOK) await form.screenshot({ path: `${process.env.LOOK}.form.png`, fullPage: true });
    await form.getByRole("button", { name: "提交答卷" }).dblclick();
    await expect(form.getByRole("heading", { level: 1 })).toHaveText("感谢您的参与，答卷已收到。");
    await form.goto(`${consoleUrl}/answer.html`);
    await expect(form.getByRole("heading", { level: 1 })).toContainText("This link is not valid");
    expect(elsewhere).toEqual([]);
    expect((await phone.cookies()).length).toBe(0);
    await phone.close();

    await page.reload();
    const invitations = page.getByRole("region", { name: "Invitations" }).filter({ hasText: "Response rate" });
    await expect(invitations.getByText("100.00 %")).toBeVisible();
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}.research.png`, fullPage: true });
  });
});
