import { graphql } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createQuietTable, dropTable } from "../../../infra/local/table.ts";
import { Cast } from "../../demo/cast.ts";
import { Product } from "../../domains/catalogue/product/product.ts";
import { Supplier } from "../../domains/supply/supplier/supplier.ts";
import { buildProductSchema } from "../../schema/schema.ts";
import type { Node } from "../../table/node.ts";
import { toRecordItem } from "../../table/record.ts";
import { Table, toItem } from "../../table/table.ts";
import { updateRecord } from "../entity/entityResolver.ts";
import { projectRecords } from "../projection/project.ts";
import type { StreamRecord } from "../projection/streamRecord.ts";
import { termsOf } from "./terms.ts";

describe("terms", () => {
  const found = (text: string, typed: string) => termsOf([text]).some(({ term }) => term.startsWith(typed));

  test.each(["阿莫西林", "莫西", "林胶囊", "amoxilin", "xilin", "amxl", "mxl", "0.25g"])("阿莫西林胶囊 0.25g is found by %s", (typed) => {
    expect(found("阿莫西林胶囊 0.25g", typed)).toBe(true);
  });

  test.each(["PO20261122", "20261122", "0001"])("PO20261122-0001 is found by %s", (typed) => {
    expect(found("PO20261122-0001", typed.toLowerCase())).toBe(true);
  });

  test.each([
    ["国药准字H20044605", "h20044605"],
    ["国药准字H20044605", "20044605"],
    ["碳酸钙D3片", "d3"],
    ["维生素C片", "wssc"],
    ["绿茶多酚", "lvcha"],
    ["6901234500042", "69012345"],
  ])("%s is found by %s", (text, typed) => {
    expect(found(text, typed)).toBe(true);
  });

  test("neither a unit beside a figure nor the end of a company's name is a term", () => {
    const terms = termsOf(["24粒/盒", "华北仁和制药有限公司"]).map(({ term }) => term);
    expect(terms.filter((term) => ["粒/盒", "盒", "有限公司", "公司", "yxgs"].includes(term))).toEqual([]);
  });

  test("characters of full width are those of half width", () => {
    expect(termsOf(["ＡＢＣ１２３"])).toEqual(termsOf(["abc123"]));
  });

  test("one text cannot flood the index", () => {
    expect(termsOf(["阿".repeat(4000)]).length).toBeLessThanOrEqual(160);
  });
});

describe("search", () => {
  const cast = new Cast(new Table("search-test"));
  const schema = buildProductSchema();
  let amoxicillin: Product;
  let huabei: Supplier;
  let dongrui: Supplier;

  const event = (record: Node): StreamRecord => ({ dynamodb: { NewImage: toItem(toRecordItem(record)) as never, SequenceNumber: "1" } });
  const project = (...records: Node[]) => projectRecords(records.map(event), cast.table);
  const search = async (subject: string, text: string, types?: string[]) => {
    const { data, errors } = await graphql({ schema, source: "query ($text: String!, $types: [String!]) { search(text: $text, types: $types) { results { type record { id displayName } } } }", variableValues: { text, types }, contextValue: await cast.as(subject) });
    if (errors) throw errors[0]!;
    return (data as { search: { results: { record: { displayName: string } }[] } }).search.results.map(({ record }) => record.displayName);
  };

  beforeAll(async () => {
    await createQuietTable(cast.table.name);
    await cast.admitEmployee({ subject: "buyer", name: "王丽", staffNumber: "E01", roles: ["purchaser"] });
    const product = { dosageForm: "胶囊剂", pack: "24粒/盒", unitsPerPack: 24, manufacturer: "仁和", category: "ANTIBIOTIC", storageClass: "AMBIENT", prescriptionClass: "RX" };
    amoxicillin = await cast.create("buyer", Product, { ...product, code: "P-1", genericName: "阿莫西林胶囊", strength: "0.25g", approvalNumber: "国药准字H1" });
    const other = await cast.create("buyer", Product, { ...product, code: "P-2", genericName: "阿莫西林颗粒", strength: "0.125g", approvalNumber: "国药准字H2" });
    huabei = await cast.create("buyer", Supplier, { code: "HB-001", name: "华北仁和制药有限公司" });
    dongrui = await cast.create("buyer", Supplier, { code: "DR-002", name: "东瑞健康药业有限公司" });
    await cast.admitMachine({ clientId: "partner-a", name: "华北接口", role: "partner", boundToId: huabei.id });
    await project(amoxicillin, other, huabei, dongrui);
  });
  afterAll(() => dropTable(cast.table.name));

  test("finds by pinyin initials, by Chinese, and across types", async () => {
    expect(await search("buyer", "amxl")).toHaveLength(2);
    expect(await search("buyer", "阿莫西林")).toHaveLength(2);
    expect((await search("buyer", "仁和")).length).toBe(3);
    expect(await search("buyer", "仁和", ["Supplier"])).toEqual(["华北仁和制药有限公司"]);
  });

  test("every word must be found", async () => {
    expect(await search("buyer", "amxl 0.125g")).toEqual(["阿莫西林颗粒 0.125g 24粒/盒"]);
    expect(await search("buyer", "amxl 华北")).toEqual([]);
  });

  test("a single letter finds nothing rather than half the table", async () => {
    expect(await search("buyer", "a")).toEqual([]);
    expect(await search("buyer", "")).toEqual([]);
    expect(await search("buyer", "东")).toEqual(["东瑞健康药业有限公司"]);
  });

  test("a partner finds its own party and no other", async () => {
    expect(await search("partner-a", "zyyxgs")).toEqual(["华北仁和制药有限公司"]);
    expect(await search("partner-a", "东瑞")).toEqual([]);
  });

  test("an earlier name of a record no longer finds it, in any order of the stream", async () => {
    const { record } = await updateRecord(await cast.as("buyer"), Supplier, { id: dongrui.id, name: "西北长庚药业有限公司" }, undefined);
    await project(record!);
    await project(dongrui);
    expect(await search("buyer", "东瑞")).toEqual([]);
    expect(await search("buyer", "xbcg")).toEqual(["西北长庚药业有限公司"]);
  });
});
