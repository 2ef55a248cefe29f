/** An order on paper: the facts that there are, the lines, who decided, and room to sign. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, draftOrder, line, qualifiedSupplier } from "../../../test/company.ts";
import { readPdf } from "../../../test/pdfText.ts";
import { Stage } from "../../../test/stage.ts";
import { attributeAt, paperContent, type PaperContent } from "../../../platform/paper/paperContent.ts";
import { papersOfEntity } from "../../../platform/paper/paper.ts";
import { pdfOf } from "../../../platform/paper/pdf.ts";
import { attributesOf } from "../../../table/attribute.ts";
import { allEntities } from "../../../table/entity.ts";
import { embeddedShape } from "../../../platform/entity/validate.ts";
import "../../../schema/schema.ts";
import { PurchaseOrder } from "./purchaseOrder.ts";

let stage: Stage;
let order: PurchaseOrder;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver");
  const supplier = await qualifiedSupplier(stage, { name: "国药控股" });
  order = await draftOrder(stage, supplier, [line(await approvedProduct(stage), 800, 1_860)]);
  await stage.act("purchaser", PurchaseOrder, "submit", order);
  order = await stage.act("supplyLead", PurchaseOrder, "approve", await stage.fresh(order), { comment: "同意" });
});
afterAll(() => stage.close());

const paperFor = async (subject: string, language: "zh" | "en" = "zh"): Promise<PaperContent> => {
  const ctx = await stage.as(subject);
  return paperContent(ctx.reveal(await stage.fresh<PurchaseOrder>(order.id))!, papersOfEntity("PurchaseOrder")[0]!, { sheet: "A4", language, copy: 1 }, ctx);
};

test("on paper are the facts that there are, the lines, who decided, and room to sign", async () => {
  const content = await paperFor("purchaser");
  expect(content).toMatchObject({ title: "采购订单", number: order.number, status: "已批准", signatures: ["采购员签字", "供应商签章"] });
  expect(content.facts).toContainEqual({ label: "供应商", value: "国药控股" });
  // An empty place on paper asks to be filled in.
  expect(content.facts.map(({ label }) => label)).not.toContain("备注");
  expect(content.footer).toMatch(/^purchaser 先生 打印于 .* · 版本 \d+$/);
  const [lines, decisions] = content.tables;
  expect(lines!.columns.map(({ title }) => title)).toEqual(["序号", "商品", "数量", "单价", "金额", "已收数量"]);
  expect(lines!.rows[0]!.slice(2)).toEqual(["800", "¥18.60", "¥14,880.00", "0"]);
  expect(decisions!.title).toMatch(/^审批进度：purchaser 先生 提交于/);
  expect(decisions!.rows).toEqual([["供应链组长", "已同意", "supplyLead 先生", expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/), "同意"]]);
  const [page] = await readPdf(await pdfOf(content));
  for (const text of ["国药控股", "¥14,880.00", "审批进度", "采购员签字"]) expect(page!.text).toContain(text);
});

test("it is in English on request, regardless of the reader's language", async () => {
  const content = await paperFor("purchaser", "en");
  expect(content).toMatchObject({ title: "Purchase order", status: "Approved", signatures: ["Purchaser", "Supplier"] });
  expect(content.tables[0]!.rows[0]).toContain("CNY 14,880.00");
});

test("prices have no column on the paper of somebody who does not see them", async () => {
  const { tables, totals } = await paperFor("receiver");
  expect(tables[0]!.columns.map(({ title }) => title)).toEqual(["序号", "商品", "数量", "已收数量"]);
  expect(totals).toEqual([]);
});

const papers = allEntities().flatMap(({ name, target }) => papersOfEntity(name).map((paper) => ({ paper, target })));

test("every paper names attributes that exist, and no two of a record are called the same", () => {
  expect(papers.length).toBeGreaterThan(10);
  for (const { paper: { facts, totals = [], lines }, target } of papers) {
    const paths = (fields: typeof facts) => fields.flatMap((field) => (typeof field === "string" ? [field] : [field.path, ...(field.or ? [field.or] : [])]));
    for (const path of paths([...facts, ...totals])) expect(attributeAt(target, path.split(".")).name).toBe(path.split(".").at(-1));
    const shape = lines && embeddedShape(attributesOf(target).find(({ name }) => name === lines.of)!)!;
    for (const path of paths(lines?.columns ?? [])) expect(attributeAt(shape!, path.split(".")).name).toBe(path.split(".").at(-1));
  }
  const names = papers.map(({ paper }) => `${paper.entity}.${paper.name}`);
  expect(new Set(names).size).toBe(names.length);
});
