/**
 * The files of a go-live folder, as data: what each is called in both languages, which records its rows become, and
 * which columns it has besides the attributes of those records.
 */
import { Int } from "type-graphql";
import { Attribute, type AttributeDeclaration } from "../table/attribute.ts";
import { enumeration } from "../table/enumeration.ts";
import { declarationOf, type EntityDeclaration, Reference } from "../table/entity.ts";
import { Money } from "../table/money.ts";
import { LocalDate, SafeInt } from "../table/scalars.ts";
import { tenThousandths } from "../table/unit.ts";
import { Role } from "../platform/access/role.ts";
import { CompanySeal } from "../platform/paper/companySeal.ts";
import { inputAttributes } from "../platform/entity/validate.ts";
import { importableAttributes } from "../platform/job/import/importColumns.ts";
import { OwnCompany } from "../domains/catalogue/company/ownCompany.ts";
import { AuthorisedPerson } from "../domains/catalogue/persons/authorisedPerson.ts";
import { PackLevel } from "../domains/catalogue/product/packLevel.ts";
import { Product } from "../domains/catalogue/product/product.ts";
import { StorageClass } from "../domains/catalogue/product/productEnums.ts";
import { Qualification } from "../domains/catalogue/qualification/qualification.ts";
import { Employee } from "../domains/organization/people/employee.ts";
import { BankAccount } from "../domains/sales/banking/bankAccount.ts";
import { OpeningBankBalance } from "../domains/sales/banking/openingBankBalance.ts";
import { Contract } from "../domains/sales/contracts/contract.ts";
import { Contact } from "../domains/sales/customers/contact.ts";
import { Customer } from "../domains/sales/customers/customer.ts";
import { CustomerGroup } from "../domains/sales/customers/customerGroup.ts";
import { ShipTo } from "../domains/sales/customers/shipTo.ts";
import { OpeningDebt } from "../domains/sales/opening/openingDebt.ts";
import { PriceList } from "../domains/sales/prices/priceList.ts";
import { Region } from "../domains/sales/regions/region.ts";
import { OpeningStock } from "../domains/supply/opening/openingStock.ts";
import { OpeningKind } from "../domains/supply/opening/openingTotal.ts";
import { OpeningPayable } from "../domains/supply/payables/openingPayable.ts";
import { Carrier } from "../domains/supply/carrier/carrier.ts";
import { ZoneKind } from "../domains/supply/places/zone.ts";
import { Supplier } from "../domains/supply/supplier/supplier.ts";

/** Who works in the company: what the record of an employee does not hold. */
class PersonColumns {
  @Attribute(() => [Role], { zh: "角色", en: "Roles", about: "Roles, separated by semicolons.", input: { required: true } })
  roles!: Role[];

  @Attribute(() => String, { zh: "小组", en: "Group", about: "Name of the group that the person works in.", input: { required: true, maxLength: 60 } })
  group!: string;

  @Attribute(() => String, { zh: "岗位", en: "Position", also: ["职位", "职务"], about: "Name of the post that the person holds.", input: { required: true, maxLength: 60 } })
  position!: string;

  @Reference(() => Employee, { zh: "上级", en: "Manager", also: ["直属上级", "主管"], about: "Staff number of whom the person reports to; of all but the department manager.", nullable: true, input: true })
  manager?: string;
}

class PlaceColumns {
  @Attribute(() => String, { zh: "仓库", en: "Warehouse", about: "Name of the warehouse.", input: { required: true } })
  warehouse!: string;

  @Attribute(() => String, { zh: "库区", en: "Zone", about: "Name of the zone.", input: { required: true } })
  zone!: string;

  @Attribute(() => ZoneKind, { zh: "用途", en: "Purpose", about: "Purpose of the zone.", input: { required: true } })
  kind!: ZoneKind;

  @Attribute(() => StorageClass, { zh: "储存条件", en: "Storage class", about: "Temperature of the zone.", input: { required: true } })
  storageClass!: StorageClass;

  @Attribute(() => String, { zh: "货位号", en: "Location", about: "Code on the shelf.", input: { required: true } })
  code!: string;
}

class CreditColumns {
  @Attribute(() => Int, { zh: "账期（天）", en: "Payment term (days)", also: ["账期"], about: "Days to pay.", nullable: true, input: true })
  paymentDays?: number;

  @Attribute(() => Money, { zh: "信用额度", en: "Credit limit", about: "Credit limit.", nullable: true, input: true })
  creditLimit?: Money;
}

class LicenceColumns {
  @Attribute(() => String, { zh: "所属编码", en: "Owner code", also: ["所属单位", "owner"], about: "Code of the supplier, customer, carrier or product; of the company its registration number.", input: { required: true } })
  owner!: string;

  @Attribute(() => String, { zh: "扫描件", en: "Scan", also: ["文件", "file"], about: "Path of the scan in the folder.", input: { required: true } })
  scan!: string;
}

class SealColumns {
  @Reference(() => Employee, { zh: "保管人", en: "Keeper", about: "Who keeps it.", input: { required: true } })
  keeper!: string;

  @Attribute(() => String, { zh: "印模图片", en: "Imprint", also: ["印模", "扫描件", "scan"], about: "Path in the folder of a PNG or JPEG of its imprint.", input: { required: true } })
  scan!: string;
}

class AuthorisationColumns {
  @Attribute(() => String, { zh: "授权单位编码", en: "Party code", also: ["授权单位", "party"], about: "Code of the supplier or customer that has authorised the person.", input: { required: true } })
  party!: string;

  @Attribute(() => [String], { zh: "授权品种编码", en: "Product codes", also: ["授权品种", "products"], about: "Codes of single products that it covers besides the categories, separated by semicolons.", nullable: true, input: true })
  productCodes?: string[];

  @Attribute(() => String, { zh: "授权委托书", en: "Letter", also: ["扫描件", "scan"], about: "Path in the folder of the letter's scan.", input: { required: true } })
  scan!: string;

  @Attribute(() => String, { zh: "身份证复印件", en: "Copy of the ID", about: "Path in the folder of the scan of the identity card.", input: { required: true } })
  idScan!: string;
}

const AgreedClauses = enumeration("AgreedClauses", "What of the clauses of a signed contract was agreed.", {
  ALL: { zh: "全部约定", en: "All agreed" },
});

class ContractColumns {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the line.", input: { required: true } })
  productId!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs agreed.", input: { required: true, min: 1 } })
  quantity!: number;

  @Attribute(() => Money, { zh: "单价", en: "Unit price", about: "Price of a pack with tax.", input: { required: true } })
  unitPrice!: Money;

  @Attribute(() => AgreedClauses, { zh: "条款核对", en: "Clauses", about: "Whether legal has found every clause in the signed text.", input: { required: true } })
  clauses!: string;

  @Attribute(() => LocalDate, { zh: "签署日期", en: "Signed on", about: "Date of the signature.", input: { required: true } })
  signedOn!: string;

  @Attribute(() => String, { zh: "签署人", en: "Signed by", about: "Who signed for the customer.", input: { required: true } })
  signedByName!: string;

  @Attribute(() => String, { zh: "合同文本", en: "Draft text", also: ["合同文稿", "text"], about: "Path in the folder of the text that was to be signed.", input: { required: true } })
  draft!: string;

  @Attribute(() => String, { zh: "扫描件", en: "Scan", also: ["文件", "file"], about: "Path of the scan in the folder.", input: { required: true } })
  scan!: string;
}

class PriceColumns {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product sold.", input: { required: true } })
  productId!: string;

  @Attribute(() => SafeInt, { zh: "单价", en: "Price", unit: tenThousandths, about: "Price of a pack with tax, with four decimals.", input: { required: true } })
  price!: number;

  @Attribute(() => SafeInt, { zh: "底价", en: "Floor", unit: tenThousandths, about: "Price below which the department manager decides.", nullable: true, input: true })
  floor?: number;
}

class TotalColumns {
  @Attribute(() => LocalDate, { zh: "截止日期", en: "Cut-over date", about: "Day at whose end the figures hold; the same in every row.", input: { required: true } })
  cutOverOn!: string;

  @Attribute(() => String, { zh: "来源", en: "Source", about: "Report that the totals are from.", input: { required: true } })
  source!: string;

  @Attribute(() => OpeningKind, { zh: "类别", en: "Kind", about: "Kind of the total.", input: { required: true } })
  kind!: OpeningKind;

  @Attribute(() => SafeInt, { zh: "行数", en: "Lines", about: "Lines of the kind.", input: { required: true } })
  lines!: number;

  @Attribute(() => SafeInt, { zh: "盒数", en: "Packs", about: "Packs, of stock.", nullable: true, input: true })
  packs?: number;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Total amount.", input: { required: true } })
  amount!: Money;
}

/** Columns that hold the path of a scan or an image in the folder. */
export const scanColumns = ["scan", "idScan", "draft"] as const;

export interface FileKind {
  /** Name of the file without its ending; either is understood. */
  en: string;
  zh: string;
  /** Records that the rows become; absent where a row is spread over several. */
  target?: Function;
  more?: Function;
  /** Attributes of the record that the folder says otherwise, or that follow from other rows. */
  without?: readonly string[];
  /** Columns that say what an attribute of the record holds: of a scan its path, of an owner its code. */
  saidBy?: Readonly<Record<string, string>>;
  /** Columns by which other rows name this one. */
  namedBy?: readonly string[];
  optional?: true;
}

const opening = ["openingBalanceId", "leftOut"];

/** In the order in which they are entered. */
export const fileKinds = {
  company: { en: "company", zh: "公司", target: OwnCompany, namedBy: ["registrationNumber", "name"] },
  people: { en: "people", zh: "人员", target: Employee, more: PersonColumns, without: ["groupId", "positionId", "managerId"], saidBy: { groupId: "group", positionId: "position", managerId: "manager", employeeId: "manager" }, namedBy: ["staffNumber", "name"] },
  seals: { en: "seals", zh: "印章", target: CompanySeal, more: SealColumns, saidBy: { fileId: "scan", keeperId: "keeper" } },
  regions: { en: "regions", zh: "区域", target: Region, namedBy: ["code", "name"] },
  places: { en: "places", zh: "货位", more: PlaceColumns, namedBy: ["code"] },
  suppliers: { en: "suppliers", zh: "供应商", target: Supplier, namedBy: ["code", "name"] },
  products: { en: "products", zh: "商品", target: Product, namedBy: ["code"] },
  packLevels: { en: "pack-levels", zh: "包装层级", target: PackLevel, optional: true },
  carriers: { en: "carriers", zh: "承运商", target: Carrier, namedBy: ["code", "name"] },
  customerGroups: { en: "customer-groups", zh: "客户分组", target: CustomerGroup, namedBy: ["name"], optional: true },
  customers: { en: "customers", zh: "客户", target: Customer, more: CreditColumns, namedBy: ["code", "name"] },
  contacts: { en: "contacts", zh: "联系人", target: Contact, optional: true },
  licences: { en: "licences", zh: "证照", target: Qualification, more: LicenceColumns, without: ["ownerId", "fileId"], saidBy: { ownerId: "owner", fileId: "scan" } },
  authorisedPersons: { en: "authorised-persons", zh: "授权委托人", target: AuthorisedPerson, more: AuthorisationColumns, saidBy: { partyId: "party", products: "productCodes", letterFileId: "scan", idCopyFileId: "idScan" } },
  shipTos: { en: "ship-tos", zh: "收货地址", target: ShipTo },
  prices: { en: "prices", zh: "价格", target: PriceList, more: PriceColumns, without: ["award"], optional: true },
  contracts: { en: "contracts", zh: "合同", target: Contract, more: ContractColumns, without: ["draftFileId"], saidBy: { draftFileId: "draft" }, optional: true },
  bankAccounts: { en: "bank-accounts", zh: "银行账户", target: BankAccount, namedBy: ["accountNumber", "name"] },
  totals: { en: "totals", zh: "控制总数", more: TotalColumns },
  openingStock: { en: "opening-stock", zh: "期初库存", target: OpeningStock, without: opening, optional: true },
  openingReceivables: { en: "opening-receivables", zh: "期初应收", target: OpeningDebt, without: opening, optional: true },
  openingPayables: { en: "opening-payables", zh: "期初应付", target: OpeningPayable, without: opening, optional: true },
  openingBank: { en: "opening-bank", zh: "期初银行存款", target: OpeningBankBalance, without: opening, optional: true },
} as const satisfies Record<string, FileKind>;

export type FileName = keyof typeof fileKinds;

export const kindOf = (name: FileName): FileKind => fileKinds[name];

/** The entity that rows of the file become. */
export const entityOfFile = (name: FileName): EntityDeclaration | undefined => {
  const { target } = kindOf(name);
  return target && declarationOf(target);
};

/** The columns that a file may have. */
export function columnsOf(name: FileName): AttributeDeclaration[] {
  const { target, more, without = [] } = kindOf(name);
  const ofRecord = target ? importableAttributes(declarationOf(target)).filter((one) => !without.includes(one.name)) : [];
  const own = more ? inputAttributes(more as never) : [];
  // What the folder says in a column of its own takes the place of the record's attribute.
  return [...own, ...ofRecord.filter(({ name: attribute }) => !own.some((one) => one.name === attribute))];
}

/** Those of the record alone. */
export const attributesOfRecord = (name: FileName): readonly string[] => {
  const own = kindOf(name).more;
  const ownNames = own ? inputAttributes(own as never).map((one) => one.name) : [];
  return columnsOf(name).map((one) => one.name).filter((one) => !ownNames.includes(one));
};
