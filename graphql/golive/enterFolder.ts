/**
 * Enters a folder row by row, through the rules and approvals of daily work. Each step looks first at what is there, so
 * that running it again continues where it ended, and nothing is entered twice.
 */
import pLimit from "p-limit";
import { groupBy } from "../table/groupBy.ts";
import { readAll } from "../table/list.ts";
import { entityOf, type NodeClass } from "../table/entity.ts";
import type { Node } from "../table/node.ts";
import { admit } from "../domains/organization/people/admit.ts";
import { Employee } from "../domains/organization/people/employee.ts";
import { Group } from "../domains/organization/people/group.ts";
import { Position } from "../domains/organization/people/position.ts";
import { RoleGrant } from "../domains/organization/roles/roleGrant.ts";
import { OwnCompany } from "../domains/catalogue/company/ownCompany.ts";
import { Product } from "../domains/catalogue/product/product.ts";
import { Qualification } from "../domains/catalogue/qualification/qualification.ts";
import { BankAccount } from "../domains/sales/banking/bankAccount.ts";
import { OpeningBankBalance } from "../domains/sales/banking/openingBankBalance.ts";
import { Contract } from "../domains/sales/contracts/contract.ts";
import { ContractClause } from "../domains/sales/contracts/contractClause.ts";
import { Contact } from "../domains/sales/customers/contact.ts";
import { Customer } from "../domains/sales/customers/customer.ts";
import { CustomerGroup } from "../domains/sales/customers/customerGroup.ts";
import { OpeningDebt } from "../domains/sales/opening/openingDebt.ts";
import { PriceList } from "../domains/sales/prices/priceList.ts";
import { Region } from "../domains/sales/regions/region.ts";
import { OpeningBalance } from "../domains/supply/opening/openingBalance.ts";
import { checkOpening } from "../domains/supply/opening/checkOpening.ts";
import type { OpeningKind } from "../domains/supply/opening/openingTotal.ts";
import { OpeningStock } from "../domains/supply/opening/openingStock.ts";
import type { OpeningLine } from "../domains/supply/opening/openingLine.ts";
import { OpeningPayable } from "../domains/supply/payables/openingPayable.ts";
import { Carrier } from "../domains/supply/carrier/carrier.ts";
import { Location } from "../domains/supply/places/location.ts";
import { Warehouse } from "../domains/supply/places/warehouse.ts";
import { Zone } from "../domains/supply/places/zone.ts";
import { Supplier } from "../domains/supply/supplier/supplier.ts";
import type { Role } from "../platform/access/role.ts";
import type { Document } from "../platform/entity/document.ts";
import { tick } from "../platform/schedule/tick.ts";
import type { Label } from "../schema/model.ts";
import { attributesOfRecord, columnsOf, kindOf, type FileName } from "./fileKind.ts";
import { enterAuthorisedPersons, enterPackLevels, enterSeals, enterShipTos } from "./enterTradePapers.ts";
import { isNamed, normal, registryOf, type Folder, type FolderProblem, type FolderRow } from "./readFolder.ts";
import { Refused, Waiting, type World } from "./world.ts";

export interface Entered {
  problems: FolderProblem[];
  /** How many documents wait for whom. */
  waiting: Map<Role, number>;
  /** Records by file, however many runs it took. */
  counts: Map<FileName, number>;
  /** The opening balance, once there is one. */
  opening?: OpeningBalance;
}

/** People admitted without a grant, because nobody could grant roles yet, like `npm run admit:first`. */
const firstRoles: readonly Role[] = ["departmentManager", "hr", "qaOfficer", "systemAdministrator", "headOfQuality"];

const linesOfKind: Record<OpeningKind, FileName> = { STOCK: "openingStock", RECEIVABLE: "openingReceivables", PAYABLE: "openingPayables", BANK: "openingBank" };

const licenceOwners = ["Supplier", "Product", "Customer", "Carrier", "OwnCompany"] as const;

/** Lines of a contract or a price list. */
const mostLines = 200;

/** Rows under way at once. */
const atOnce = 8;

export class Entering implements Entered {
  readonly problems: FolderProblem[] = [];
  readonly waiting = new Map<Role, number>();
  readonly counts = new Map<FileName, number>();
  opening?: OpeningBalance;
  readonly ids = new Map<FolderRow, string>();
  private readonly registry: ReadonlyMap<string, FolderRow>;
  /** Rows that are not right: what refers to them is not blamed for it. */
  readonly wrong = new Set<FolderRow>();

  constructor(
    readonly world: World,
    readonly folder: Folder,
  ) {
    this.registry = registryOf(folder.rows);
    const broken = new Set(folder.problems.map(({ file, row }) => `${file} ${row}`));
    for (const rows of folder.rows.values()) for (const row of rows) if (broken.has(`${row.file} ${row.row}`)) this.wrong.add(row);
  }

  /** Rows to enter; one that repeats an earlier one is not. */
  rowsOf(name: FileName): readonly FolderRow[] {
    return (this.folder.rows.get(name) ?? []).filter(({ repeats }) => !repeats);
  }

  blame(row: FolderRow, field: string | undefined, message: Label): void {
    this.wrong.add(row);
    this.problems.push({ file: row.file, row: row.row, field: columnsOf(row.name).find(({ name }) => name === field), message });
  }

  /** Whether something that the row refers to is not right itself. */
  private leansOnWrong({ values }: FolderRow): boolean {
    return Object.values(values).some((value) => isNamed(value) && this.isWrong(this.registry.get(`${value.entity} ${normal(value.text)}`)));
  }

  private isWrong(row: FolderRow | undefined): boolean {
    return row === undefined || this.wrong.has(row);
  }

  idOf(entity: string, text: string): string | undefined {
    const row = this.registry.get(`${entity} ${normal(text)}`);
    return row && this.ids.get(row);
  }

  /** The record's values of a row, with the ids of what it names. */
  inputOf({ name, values }: FolderRow): Record<string, unknown> {
    const own = attributesOfRecord(name);
    const given = Object.entries(values).filter(([attribute]) => own.includes(attribute));
    return Object.fromEntries(given.map(([attribute, value]) => [attribute, isNamed(value) ? this.idOf(value.entity, value.text) : value]));
  }

  /** One row at work: what the product refuses is the row's problem, and what waits for somebody is counted. */
  private async attempt(row: FolderRow, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof Waiting) this.waiting.set(error.role, (this.waiting.get(error.role) ?? 0) + 1);
      else if (error instanceof Refused) this.refuse(row, error);
      else throw error;
    }
  }

  private refuse(row: FolderRow, { findings }: Refused): void {
    const blameless = this.leansOnWrong(row);
    this.wrong.add(row);
    if (blameless) return;
    const { saidBy = {} } = kindOf(row.name);
    for (const { field, message } of findings) {
      const column = field && (saidBy[field] ?? field);
      if (!column || !row.unread.has(column)) this.blame(row, column, message);
    }
  }

  /** Enters the rows of a file, several at once; those of one `turn` one after the other. */
  async each(name: FileName, work: (row: FolderRow) => Promise<string | undefined>, turn?: (row: FolderRow) => unknown): Promise<void> {
    const limit = pLimit(atOnce);
    const one = (row: FolderRow) =>
      this.attempt(row, async () => {
        const id = await work(row);
        if (!id) return;
        this.ids.set(row, id);
        this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
      });
    const oneByOne = async (rows: readonly FolderRow[]): Promise<void> => {
      for (const row of rows) await one(row);
    };
    const rows = this.rowsOf(name);
    const turns = turn ? [...groupBy(rows, (row) => JSON.stringify(turn(row))).values()] : rows.map((row) => [row]);
    await Promise.all(turns.map((waiting) => limit(() => oneByOne(waiting))));
  }

  async enter(): Promise<void> {
    await this.people();
    await this.company();
    await enterSeals(this);
    await this.masterData();
    await this.licences();
    await this.approvals();
    await enterAuthorisedPersons(this);
    await enterShipTos(this);
    await this.contracts();
    await this.openingBalance();
  }

  private async people(): Promise<void> {
    const rows = this.rowsOf("people");
    for (const row of rows) await this.attempt(row, () => this.admitFirst(row));
    const employed = rows.filter((row) => !this.ids.has(row));
    for (const row of employed) await this.attempt(row, () => this.employ(row));
    for (const row of rows) await this.attempt(row, () => this.place(row));
    this.counts.set("people", rows.filter((row) => this.ids.has(row)).length);
  }

  /** Somebody has to grant the first roles. */
  private async admitFirst(row: FolderRow): Promise<void> {
    const { subject, staffNumber, roles = [] } = row.values as { subject?: string; staffNumber: string; roles?: Role[] };
    const known = staffNumber ? await this.world.known(Employee, "staffNumber", staffNumber) : undefined;
    if (known) {
      this.ids.set(row, known.id);
      if (known.subject) for (const { role } of known.heldRoles) this.world.employ(role, known.subject);
      return;
    }
    const [first] = roles.filter((role) => firstRoles.includes(role));
    if (!first || !subject || this.wrong.has(row) || this.world.holders(first).length > 0) return;
    await admit(this.world.options.table, Employee, this.inputOf(row) as never, [{ role: first }], this.world.options.now);
    this.ids.set(row, (await this.world.known(Employee, "staffNumber", staffNumber))!.id);
    this.world.employ(first, subject);
  }

  private async employ(row: FolderRow): Promise<void> {
    const hired = await this.world.create(this.world.holderOf("hr"), Employee, this.inputOf(row));
    this.ids.set(row, hired.id);
  }

  /** In which group and position somebody works, and under whom: without these nobody is granted a role. */
  private async place(row: FolderRow): Promise<void> {
    const id = this.ids.get(row);
    if (!id) return;
    const [groupId, positionId, managerId] = [await this.idByName(Group, row.values.group), await this.idByName(Position, row.values.position), this.idNamed(row.values.manager)];
    const standing = await this.world.fresh<Employee>(id);
    if (standing.groupId === groupId && standing.positionId === positionId && standing.managerId === managerId) return;
    await this.world.update(this.world.holderOf("hr"), Employee, standing, { groupId, positionId, managerId });
  }

  /** Groups and positions have no file of their own: the first who names one has it entered. */
  private async idByName(target: NodeClass<Group | Position>, name: unknown): Promise<string | undefined> {
    if (typeof name !== "string") return undefined;
    const known = await this.world.known(target, "name", name);
    return (known ?? (await this.world.create(this.world.holderOf("hr"), target, { name }))).id;
  }

  /** Roles of everybody, granted as they are in daily work. */
  private async grants(): Promise<void> {
    for (const row of this.rowsOf("people")) {
      const id = this.ids.get(row);
      const { subject, roles = [] } = row.values as { subject?: string; roles?: Role[] };
      if (!id || !subject) continue;
      const held = (await this.world.fresh<Employee>(id)).heldRoles.map(({ role }) => role);
      for (const role of roles.filter((one) => !held.includes(one))) {
        await this.attempt(row, async () => {
          await this.grant(id, role);
          this.world.employ(role, subject);
        });
      }
    }
  }

  private async grant(employeeId: string, role: Role): Promise<void> {
    const hr = this.world.holderOf("hr");
    const requested = await this.found(RoleGrant, { employeeId: { eq: employeeId } }, (one) => one.role === role && one.status !== "REVOKED");
    const grant = requested ?? (await this.world.create(hr, RoleGrant, { employeeId, role, startsOn: this.world.cast.today, reason: "系统上线", ...(role === "deputyManager" && { area: "SUPPLY" }) }));
    if (grant.status === "DRAFT") await this.world.act(hr, RoleGrant, "submit", grant);
    await this.world.decide(RoleGrant, grant);
  }

  /** The first record of a list that is meant. */
  async found<T extends Node>(target: NodeClass<T>, filter: Record<string, { eq: unknown }>, wanted: (record: T) => boolean): Promise<T | undefined> {
    const by = Object.keys(filter);
    const { sort } = entityOf(target as Function).indexed.find((list) => list.by.join() === by.join())!;
    for await (const one of readAll(this.world.options.table, target, { filter: filter as never, orderBy: { sort, descending: false } })) if (wanted(one)) return one;
    return undefined;
  }

  /** Submits what is a draft, and has it decided. */
  async bring<T extends Document>(subject: string, target: NodeClass<T>, record: T): Promise<T> {
    if (record.status === "DRAFT" || record.status === "PROSPECT") await this.world.act(subject, target, "submit", record);
    return this.world.decide(target, record);
  }

  /** The company itself; its licences and its approval follow with those of the others. */
  private async company(): Promise<void> {
    await this.grants();
    await this.each("company", async (row) => {
      const standing = await this.found(OwnCompany, {}, ({ registrationNumber }) => registrationNumber === row.values.registrationNumber);
      return (standing ?? (await this.world.create(this.world.holderOf("officeClerk"), OwnCompany, this.inputOf(row)))).id;
    });
  }

  async ensure<T extends Node>(row: FolderRow, target: NodeClass<T>, unique: string, value: unknown, subject: () => string, more: object = {}): Promise<T> {
    const known = typeof value === "string" ? await this.world.known(target, unique, value) : undefined;
    return known ?? this.world.create(subject(), target, { ...this.inputOf(row), ...more });
  }

  private async masterData(): Promise<void> {
    const { world } = this;
    await this.each("regions", async (row) => (await this.ensure(row, Region, "code", row.values.code, () => world.holderOf("salesLead"))).id);
    await this.places();
    await this.each("suppliers", async (row) => (await this.ensure(row, Supplier, "code", row.values.code, () => world.holderOf("purchaser", "supplyLead"))).id);
    await this.each("products", async (row) => (await this.ensure(row, Product, "code", row.values.code, () => world.holderOf("purchaser", "supplyLead"))).id);
    await enterPackLevels(this);
    await this.each("carriers", async (row) => (await this.ensure(row, Carrier, "code", row.values.code, () => world.holderOf("logisticsCoordinator", "supplyLead"))).id);
    await this.each("customerGroups", async (row) => (await this.ensure(row, CustomerGroup, "name", row.values.name, () => world.holderOf("salesLead"))).id);
    await this.each("customers", async (row) => (await this.ensure(row, Customer, "code", row.values.code, () => this.sellerOf(row))).id);
    await this.each("contacts", async (row) => {
      const input = this.inputOf(row);
      const standing = input.customerId ? await this.found(Contact, { customerId: { eq: input.customerId } }, ({ name }) => name === input.name) : undefined;
      return (standing ?? (await world.create(world.holderOf("salesLead"), Contact, input))).id;
    });
    await this.each("bankAccounts", async (row) => (await this.ensure(row, BankAccount, "accountNumber", row.values.accountNumber, () => world.holderOf("finance"))).id);
  }

  /** A customer and its contracts are entered by its representative: the lead decides on them. */
  sellerOf({ values: { representativeId, customerId } }: FolderRow): string {
    const customer = isNamed(customerId) ? this.registry.get(`${customerId.entity} ${normal(customerId.text)}`) : undefined;
    if (customer) return this.sellerOf(customer);
    const person = isNamed(representativeId) ? this.registry.get(`${representativeId.entity} ${normal(representativeId.text)}`) : undefined;
    const subject = person?.values.subject as string | undefined;
    return subject && this.world.holders("salesRepresentative").includes(subject) ? subject : this.world.holderOf("salesRepresentative");
  }

  /** Warehouses and zones are named by their locations; one after the other, so that each is built once. */
  private async places(): Promise<void> {
    for (const row of this.rowsOf("places")) {
      await this.attempt(row, async () => {
        const { warehouse, zone, kind, storageClass, code } = row.values as Record<string, string>;
        const keeper = this.world.holderOf("warehouseKeeper", "supplyLead");
        const house = (await this.found(Warehouse, {}, ({ name }) => name === warehouse)) ?? (await this.world.create(keeper, Warehouse, { name: warehouse }));
        const part = (await this.found(Zone, { warehouseId: { eq: house.id } }, ({ name }) => name === zone)) ?? (await this.world.create(keeper, Zone, { warehouseId: house.id, name: zone, kind, storageClass }));
        const shelf = await this.found(Location, { zoneId: { eq: part.id } }, (one) => one.code === code);
        const { id } = shelf ?? (await this.world.create(keeper, Location, { zoneId: part.id, code }));
        this.ids.set(row, id);
        this.counts.set("places", (this.counts.get("places") ?? 0) + 1);
      });
    }
  }

  /** The one row of these entities that has the code, and who enters what it holds; no row where several or none have it. */
  ownerOf(text: unknown, entities: readonly string[]): { row?: FolderRow; id?: string; subject: () => string } {
    const code = normal(String(text ?? ""));
    const owners = entities.flatMap((entity) => this.registry.get(`${entity} ${code}`) ?? []);
    const [owner] = owners;
    return { row: owners.length === 1 ? owner : undefined, id: owner && this.ids.get(owner), subject: () => this.entererFor(owner) };
  }

  private entererFor(owner: FolderRow | undefined): string {
    if (owner?.name === "company") return this.world.holderOf("officeClerk");
    if (owner?.name === "carriers") return this.world.holderOf("logisticsCoordinator", "supplyLead");
    return owner?.name === "customers" ? this.sellerOf(owner) : this.world.holderOf("purchaser", "supplyLead");
  }

  /** Keeps the scan that a column names, where there is one. */
  async scanOf({ values, unread }: FolderRow, column: string, subject: string): Promise<string | undefined> {
    const path = values[column];
    return typeof path === "string" && !unread.has(column) ? this.world.keepScan(subject, this.folder.path, path) : undefined;
  }

  private async licences(): Promise<void> {
    await this.each("licences", async (row) => {
      const { row: owner, id: ownerId, subject } = this.ownerOf(row.values.owner, licenceOwners);
      if (!owner) {
        const text = String(row.values.owner ?? "");
        this.blame(row, "owner", { zh: `本企业、供应商、商品、客户、承运商中没有或不止一个编码为“${text}”的`, en: `Neither the company nor any supplier, product, customer or carrier has the code "${text}", or several have` });
        return undefined;
      }
      if (!ownerId || (this.wrong.has(row) && typeof row.values.scan !== "string")) return undefined;
      const input = { ...this.inputOf(row), ownerId };
      const standing = await this.found(Qualification, { ownerId: { eq: ownerId } }, ({ kind, number }) => kind === row.values.kind && number === row.values.number);
      const licence = standing ?? (await this.world.create(subject(), Qualification, { ...input, fileId: await this.scanOf(row, "scan", subject()) }));
      if (this.wrong.has(row)) return undefined;
      await this.bring(subject(), Qualification, licence);
      return licence.id;
    });
  }

  /** First-time approval of owners with valid qualifications; those with wrong ones are not submitted. */
  private async approvals(): Promise<void> {
    const lacking = new Set(this.rowsOf("licences").flatMap((row) => (this.ids.has(row) ? [] : (this.ownerOf(row.values.owner, licenceOwners).row ?? []))));
    if (this.waiting.size === 0) for (const owner of lacking) this.wrong.add(owner);
    const bringAll = async <T extends Document>(name: FileName, target: NodeClass<T>, subject: (row: FolderRow) => string, then?: (row: FolderRow, record: T) => Promise<void>): Promise<void> => {
      const limit = pLimit(atOnce);
      const one = async (row: FolderRow): Promise<void> => {
        const id = this.ids.get(row);
        if (!id || lacking.has(row) || row.unread.size > 0) return;
        await this.attempt(row, async () => {
          const record = await this.bring(subject(row), target, await this.world.fresh<T>(id));
          await then?.(row, record);
        });
      };
      await Promise.all(this.rowsOf(name).map((row) => limit(() => one(row))));
    };
    const buyer = () => this.world.holderOf("purchaser", "supplyLead");
    await bringAll("company", OwnCompany, () => this.world.holderOf("officeClerk"));
    await bringAll("suppliers", Supplier, buyer);
    await bringAll("products", Product, buyer);
    await bringAll("carriers", Carrier, () => this.world.holderOf("logisticsCoordinator", "supplyLead"));
    await bringAll("customers", Customer, (row) => this.sellerOf(row), (row, customer) => this.grantCredit(row, customer));
  }

  private async grantCredit({ values: { paymentDays, creditLimit } }: FolderRow, customer: Customer): Promise<void> {
    if (paymentDays === undefined && creditLimit === undefined) return;
    const requested = { paymentDays: paymentDays ?? customer.paymentDays, creditLimit: creditLimit ?? customer.creditLimit };
    if (requested.paymentDays === customer.paymentDays && JSON.stringify(requested.creditLimit) === JSON.stringify(customer.creditLimit)) return;
    await this.world.act(this.world.holderOf("finance"), Customer, "grantCredit", customer, { ...requested, reason: "系统上线：沿用原有授信" });
  }

  /** Rows of the same title, customer and group are the lines of one document; not more of them than it may have. */
  private documents(name: FileName): FolderRow[][] {
    const byDocument = new Map<string, FolderRow[]>();
    for (const row of this.rowsOf(name)) {
      const key = JSON.stringify([row.values.title, row.values.customerId, row.values.groupId]);
      byDocument.set(key, [...(byDocument.get(key) ?? []), row]);
    }
    return [...byDocument.values()].flatMap((rows) => Array.from({ length: Math.ceil(rows.length / mostLines) }, (_, i) => rows.slice(i * mostLines, (i + 1) * mostLines)));
  }

  private noteLines(name: FileName, rows: readonly FolderRow[], id: string): void {
    for (const row of rows) this.ids.set(row, id);
    this.counts.set(name, (this.counts.get(name) ?? 0) + rows.length);
  }

  private async contracts(): Promise<void> {
    const limit = pLimit(atOnce);
    await Promise.all(this.documents("contracts").map((rows) => limit(() => this.attempt(rows[0]!, () => this.contract(rows)))));
    // Of two lists that are approved at once, one is refused.
    for (const rows of this.documents("prices")) await this.attempt(rows[0]!, () => this.priceList(rows));
  }

  private async priceList(rows: readonly FolderRow[]): Promise<void> {
    const [first] = rows as [FolderRow];
    if (rows.some((row) => this.wrong.has(row) || this.leansOnWrong(row))) return;
    const lead = this.world.holderOf("salesLead");
    const lines = rows.map(({ values: { productId, price, floor } }) => ({ productId: this.idNamed(productId), price, floor }));
    const input: Record<string, unknown> = { ...this.inputOf(first), lines };
    const standing = await this.found(PriceList, {}, (one) => one.title === first.values.title && one.lines[0]?.productId === lines[0]!.productId && (one.customerId ?? undefined) === input.customerId && (one.groupId ?? undefined) === input.groupId);
    const list = standing ?? (await this.world.create(lead, PriceList, input));
    await this.bring(lead, PriceList, list);
    this.noteLines("prices", rows, list.id);
  }

  idNamed(value: unknown): string | undefined {
    return isNamed(value) ? this.idOf(value.entity, value.text) : undefined;
  }

  private async contract(rows: readonly FolderRow[]): Promise<void> {
    const [first] = rows as [FolderRow];
    if (rows.some((row) => this.wrong.has(row) || this.leansOnWrong(row))) return;
    const input = this.inputOf(first);
    const { clauses, signedOn, signedByName, scan } = first.values as Record<string, string>;
    const seller = this.sellerOf(first);
    const standing = await this.found(Contract, { customerId: { eq: input.customerId } }, ({ title }) => title === input.title);
    const lines = rows.map(({ values: { productId, quantity, unitPrice } }) => ({ productId: this.idNamed(productId), quantity, unitPrice }));
    const checklist = Object.keys(ContractClause).map((clause) => ({ clause, outcome: clauses === "ALL" ? "AGREED" : "OPEN", place: "见合同原件" }));
    const contract = standing ?? (await this.world.create(seller, Contract, { ...input, lines, checklist, draftFileId: await this.scanOf(first, "draft", seller) }));
    const approved = await this.bring(seller, Contract, contract);
    if (approved.status === "APPROVED") {
      await this.world.act(seller, Contract, "sign", contract, { signedOn, signedByName, draftCode: approved.draftCode, signedFileId: await this.world.keepScan(seller, this.folder.path, scan!) });
    }
    // Legal has the original beside the text.
    await this.world.confirm("legal", Contract, "confirmText", contract, "COMPARING");
    this.noteLines("contracts", rows, contract.id);
  }

  /** Stock, debts and bank balances: one opening balance with the control totals of the folder, posted once all of it is right. */
  private async openingBalance(): Promise<void> {
    const totals = this.rowsOf("totals");
    const [first] = totals;
    if (!first || this.rowsOf("totals").some((row) => this.wrong.has(row))) return;
    const { cutOverOn, source } = first.values as Record<string, string>;
    const mark = `${source} · ${this.folder.fingerprint}`;
    await this.attempt(first, async () => {
      const clerk = this.world.holderOf("officeClerk", "supplyLead");
      const standing = await this.found(OpeningBalance, {}, (one) => one.source === mark && one.status !== "REVERSED");
      const controlTotals = totals.map(({ values: { kind, lines, packs, amount } }) => ({ kind, lines, packs, amount }));
      this.opening = standing ?? (await this.world.create(clerk, OpeningBalance, { cutOverOn, source: mark, controlTotals }));
      if (this.opening.status === "DRAFT") {
        await this.openingLines(clerk, this.opening);
        await this.checkLines(clerk, this.opening);
      }
      // Where anything else is wrong, the totals cannot be right, and that is told already.
      if (this.problems.length === 0 && this.folder.problems.length === 0 && this.waiting.size === 0) await this.postOpening(clerk);
    });
  }

  private async openingLines(clerk: string, { id: openingBalanceId }: OpeningBalance): Promise<void> {
    const lines: [FileName, NodeClass<OpeningLine>][] = [
      ["openingStock", OpeningStock as never],
      ["openingReceivables", OpeningDebt as never],
      ["openingPayables", OpeningPayable as never],
      ["openingBank", OpeningBankBalance as never],
    ];
    for (const [name, target] of lines) {
      const known = new Set<string>();
      for await (const line of readAll(this.world.options.table, target, { filter: { openingBalanceId: { eq: openingBalanceId } }, orderBy: { sort: "createdAt", descending: false } })) known.add(lineKey(line as unknown as Record<string, unknown>));
      await this.each(name, async (row) => {
        const input = { ...this.inputOf(row), openingBalanceId };
        if (known.has(lineKey(input))) return "standing";
        return (await this.world.create(clerk, target, input)).id;
      });
    }
  }

  /** What is wrong with the lines and their totals, said of the rows that they are from. */
  private async checkLines(clerk: string, opening: OpeningBalance): Promise<void> {
    if (this.waiting.size > 0) return;
    const { findings } = await checkOpening(opening, await this.world.as(clerk));
    const rowOf = new Map([...this.ids].map(([row, id]) => [id, row]));
    for (const { field = "", record, message } of findings) {
      const [, index, part] = /^controlTotals\.(\d+)\.(\w+)$/.exec(field) ?? [];
      const line = record && rowOf.get(record.id);
      if (line && !this.leansOnWrong(line)) this.blame(line, undefined, message);
      if (line) continue;
      const total = this.rowsOf("totals")[Number(index ?? 0)]!;
      const lines = this.rowsOf(linesOfKind[total.values.kind as OpeningKind]);
      // Lines that could not be entered are missing from the sum; that is reported with them.
      if (lines.every((row) => this.ids.has(row))) this.blame(total, part, message);
    }
  }

  private async postOpening(clerk: string): Promise<void> {
    const { world } = this;
    const { id, status } = await world.fresh<OpeningBalance>(this.opening!.id);
    if (status === "DRAFT") await world.act(clerk, OpeningBalance, "validate", { id } as Node);
    if ((await world.fresh<OpeningBalance>(id)).status === "VALIDATED") await world.act(clerk, OpeningBalance, "submit", { id } as Node);
    await world.decide(OpeningBalance, { id } as Node);
    for (let ticks = 0; (await world.fresh<OpeningBalance>(id)).status === "POSTING" && ticks < 5; ticks++) await tick(world.options.now, world.options.table);
    this.opening = await world.fresh<OpeningBalance>(id);
  }
}

/** What makes a line one of a kind within its opening balance. */
const lineKey = (line: Record<string, unknown>): string => JSON.stringify(["productId", "batchNumber", "locationId", "customerId", "supplierId", "documentNumber", "bankAccountId"].map((name) => line[name] ?? null));

export async function enterFolder(world: World, folder: Folder): Promise<Entering> {
  const entering = new Entering(world, folder);
  await entering.enter();
  return entering;
}
