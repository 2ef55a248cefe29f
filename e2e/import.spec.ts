/** A file with wrong rows: errors are shown, some corrected on the page, valid rows imported, the rest downloaded. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Colleague } from "./api.ts";
import { unique } from "./arrange.ts";
import { expect, signIn, test } from "./person.ts";

test("a file with failing rows is checked, put right in place, imported as a job, and exported again", async ({ browser }, info) => {
  const prefix = unique("IMP-");
  const file = join(info.outputDir, "供应商.csv");
  const lines = [
    "供应商编码,企业全称,类型,联系电话",
    `${prefix}A,导入一号${prefix},生产企业,010-12345678`,
    `${prefix}B,导入二号${prefix},批发商,010-12345678`,
    `${prefix}A,导入三号${prefix},经营企业,010-12345678`,
  ];
  await info.attach("file", { body: lines.join("\n") });
  writeFileSync(file, `\uFEFF${lines.join("\r\n")}`);

  const purchaser = await signIn(browser, "purchaser", "/suppliers");
  const { page } = purchaser;
  await page.getByRole("button", { name: "导入", exact: true }).click();
  const chooser = page.waitForEvent("filechooser");
  await purchaser.dialog.getByRole("button", { name: "选择文件" }).click();
  await (await chooser).setFiles(file);

  // Two columns are recognised by their titles; the third is mapped by hand.
  await expect(page.getByText("以下必填字段还没有对应的列：名称")).toBeVisible();
  await page.getByRole("combobox", { name: "“企业全称”列对应的字段" }).click();
  await page.getByRole("option", { name: "名称 *" }).click();
  await page.getByRole("button", { name: "预检", exact: true }).click();

  await expect(page.getByText("共 3 行，其中 2 行有问题")).toBeVisible();
  const grid = page.getByRole("table", { name: "有问题的行" });
  await expect(grid.getByText("类型没有“批发商”这个值")).toBeVisible();
  await expect(grid.getByText(`供应商编码“${prefix}A”与第 2 行重复`)).toBeVisible();
  await grid.getByRole("textbox", { name: "类型（第 3 行）" }).fill("经营企业");
  // After a reload, typed values come from the browser and checked rows from the server.
  await page.reload();
  await expect(grid.getByRole("textbox", { name: "类型（第 3 行）" })).toHaveValue("经营企业");
  await page.getByRole("button", { name: "更正后重新预检" }).click();
  await expect(page.getByText("共 3 行，其中 1 行有问题")).toBeVisible();

  await page.getByRole("button", { name: "导入 2 行" }).click();
  await expect(page.getByText("已导入 2 行；1 行未导入，可下载后更正再导入。")).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载未导入的行" }).click();
  const left = readFileSync(await (await downloading).path(), "utf8");
  expect(left).toContain(`${prefix}A,导入三号${prefix}`);
  expect(left).toContain("与第 2 行重复");

  const { suppliers } = await (await Colleague.called("purchaser")).query<{ suppliers: { nodes: { code: string; kind: string }[] } }>(`{ suppliers(filter: { code: { in: ["${prefix}A", "${prefix}B"] } }, orderBy: NAME_ASC) { nodes { code kind } } }`);
  expect(suppliers.nodes.map(({ code, kind }) => `${code} ${kind}`).sort()).toEqual([`${prefix}A MANUFACTURER`, `${prefix}B DISTRIBUTOR`]);

  // The list to which they were imported can be exported again.
  await page.goto(`/suppliers?filter=${encodeURIComponent(JSON.stringify({ code: `${prefix}B` }))}`);
  await page.getByRole("button", { name: "导出" }).click();
  await page.getByRole("menuitem", { name: "CSV 文件" }).click();
  const exporting = page.waitForEvent("download");
  await page.getByRole("region", { name: /^导出：供应商/ }).getByRole("button", { name: "下载" }).click();
  const exported = readFileSync(await (await exporting).path(), "utf8");
  expect(exported.trim().split("\r\n")).toHaveLength(2);
  expect(exported).toContain(`导入二号${prefix}`);

  // Nobody else sees the job.
  const importUrl = page.url().replace(/\/suppliers.*/, "");
  const { jobs } = await (await Colleague.called("purchaser")).query<{ jobs: { nodes: { id: string }[] } }>('{ jobs(first: 1, filter: { listOf: { eq: "Supplier" } }) { nodes { id } } }');
  const stranger = await signIn(browser, "supply-lead", `/imports/${jobs.nodes[0]!.id}`);
  await expect(stranger.page.getByText("该导入不存在，或不是您的。")).toBeVisible();
  expect(stranger.page.url().startsWith(importUrl)).toBe(true);
});
