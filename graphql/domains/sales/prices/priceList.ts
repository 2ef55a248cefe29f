import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { tenThousandths } from "../../../table/unit.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Customer } from "../customers/customer.ts";
import { CustomerGroup } from "../customers/customerGroup.ts";
import { priceListLifecycle, PriceListStatus } from "./priceListLifecycle.ts";

@ObjectType("ListedPrice", { description: "The price of one product on a price list." })
export class ListedPrice {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Priced product.", input: { required: true } })
  productId!: string;

  @Attribute(() => SafeInt, { zh: "单价", en: "Price", unit: tenThousandths, about: "CNY for one pack including tax, in ten-thousandths: 74980 is 7.4980.", input: { required: true, min: 1, max: 10_000_000_000 } })
  price!: number;

  @Attribute(() => SafeInt, { zh: "底价", en: "Floor", unit: tenThousandths, about: "CNY below which an order needs the department manager, in ten-thousandths; on lists for all customers only.", help: { zh: "低于底价的订单须部门经理放行；仅用于面向所有客户的价格表。", en: "Orders below it need the department manager; on lists for all customers only." }, nullable: true, input: { min: 1, max: 10_000_000_000 } })
  floor?: number;
}

/**
 * Prices for a customer, a group of customers or all of them, from a day to a day. A tender award comes
 * before a contract's, a contract's before those of the lists. The invariant: for the same customers no two approved lists
 * of the same rank price a product on the same day. 四(四)1
 */
@Entity<PriceList>({
  prefix: "plst",
  domain: "sales",
  label: { zh: "价格表", en: "Price list" },
  about: "Prices for a customer, a group of customers or all customers during a period.",
  clause: "四(四)1",
  number: "JG",
  representation: "number",
  attachments: true,
  search: ["number", "title"],
  lists: { all: ["createdAt", "expiresOn"], customerId: ["expiresOn"], groupId: ["expiresOn"], forAll: ["expiresOn"], status: ["expiresOn", "createdAt"] },
  unique: ["turn"],
  lifecycle: priceListLifecycle,
})
export class PriceList extends NumberedDocument {
  @Attribute(() => String, { zh: "标题", en: "Title", about: "Purpose of the list.", input: { required: true, maxLength: 100 } })
  title!: string;

  @Attribute(() => Boolean, { zh: "集采中选价", en: "Tender award", about: "Whether the prices were won in a centralised procurement; they precede those of contracts.", help: { zh: "勾选后优先于合同价。", en: "Comes before contract prices." }, nullable: true, input: true })
  award!: boolean;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer of the list; empty for a group or for all.", help: { zh: "只给一个客户时填写；与客户分组二选一，都不填则适用于所有客户。", en: "For one customer only; a group instead, or neither for all customers." }, nullable: true, input: true })
  customerId?: string;

  @Reference(() => CustomerGroup, { zh: "客户分组", en: "Customer group", about: "Customer group of the list; empty for one customer or for all.", nullable: true, input: true })
  groupId?: string;

  @Attribute(() => Boolean, { zh: "适用于全部客户", en: "For all customers", about: "Whether it names neither a customer nor a group." })
  forAll!: boolean;

  @Attribute(() => LocalDate, { zh: "生效日期", en: "Starts on", about: "First day on which its prices apply.", input: { required: true, when: "any" } })
  startsOn!: string;

  @Attribute(() => LocalDate, { zh: "截止日期", en: "Ends on", about: "Last day on which its prices apply.", input: { required: true, when: "any" } })
  endsOn!: string;

  @Attribute(() => LocalDate, { zh: "失效日期", en: "Expires on", about: "First day on which its prices no longer apply." })
  expiresOn!: string;

  @Attribute(() => [ListedPrice], { zh: "价格", en: "Prices", about: "Prices by product, each product once.", input: { required: true, minItems: 1, maxItems: 200 } })
  lines!: ListedPrice[];

  @Attribute(() => String, { zh: "批准次序", en: "Turn", about: "Audience, and running number among its approved lists, so that of two lists approved at the same time one is refused.", nullable: true })
  turn?: string;

  @Attribute(() => Int, { zh: "商品数", en: "Products", about: "Number of products with a price." })
  products!: number;

  @Attribute(() => PriceListStatus, { zh: "状态", en: "Status", about: "Status of the list." })
  override status!: PriceListStatus;
}
