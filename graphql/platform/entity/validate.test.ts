/** What people enter is checked against its declaration: all faults at once, each by its path. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { Stage } from "../../test/stage.ts";
import { approvedProduct, line, qualifiedSupplier } from "../../test/company.ts";
import { Employee } from "../../domains/organization/people/employee.ts";
import type { Product } from "../../domains/catalogue/product/product.ts";
import { Product as ProductEntity } from "../../domains/catalogue/product/product.ts";
import { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import { Supplier } from "../../domains/supply/supplier/supplier.ts";
import { Zone } from "../../domains/supply/places/zone.ts";
import { place } from "../../test/company.ts";

let stage: Stage;
let supplier: Supplier;
let product: Product;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "hr", "warehouseKeeper");
  supplier = await qualifiedSupplier(stage);
  product = await approvedProduct(stage);
});
afterAll(() => stage.close());

const faults = async (subject: string, target: never | (abstract new () => object), input: object): Promise<string[]> => {
  const before = await stage.snapshot();
  const { findings } = await stage.tryCreate(subject, target as never, input);
  expect(await stage.snapshot()).toBe(before);
  return findings.map(({ field, code }) => `${field} ${code}`).sort();
};

test("all faults come at once, those within lines by their path", async () => {
  const lines = [line(product, 1), { productId: "prod_none", quantity: 0 }, { productId: product.id, quantity: 100_000_001, unitPrice: { amount: 0, currency: "yuan" } }, { unitPrice: { amount: 1 } }];
  expect(await faults("purchaser", PurchaseOrder, { supplierId: "sup_none", lines, remark: "x".repeat(2_001) })).toEqual(
    [
      "supplierId UNKNOWN_REFERENCE",
      "expectedOn REQUIRED",
      "remark TOO_LONG",
      "lines.1.productId UNKNOWN_REFERENCE",
      "lines.1.quantity TOO_SMALL",
      "lines.1.unitPrice REQUIRED",
      "lines.2.quantity TOO_LARGE_VALUE",
      "lines.2.unitPrice TOO_SMALL",
      "lines.2.unitPrice.currency WRONG_FORM",
      "lines.3.productId REQUIRED",
      "lines.3.unitPrice.currency REQUIRED",
    ].sort(),
  );
});

test("lists have neither too few nor too many entries, and a required list is given", async () => {
  const input = { supplierId: supplier.id, expectedOn: "2026-12-31" };
  expect(await faults("purchaser", PurchaseOrder, input)).toEqual(["lines REQUIRED"]);
  expect(await faults("purchaser", PurchaseOrder, { ...input, lines: null })).toEqual(["lines REQUIRED"]);
  expect(await faults("purchaser", PurchaseOrder, { ...input, lines: [] })).toEqual(["lines TOO_FEW"]);
  expect(await faults("purchaser", PurchaseOrder, { ...input, lines: Array.from({ length: 201 }, () => line(product, 1)) })).toEqual(["lines TOO_MANY"]);
});

test("of a list that is too long no entry is checked, and nothing is looked up", async () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => line({ id: `prod_none_${i}` } as Product, 1));
  const before = stage.table.roundTrips;
  expect(await faults("purchaser", PurchaseOrder, { supplierId: supplier.id, expectedOn: "2026-12-31", lines })).toEqual(["lines TOO_MANY"]);
  expect(stage.table.roundTrips - before).toBeLessThan(50);
});

test("a text is refused for its length before its form is looked at, and a caller without the right before either", async () => {
  const email = `a@${".".repeat(200_000)}@`;
  const began = performance.now();
  expect(await faults("hr", Employee, { staffNumber: "W-9", name: "钱", email })).toEqual(["email TOO_LONG"]);
  expect(await faults("purchaser", Employee, { email })).toEqual(["undefined ACCESS_DENIED"]);
  expect(await faults("hr", Employee, { staffNumber: "W-9", name: "钱", email: `a@${".".repeat(190)}@` })).toEqual(["email WRONG_FORM"]);
  expect(performance.now() - began).toBeLessThan(5_000);
});

test("anyone who may not create or change a record is told only that, and nothing is looked up for them", async () => {
  const order = { supplierId: "sup_none", lines: [{ productId: "prod_none" }] };
  expect(await faults("warehouseKeeper", PurchaseOrder, order)).toEqual(["undefined ACCESS_DENIED"]);
  const one = await stage.create<Supplier>("purchaser", Supplier, { code: "DENIED-1", name: "无权公司" });
  await stage.refused(() => stage.tryUpdate("warehouseKeeper", Supplier, one, { name: "", version: 99 }), "ACCESS_DENIED");
});

test("a reference must lead to a record of its own type that the caller may see", async () => {
  const input = { expectedOn: "2026-12-31", lines: [line(product, 1)] };
  for (const supplierId of [product.id, "sup_none", "nonsense", "x".repeat(3_000)]) expect(await faults("purchaser", PurchaseOrder, { ...input, supplierId }), supplierId.slice(0, 20)).toEqual(["supplierId UNKNOWN_REFERENCE"]);
  expect(await faults("purchaser", PurchaseOrder, { ...input, supplierId: "" })).toEqual(["supplierId REQUIRED"]);
});

test("codes are compared in half width, texts lose the space around them, and nothing becomes nothing", async () => {
  const { record } = await stage.tryCreate("purchaser", Supplier, { code: " HB-９９ ", name: "  华北仁和  ", address: "   ", contactName: "" });
  expect(record).toMatchObject({ code: "HB-99", name: "华北仁和", address: null, contactName: null });
  expect(await faults("purchaser", Supplier, { code: "HB-99", name: "别家" })).toEqual(["code VALUE_TAKEN"]);
  expect(await faults("purchaser", Supplier, { code: "hb 1", name: "   " })).toEqual(["code WRONG_FORM", "name REQUIRED"]);
  expect(await faults("purchaser", Supplier, { code: "HB-1 OR MORE", name: "甲" })).toEqual(["code WRONG_FORM", "name TOO_SHORT"]);
  expect(await faults("hr", Employee, { staffNumber: "W-1", name: "赵", email: "not an address", phone: "123" })).toEqual(["email WRONG_FORM", "phone WRONG_FORM"]);
});

test("an update changes what is given, keeps what is left out, and clears what is null but not what is required", async () => {
  const one = await stage.create<Supplier>("purchaser", Supplier, { code: "U-100", name: "更新公司", address: "某路1号", kind: "MANUFACTURER" });
  expect(await stage.update("purchaser", Supplier, one, { contactName: "田野" })).toMatchObject({ name: "更新公司", address: "某路1号", contactName: "田野" });
  expect((await stage.update("purchaser", Supplier, one, { address: null })).address).toBeNull();
  const current = await stage.fresh(one);
  for (const name of [null, "", "  "]) await stage.refused(() => stage.tryUpdate("purchaser", Supplier, one, { name }), "REQUIRED");
  await stage.refused(() => stage.tryUpdate("purchaser", Supplier, one, { name: "x", phone: "?" }), "TOO_SHORT", "WRONG_FORM");
  expect(await stage.fresh(one)).toEqual(current);
});

test("what is given once cannot be changed, but may be repeated", async () => {
  const one = await stage.create<Supplier>("purchaser", Supplier, { code: "ONCE-1", name: "一次公司" });
  const [finding] = await stage.refused(() => stage.tryUpdate("purchaser", Supplier, one, { code: "ONCE-2" }), "CANNOT_CHANGE");
  expect(finding).toMatchObject({ field: "code" });
  await stage.update("purchaser", Supplier, one, { code: "ONCE-1", name: "一次有限公司" });
  const { errors } = await stage.ask("purchaser", `mutation { updateSupplier(input: { id: "${one.id}", code: "ONCE-2" }) { record { id } } }`);
  expect(errors?.[0]?.message).toContain("code");
  const location = await place(stage, "STORAGE");
  await stage.refused(() => stage.tryUpdate("warehouseKeeper", Zone, { id: location.zoneId } as Zone, { kind: "REJECTED" }), "CANNOT_CHANGE");
});

test("nothing but the declared attributes passes", async () => {
  const { record } = await stage.tryCreate("purchaser", Supplier, { code: "EXTRA-1", name: "额外公司", status: "APPROVED", duties: [{ duty: "approver", actorId: "x" }], version: 9, id: "sup_mine", createdById: "emp_x" });
  const me = await stage.idOf("purchaser");
  expect(record).toMatchObject({ status: "DRAFT", duties: [{ duty: "requester", actorId: me }], version: 1, createdById: me });
  expect(record!.id).not.toBe("sup_mine");
});

test("a product's name follows from what was entered", async () => {
  const values = { code: "N-1", genericName: "盐酸二甲双胍片", tradeName: "唐宁", dosageForm: "片剂", strength: "0.5g", pack: "48片", unitsPerPack: 48, manufacturer: "某厂", category: "CHEMICAL" };
  const { record } = await stage.tryCreate("purchaser", ProductEntity, values);
  expect(record).toMatchObject({ name: "盐酸二甲双胍片(唐宁) 0.5g 48片" });
});

test("scalars refuse what they cannot hold", async () => {
  const ask = async (values: string) => (await stage.ask("purchaser", `mutation { createPurchaseOrder(input: { ${values} }) { problems { code } } }`)).errors?.[0]?.message;
  for (const values of ['expectedOn: "2026-02-30"', 'expectedOn: "2026-1-1"', 'expectedOn: "tomorrow"', "lines: [{ quantity: 1.5 }]", "lines: [{ quantity: 9007199254740993 }]", 'lines: [{ quantity: "abc" }]']) {
    expect(await ask(values), values).toBeTruthy();
  }
  expect(await ask('expectedOn: "2028-02-29"')).toBeUndefined();
});
