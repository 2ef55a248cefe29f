import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, SafeInt } from "../../../table/scalars.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Supplier } from "../supplier/supplier.ts";

/** Basis points, shown as a percentage. */
const percent = { digits: 2, symbol: { zh: "%", en: "%" } };

/** A product that quotations are asked for. */
@ObjectType("RfqLine", { description: "A product that quotations are asked for." })
export class RfqLine {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product that is needed.", input: { required: true } })
  productId!: string;

  @Attribute(() => SafeInt, { zh: "需求数量", en: "Quantity needed", about: "Packs that are needed.", input: { required: true, min: 1, max: 100_000_000 } })
  quantity!: number;
}

/** A supplier that is asked. */
@ObjectType("RfqInvitation", { description: "A supplier that is asked for a quotation." })
export class RfqInvitation {
  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Approved supplier that is asked.", input: { required: true } })
  supplierId!: string;

  @Reference(() => Node, { zh: "报价单", en: "Quotation", about: "Its quotation in the present round; empty before the RFQ is issued.", holds: ["Quotation"], nullable: true })
  quotationId?: string;
}

/** Somebody who opens the quotations. */
@ObjectType("RfqOpener", { description: "One of those who may open the quotations, of whom two must." })
export class RfqOpener {
  @Reference(() => Employee, { zh: "开标人", en: "Opener", about: "Holds an opener key, and has not asked for the quotations.", input: { required: true } })
  employeeId!: string;

  @Attribute(() => DateTime, { zh: "开标时间", en: "Opened at", about: "When they gave their passphrase; empty before.", nullable: true })
  openedAt?: string;
}

/** What a supplier offers for one line. */
@ObjectType("QuotationLine", { description: "What a supplier offers for one line of the RFQ." })
export class QuotationLine {
  @Attribute(() => Int, { zh: "询价行", en: "RFQ line", about: "Number of the line of the RFQ, from 1.", input: { required: true, min: 1, max: 50 } })
  rfqLine!: number;

  @Attribute(() => Money, { zh: "含税单价", en: "Unit price", about: "Price of one pack, with tax.", input: { required: true, min: 1, max: 100_000_000_000 } })
  unitPrice!: Money;

  @Attribute(() => Int, { zh: "税率", en: "Tax rate", about: "Rate of value-added tax in hundredths of a percent.", unit: percent, input: { required: true, min: 0, max: 10_000 } })
  taxRate!: number;

  @Attribute(() => SafeInt, { zh: "最小起订量", en: "Minimum order", about: "Packs below which the supplier does not sell.", input: { required: true, min: 1, max: 100_000_000 } })
  minimumQuantity!: number;

  @Attribute(() => Money, { zh: "运费", en: "Freight", about: "What bringing the line costs beside the price, without tax; left out where it is included.", nullable: true, input: { min: 0 } })
  freight?: Money | null;

  @Attribute(() => Int, { zh: "供货天数", en: "Lead days", about: "Days from order to delivery.", input: { required: true, min: 0, max: 365 } })
  leadDays!: number;

  @Attribute(() => Int, { zh: "到货剩余效期天数", en: "Life at delivery", about: "Least number of days that the goods can still be sold when they arrive.", input: { required: true, min: 1, max: 5_000 } })
  lifeDays!: number;
}

/** Hundredths of a minor unit, shown as 1.2345. */
const tenThousandths = { digits: 4, symbol: { zh: "", en: "" } };

/** An offer for one line beside the others, worked out when the quotations were opened. */
@ObjectType("RfqOffer", { description: "An offer for one line of the RFQ, compared per pack." })
export class RfqOffer {
  @Attribute(() => Int, { zh: "询价行", en: "RFQ line", about: "Number of the line, from 1." })
  rfqLine!: number;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the line." })
  productId!: string;

  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Whose offer it is." })
  supplierId!: string;

  @Reference(() => Node, { zh: "报价单", en: "Quotation", about: "Quotation that it is in.", holds: ["Quotation"] })
  quotationId!: string;

  @Attribute(() => Money, { zh: "含税单价", en: "Unit price", about: "Price of one pack, with tax." })
  unitPrice!: Money;

  @Attribute(() => SafeInt, { zh: "采购数量", en: "Quantity to buy", about: "Packs that would be bought: what is needed, or the minimum order where that is more." })
  quantity!: number;

  @Attribute(() => SafeInt, { zh: "超买数量", en: "Over-buying", about: "Packs beyond what is needed, because the supplier sells no fewer." })
  overBuying!: number;

  @Attribute(() => Money, { zh: "不含税金额", en: "Net", about: "What they come to without tax." })
  net!: Money;

  @Attribute(() => Money, { zh: "运费", en: "Freight", about: "Freight of the line." })
  freight!: Money;

  @Attribute(() => SafeInt, { zh: "每盒成本", en: "Cost per pack", about: "Net price and freight per pack, in ten-thousandths of the currency, rounded half up.", unit: tenThousandths })
  perPack!: number;

  @Attribute(() => Int, { zh: "名次", en: "Rank", about: "1 is the lowest cost per pack; equal offers share a rank." })
  rank!: number;

  @Attribute(() => Boolean, { zh: "中选", en: "Awarded", about: "Whether this offer was taken." })
  awarded!: boolean;
}
