import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { declareSetting, settingLifecycle, settingLists, settingValues, SettingVersion } from "../../../platform/setting/setting.ts";
import type { VoucherAccount } from "../receivables/ledgerFigures.ts";

const added = { pattern: "[0-9A-Za-z.-]{2,30}" } as const;
const code = { required: true, pattern: "[0-9A-Za-z.-]{2,30}" } as const;

/** Which account of the books each account of the customer ledger is. The first values follow 企业会计准则 会计科目; a company's own chart goes further down. */
@Entity<AccountCodes>({
  prefix: "acccode",
  domain: "sales",
  label: { zh: "会计科目对照", en: "Account codes" },
  about: "The code that each account of the customer ledger, of losses and of freight has in the books, from a day on.",
  clause: "企业会计准则 会计科目",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<AccountCodes>({ editors: ["finance"] }),
})
export class AccountCodes extends SettingVersion {
  @Attribute(() => String, { zh: "应收账款", en: "Receivable", about: "Code of receivables.", input: code })
  receivable!: string;

  @Attribute(() => String, { zh: "预收账款", en: "On account", about: "Code of payments on account.", input: code })
  onAccount!: string;

  @Attribute(() => String, { zh: "银行存款", en: "Bank", about: "Code of the bank account.", input: code })
  bank!: string;

  @Attribute(() => String, { zh: "应收票据", en: "Bills", about: "Code of acceptance bills that are held.", input: code })
  bills!: string;

  @Attribute(() => String, { zh: "销售收入", en: "Sales", about: "Code of sales without tax.", input: code })
  sales!: string;

  @Attribute(() => String, { zh: "销后退回", en: "Sales returns", about: "Code of sales that are taken back.", input: code })
  salesReturns!: string;

  @Attribute(() => String, { zh: "待转销项税额", en: "Tax to be invoiced", about: "Code of the tax of goods that are not invoiced yet.", input: code })
  vatPending!: string;

  @Attribute(() => String, { zh: "销项税额", en: "Output tax", about: "Code of the tax of issued invoices.", input: code })
  vatOutput!: string;

  @Attribute(() => String, { zh: "应退客户款", en: "Refunds to pay", about: "Code of approved refunds that are not paid yet.", input: code })
  refund!: string;

  @Attribute(() => String, { zh: "坏账损失", en: "Bad debt", about: "Code of bad debt.", input: code })
  badDebt!: string;

  @Attribute(() => String, { zh: "在途损失", en: "Losses in transit", about: "Code of goods lost on their way that the company bears.", nullable: true, input: added })
  loss?: string;

  @Attribute(() => String, { zh: "应收承运商赔款", en: "Carrier claims", about: "Code of what carriers are claimed for.", nullable: true, input: added })
  carrierClaim?: string;

  @Attribute(() => String, { zh: "库存商品", en: "Inventory", about: "Code of goods in stock.", nullable: true, input: added })
  inventory?: string;

  @Attribute(() => String, { zh: "销售运费", en: "Freight", about: "Code of the carriage of sold goods.", nullable: true, input: added })
  freight?: string;

  @Attribute(() => String, { zh: "暂估应付运费", en: "Accrued freight", about: "Code of freight whose bill has not been approved.", nullable: true, input: added })
  freightAccrued?: string;

  @Attribute(() => String, { zh: "应付承运商", en: "Carrier payable", about: "Code of what carriers are owed.", nullable: true, input: added })
  carrierPayable?: string;

  @Attribute(() => String, { zh: "进项税额", en: "Input tax", about: "Code of the tax of carriers' bills.", nullable: true, input: added })
  vatInput?: string;
}

/** Of accounts that versions from before do not know. */
const addedCodes = { loss: "6711", carrierClaim: "122102", inventory: "1405", freight: "660101", freightAccrued: "220202", carrierPayable: "220203", vatInput: "22210101" };

declareSetting(AccountCodes, { receivable: "1122", onAccount: "2203", bank: "1002", bills: "1121", sales: "6001", salesReturns: "6001", vatPending: "222107", vatOutput: "22210105", refund: "2241", badDebt: "6702", ...addedCodes });

const attributeOf = {
  RECEIVABLE: "receivable",
  ON_ACCOUNT: "onAccount",
  BANK: "bank",
  BILLS: "bills",
  SALES: "sales",
  SALES_RETURNS: "salesReturns",
  VAT_PENDING: "vatPending",
  VAT_OUTPUT: "vatOutput",
  REFUND: "refund",
  BAD_DEBT: "badDebt",
  LOSS: "loss",
  CARRIER_CLAIM: "carrierClaim",
  INVENTORY: "inventory",
  FREIGHT: "freight",
  FREIGHT_ACCRUED: "freightAccrued",
  CARRIER_PAYABLE: "carrierPayable",
  VAT_INPUT: "vatInput",
} as const satisfies Record<VoucherAccount, keyof AccountCodes>;

/** The code of each account today. */
export async function accountCodeOf(ctx: Context): Promise<(account: VoucherAccount) => string> {
  const codes = await settingValues(ctx, AccountCodes);
  const inForce: Partial<Record<keyof AccountCodes, unknown>> = codes;
  return (account) => String(inForce[attributeOf[account]] ?? (addedCodes as Partial<Record<keyof AccountCodes, string>>)[attributeOf[account]]);
}

export const AccountCodesResolver = EntityResolver(AccountCodes, { create: true, update: true });
