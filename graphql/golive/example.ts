/**
 * Writes the folder of a small distributor that goes live: invented companies, real kinds of medicines. The same seed
 * and day give the same folder.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { demoAccounts, demoPlaces } from "../demo/accounts.ts";
import { imprint } from "../demo/imprint.ts";
import { scan } from "../demo/scan.ts";
import { decimalText } from "../table/decimal.ts";
import { enumerationOf } from "../table/enumeration.ts";
import { addDays } from "../platform/businessDate.ts";
import type { Language } from "../platform/problem/problem.ts";
import { SealKind } from "../platform/paper/paper.ts";
import { ProductCategory } from "../domains/catalogue/product/productEnums.ts";
import { columnsOf, kindOf, type FileName } from "./fileKind.ts";
import { cities, hospitals, manufacturers, medicines, pharmacies, surnames, wholesalers } from "./exampleNames.ts";

export interface ExampleSize {
  suppliers: number;
  customers: number;
  products: number;
  batches: number;
}

export const smallDistributor: ExampleSize = { suppliers: 20, customers: 30, products: 300, batches: 900 };

const jiyuan = { name: "冀源医药有限公司", registrationNumber: "91130100JY2026001X", licence: "冀AA3112026" };

interface Example {
  folder: string;
  today: string;
  language?: Language;
  size?: ExampleSize;
  /** Days for which papers, prices and contracts last longer, where the company is looked at so much later. */
  lastsOn?: number;
  /** The company that goes live; another account if a company already exists. */
  company?: { name: string; registrationNumber: string; licence: string };
}

/** By attribute; what is no column of the file is left out of it. */
type Row = Record<string, string | number | readonly string[]>;

/** Numbers that look random and are the same every time. */
export function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const yuan = (fen: number): string => decimalText(fen, 2);
const numbered = (prefix: string, i: number, digits = 3): string => `${prefix}${String(i + 1).padStart(digits, "0")}`;

/** Where the holder of a role works, as the file of people says it. */
function placeOf(role: string): Row {
  const [, group, position, manager] = demoPlaces.find(([one]) => one === role)!;
  return { group, position, ...(manager && { manager: numbered("E", demoAccounts.findIndex((one) => one.role === manager), 4) }) };
}

/** A GTIN of 13 digits with its check digit. */
function gtin(i: number): string {
  const digits = `69026${String(i + 1).padStart(7, "0")}`;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** An invented number of an identity card, with its check digit (GB 11643). */
function idNumber(i: number): string {
  const digits = `13010219${String(70 + (i % 25))}0${1 + (i % 9)}${10 + (i % 18)}${String(i % 1000).padStart(3, "0")}`;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return `${digits}${"10X98765432"[sum % 11]}`;
}

export function writeExample({ folder, today, language = "zh", size = smallDistributor, company = jiyuan, lastsOn = 0 }: Example): void {
  const next = random(20_261_130);
  const one = <T>(from: readonly T[]): T => from[next(from.length)]!;
  mkdirSync(join(folder, "scans"), { recursive: true });

  const write = (name: FileName, rows: readonly Row[]): void => {
    const columns = columnsOf(name).filter((column) => rows.some((row) => row[column.name] !== undefined));
    const cellText = (column: (typeof columns)[number], value: string | number): string => enumerationOf(column.type())?.values[value]?.[language] ?? String(value);
    const cells = rows.map((row) => columns.map((column) => [row[column.name] ?? ""].flat().map((value) => cellText(column, value)).join("；")));
    const text = Papa.unparse([columns.map((column) => column[language]), ...cells], { newline: "\r\n" });
    writeFileSync(join(folder, `${kindOf(name)[language]}.csv`), `\uFEFF${text}\r\n`);
  };
  const kept = (title: string): string => {
    const path = `scans/${title}.pdf`;
    writeFileSync(join(folder, path), scan(title));
    return path;
  };
  const licences: Row[] = [];
  const licence = (owner: string, kind: string, number: string, lastsDays: number, scope?: readonly string[], addresses?: readonly string[]): void => {
    licences.push({ ...(addresses && { addresses }), owner, kind, number, issuedOn: addDays(today, Math.min(lastsDays - 1800, -200)), expiresOn: addDays(today, lastsDays + lastsOn), scan: kept(number), ...(scope && { scope }) });
  };
  const person = (i: number): string => `${surnames[i % surnames.length]}${one(["敏", "强", "丽", "伟", "静", "磊", "芳", "洋"])}`;

  write("company", [{ ...company, address: "石家庄市高新区长江大道 238 号", warehouseAddresses: "石家庄市高新区长江大道 238 号", legalRepresentative: "陈国栋", personInCharge: "陈国栋", qualityDirector: "张伟", phone: "0311-86000000" }]);
  licence(company.registrationNumber, "BUSINESS_LICENCE", company.registrationNumber, 3650);
  licence(company.registrationNumber, "DISTRIBUTION_LICENCE", company.licence, 1400, Object.keys(ProductCategory));
  write("people", [
    ...demoAccounts.map(({ subject, name, role }, i) => ({ staffNumber: numbered("E", i, 4), name, subject, email: `${subject}@pharmops.example`, roles: role, ...placeOf(role) })),
    { staffNumber: "E0101", name: "沈洁", subject: "second-accountant", email: "second-accountant@pharmops.example", roles: "finance", ...placeOf("finance") },
  ]);
  writeFileSync(join(folder, "scans/seal.png"), imprint());
  write("seals", Object.keys(SealKind).map((kind) => ({ kind, keeper: "罗敏", startsOn: addDays(today, -30), endsOn: addDays(today, 900 + lastsOn), scan: "scans/seal.png" })));
  write("regions", [["JZ", "冀中区"], ["JN", "冀南区"], ["JJ", "京津区"]].map(([code, name]) => ({ code: code!, name: name! })));

  const places: Row[] = [];
  const shelves: Record<string, string[]> = { AMBIENT: [], COOL: [], COLD: [] };
  for (const [storageClass, letter, label, count] of [["AMBIENT", "A", "常温", 24], ["COOL", "B", "阴凉", 8], ["COLD", "C", "冷藏", 6]] as const) {
    for (const [kind, prefix, purpose] of [["RECEIVING", "R", "待验区"], ["REJECTED", "X", "不合格区"], ["RETURNS", "T", "退货区"]] as const) {
      places.push({ warehouse: "一号仓库", zone: `${label}${purpose}`, kind, storageClass, code: `${prefix}-${letter}-01` });
    }
    for (let i = 0; i < count; i++) {
      const code = `${letter}-${String(Math.floor(i / 4) + 1).padStart(2, "0")}-${String((i % 4) + 1).padStart(2, "0")}`;
      shelves[storageClass]!.push(code);
      places.push({ warehouse: "一号仓库", zone: `${label}合格区`, kind: "STORAGE", storageClass, code });
    }
  }
  write("places", places);

  const scopes = [["CHEMICAL", "ANTIBIOTIC"], ["CHEMICAL", "ANTIBIOTIC", "BIOLOGICAL", "TRADITIONAL"], ["TRADITIONAL", "CHEMICAL"]] as const;
  const suppliers = Array.from({ length: size.suppliers }, (_, i) => {
    const isMaker = i % 3 === 0;
    // The second covers everything, so that each product has somebody to come from.
    const scope = i === 1 ? scopes[1] : isMaker ? scopes[i % 2 === 0 ? 0 : 2] : scopes[1];
    const names = isMaker ? manufacturers : wholesalers;
    return { code: numbered("S-", i), name: `${cities[i % cities.length]}${names[i % names.length]}${isMaker ? "制药" : "医药"}有限公司`, registrationNumber: `9113${String(10_000_000_000 + i)}SUP`, kind: isMaker ? "MANUFACTURER" : "DISTRIBUTOR", scope, i };
  });
  write("suppliers", suppliers.map(({ i, ...row }) => ({ ...row, address: `${cities[i % cities.length]}市工业路 ${i + 1} 号`, contactName: person(i), phone: `0311-8${String(7_000_000 + i)}`, bankAccount: `6222${String(200_000_000_000 + i)}` })));
  for (const { code, kind, registrationNumber, scope } of suppliers) {
    licence(code, "BUSINESS_LICENCE", registrationNumber, 3000);
    licence(code, kind === "MANUFACTURER" ? "MANUFACTURING_LICENCE" : "DISTRIBUTION_LICENCE", `冀AA${code.replace("-", "")}`, 300 + next(1200), scope);
    licence(code, "QUALITY_AGREEMENT", `QA-${code}`, 340);
  }

  const products = Array.from({ length: size.products }, (_, i) => {
    const medicine = medicines[i % medicines.length]!;
    const strength = medicine.strengths[Math.floor(i / medicines.length) % medicine.strengths.length]!;
    return { code: numbered("P-", i, 4), barcode: gtin(i), genericName: medicine.name, dosageForm: medicine.form, strength, pack: medicine.pack, unitsPerPack: String(medicine.units), approvalNumber: `国药准字H${20_260_000 + i}`, manufacturer: `${cities[i % cities.length]}${manufacturers[(i * 7) % manufacturers.length]}制药有限公司`, category: medicine.category, storageClass: medicine.storageClass, prescriptionClass: medicine.prescriptionClass, taxClass: "STANDARD", cost: medicine.cost + next(medicine.cost) };
  });
  write("products", products);
  write("packLevels", products.flatMap(({ code }, i): Row[] => [
    { productId: code, level: "INNER", factor: "10", startsOn: addDays(today, -30) },
    { productId: code, level: "CASE", factor: String(100 + 100 * (i % 3)), startsOn: addDays(today, -30), grams: String(8_000 + 500 * (i % 9)), cubicCentimetres: "36000" },
  ]));
  for (const { code, approvalNumber } of products) licence(code, "MARKETING_AUTHORISATION", approvalNumber, 200 + next(1500));

  const carriers: Row[] = [
    { code: "C-001", name: "冀中医药物流有限公司", kind: "CONTRACTOR", registrationNumber: "91130100CAR0000001", storageClasses: ["AMBIENT", "COOL", "COLD"], address: "石家庄市长安区和平东路 512 号", contactName: "耿涛", phone: "0311-85000001" },
    { code: "C-002", name: "冀源自有车队", kind: "OWN_FLEET", registrationNumber: "91130100CAR0000002", storageClasses: ["AMBIENT", "COOL"] },
  ];
  write("carriers", carriers);
  for (const kind of ["BUSINESS_LICENCE", "ROAD_TRANSPORT_LICENCE", "TRANSPORT_AGREEMENT", "COLD_CHAIN_VALIDATION"]) licence("C-001", kind, `${kind}-C001`, 330);

  write("customerGroups", [{ name: "连锁药店" }, { name: "县域医院" }]);
  const customers = Array.from({ length: size.customers }, (_, i) => {
    const kind = (["HOSPITAL", "PHARMACY", "HOSPITAL", "DISTRIBUTOR"] as const)[i % 4]!;
    const name = { HOSPITAL: hospitals, PHARMACY: pharmacies, DISTRIBUTOR: wholesalers }[kind];
    const ending = { HOSPITAL: "", PHARMACY: "大药房", DISTRIBUTOR: "药业有限公司" }[kind];
    return { code: numbered("K-", i), name: `${cities[(i * 3) % cities.length]}${name[i % name.length]}${ending}`, kind, registrationNumber: `9113${String(20_000_000_000 + i)}CUS`, regionId: ["冀中区", "冀南区", "京津区"][i % 3]!, address: `${cities[(i * 3) % cities.length]}市人民路 ${i + 1} 号`, i };
  });
  write("customers", customers.map(({ i, ...row }) => ({ ...row, ...(row.kind === "PHARMACY" && { groupId: "连锁药店" }), representativeId: "高鹏", paymentDays: String([30, 60, 90][i % 3]), creditLimit: yuan(20_000_000 + next(80) * 1_000_000) })));
  write("contacts", customers.map(({ code, i }) => ({ customerId: code, name: person(i + 3), phone: `0310-6${String(5_000_000 + i)}` })));
  write("shipTos", customers.map(({ code, address, i }) => ({ customerId: code, name: "药库", address, receivers: `${person(i + 5)} 0310-6${String(6_000_000 + i)}`, hours: "周一至周五 8:00–17:00", isUsual: "是" })));
  for (const { code, kind, registrationNumber, address, i } of customers) {
    licence(code, "BUSINESS_LICENCE", registrationNumber, 2500);
    // Some are about to expire.
    licence(code, kind === "HOSPITAL" ? "MEDICAL_INSTITUTION_LICENCE" : "DISTRIBUTION_LICENCE", `${kind === "HOSPITAL" ? "PDY" : "冀BA"}${code.replace("-", "")}`, i % 12 === 7 ? 12 + i : 250 + next(1200), ["CHEMICAL", "ANTIBIOTIC", "BIOLOGICAL", "TRADITIONAL"], [address]);
  }
  write("licences", licences);

  const authorised = [...suppliers.map(({ code }) => ({ party: code, role: "SELLER" })), ...customers.flatMap(({ code }) => ["BUYER", "RECEIVER", "PICKUP"].map((role) => ({ party: code, role })))];
  write("authorisedPersons", authorised.map((row, i) => ({ ...row, name: person(i), idNumber: idNumber(i), startsOn: addDays(today, -30), endsOn: addDays(today, 335 + lastsOn), scan: kept(`letter-${row.party}-${row.role}`), idScan: kept(`id-${row.party}-${row.role}`) })));

  const prices: Row[] = products.map(({ code, cost }) => ({ title: "基础价格表", startsOn: addDays(today, -1), endsOn: addDays(today, 364 + lastsOn), productId: code, price: decimalText(Math.round(cost * 1.45) * 100, 4), floor: decimalText(Math.round(cost * 1.2) * 100, 4) }));

  const chain = Array.from({ length: Math.min(20, products.length) }, (_, i) => products[i]!);
  prices.push(...chain.map(({ code, cost }) => ({ title: "连锁药店优惠价", groupId: "连锁药店", startsOn: addDays(today, -1), endsOn: addDays(today, 364 + lastsOn), productId: code, price: decimalText(Math.round(cost * 1.4) * 100, 4) })));
  write("prices", prices);

  const agreed = customers.filter(({ kind }) => kind === "HOSPITAL").slice(0, 6);
  write("contracts", agreed.flatMap(({ code }, i) => {
    const title = `${today.slice(0, 4)} 年度药品购销合同`;
    const [file, draft] = [kept(`contract-${code}`), kept(`contract-draft-${code}`)];
    return Array.from({ length: Math.min(5, products.length) }, (_, line) => products[(i * 5 + line) % products.length]!).map((product) => ({ title, customerId: code, startsOn: addDays(today, -60), endsOn: addDays(today, 305 + lastsOn), productId: product.code, quantity: String(1_000 + next(50) * 100), unitPrice: yuan(Math.round(product.cost * 1.35)), clauses: "ALL", signedOn: addDays(today, -62), signedByName: "药剂科主任", draft, scan: file }));
  }));

  const cutOverOn = addDays(today, -1);
  const stock = Array.from({ length: size.batches }, (_, i) => {
    const product = products[i % products.length]!;
    const supplier = suppliers.filter(({ scope }) => (scope as readonly string[]).includes(product.category))[i % 3] ?? suppliers[1]!;
    const age = 30 + next(400);
    return { productId: product.code, batchNumber: `${today.slice(2, 4)}${String(i + 1).padStart(5, "0")}`, producedOn: addDays(today, -age), expiresOn: addDays(today, 1095 - age), supplierId: supplier.code, locationId: one(shelves[product.storageClass]!), quantity: 20 + next(480), quality: "QUALIFIED", unitCost: product.cost };
  });
  write("openingStock", stock.map((row) => ({ ...row, quantity: String(row.quantity), unitCost: yuan(row.unitCost) })));
  const debts = customers.flatMap(({ code }, i) => Array.from({ length: 1 + (i % 5) }, (_, n) => ({ customerId: code, documentNumber: `旧XS-${code}-${n + 1}`, documentOn: addDays(today, -20 - next(120)), dueOn: addDays(today, next(90) - 40), amount: 100_000 + next(4_000_000) })));
  const settled = debts.map((row) => ({ ...row, dueOn: row.dueOn < row.documentOn ? row.documentOn : row.dueOn }));
  write("openingReceivables", settled.map((row) => ({ ...row, amount: yuan(row.amount) })));
  const owed = suppliers.flatMap(({ code }, i) => Array.from({ length: 1 + (i % 3) }, (_, n) => ({ supplierId: code, documentNumber: `供-${code}-${n + 1}`, documentOn: addDays(today, -15 - next(40)), dueOn: addDays(today, next(45)), amount: 200_000 + next(6_000_000) })));
  write("openingPayables", owed.map((row) => ({ ...row, amount: yuan(row.amount) })));
  const accounts = [["工行结算户", "中国工商银行石家庄分行", "0402020129300100001", 362_518_744], ["建行一般户", "中国建设银行石家庄分行", "1300161540805000002", 81_204_310]] as const;
  write("bankAccounts", accounts.map(([name, bank, accountNumber]) => ({ name, bank, accountNumber, currency: "CNY" })));
  write("openingBank", accounts.map(([, , accountNumber, amount]) => ({ bankAccountId: accountNumber, amount: yuan(amount) })));

  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  const total = (kind: string, amounts: readonly number[], packs?: number): Row => ({ cutOverOn, source: "旧系统：库存与往来报表", kind, lines: String(amounts.length), ...(packs !== undefined && { packs: String(packs) }), amount: yuan(sum(amounts)) });
  write("totals", [
    total("STOCK", stock.map(({ quantity, unitCost }) => quantity * unitCost), sum(stock.map(({ quantity }) => quantity))),
    total("RECEIVABLE", settled.map(({ amount }) => amount)),
    total("PAYABLE", owed.map(({ amount }) => amount)),
    total("BANK", accounts.map(([, , , amount]) => amount)),
  ]);
}
