/** What no two products share: code, barcode, and a pack under one approval number. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { Stage } from "../../../test/stage.ts";
import { Product } from "./product.ts";

let stage: Stage;
let count = 0;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser");
});
afterAll(() => stage.close());

const input = (values: object = {}) => ({
  code: `GT-${++count}`,
  genericName: "阿莫西林胶囊",
  dosageForm: "胶囊剂",
  strength: "0.25g",
  pack: "24粒/盒",
  unitsPerPack: 24,
  approvalNumber: `国药准字H9000${count}`,
  manufacturer: "某厂",
  category: "CHEMICAL",
  storageClass: "AMBIENT",
  prescriptionClass: "RX",
  ...values,
});

test("a barcode is a GTIN whose check digit is right", async () => {
  const [wrong] = await stage.cannotCreate("purchaser", Product, input({ barcode: "6901028075832" }), "WRONG_CHECK_DIGIT");
  expect(wrong).toMatchObject({ kind: "field", field: "barcode", remedy: { en: "Compare every digit, or scan it again" } });
  await stage.cannotCreate("purchaser", Product, input({ barcode: "690102807" }), "WRONG_FORM");
  expect((await stage.create("purchaser", Product, input({ barcode: "6901028075831" }))).barcode).toBe("6901028075831");
});

test("papers name the holder beside the manufacturer where it is somebody else", async () => {
  expect((await stage.create("purchaser", Product, input())).makers).toBe("某厂");
  expect((await stage.create("purchaser", Product, input({ authorisationHolder: "某厂" }))).makers).toBe("某厂");
  const product = await stage.create("purchaser", Product, input({ authorisationHolder: "持有人甲" }));
  expect(product.makers).toBe("持有人甲 / 某厂");
  expect((await stage.update("purchaser", Product, product, { manufacturer: "另一厂" })).makers).toBe("持有人甲 / 另一厂");
});

test("a barcode belongs to one product, in any notation", async () => {
  const { id } = await stage.create("purchaser", Product, input({ barcode: "96385074" }));
  const [taken] = await stage.cannotCreate("purchaser", Product, input({ barcode: "00000096385074" }), "VALUE_TAKEN");
  expect(taken).toMatchObject({ field: "barcode", record: { id }, message: { zh: expect.stringContaining("96385074") } });
  const other = await stage.create("purchaser", Product, input());
  expect((await stage.tryUpdate("purchaser", Product, other, { barcode: "96385074" })).findings).toMatchObject([{ code: "VALUE_TAKEN", field: "barcode" }]);
});

test("one approval number covers several packs, each of them once", async () => {
  const approvalNumber = "国药准字H88880001";
  await stage.create("purchaser", Product, input({ approvalNumber }));
  await stage.create("purchaser", Product, input({ approvalNumber, pack: "48粒/盒", unitsPerPack: 48 }));
  const [taken] = await stage.cannotCreate("purchaser", Product, input({ approvalNumber, pack: "48粒/盒", unitsPerPack: 48 }), "VALUE_TAKEN");
  expect(taken).toMatchObject({ field: "pack", message: { en: expect.stringContaining('Approval number, Pack "国药准字H88880001 · 48粒/盒"') } });
});
