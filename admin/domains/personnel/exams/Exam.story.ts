/** An exam is sat on a phone: answers are saved as they are chosen, and the result follows at once. 九(二)3 */
import { expect, type Person, signIn, test } from "../../../../e2e/person.ts";

let examinee: Person;

test.describe.serial("an exam on a phone", () => {
  test.beforeAll(async ({ browser }) => {
    examinee = await signIn(browser, "receiver", undefined, { viewport: { width: 390, height: 844 } });
  });

  test("is begun on its page, and resumed by a second press", async () => {
    const { page } = examinee;
    await examinee.visit("/exams");
    await page.getByRole("link", { name: "药品追溯上岗考试" }).first().click();
    await page.getByRole("button", { name: "参加考试" }).click();
    await expect(page.getByRole("button", { name: "交卷" })).toBeVisible();
    const { pathname } = new URL(page.url());
    await page.goBack();
    await page.getByRole("button", { name: "参加考试" }).click();
    await expect(page.getByRole("button", { name: "交卷" })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(pathname);
  });

  test("saves each answer, and is scored when it is handed in", async () => {
    const { page } = examinee;
    await page.getByRole("radio").first().check();
    await expect(page.getByText("已答 1 / 4")).toBeVisible();
    await page.reload();
    await expect(page.getByText("已答 1 / 4")).toBeVisible();
    await page.getByRole("button", { name: "交卷" }).click();
    await expect(examinee.state).toContainText("已评分");
  });
});
