import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Document } from "../../../platform/entity/document.ts";
import { StorageClass } from "../../catalogue/api.ts";
import { Qualification } from "../../catalogue/qualification/qualification.ts";
import { Customer } from "./customer.ts";
import { shipToLifecycle, ShipToStatus } from "./shipToLifecycle.ts";

/** An address that goods go to. Only one that quality has matched to the addresses on the customer's licence is delivered to. GSP §91, 运输与配送 */
@Entity<ShipTo>({
  prefix: "shto",
  domain: "sales",
  label: { zh: "收货地址", en: "Ship-to address" },
  many: "shipTos",
  about: "An address of a customer that goods go to.",
  clause: "GSP 运输与配送",
  representation: "name",
  attachments: true,
  search: ["name", "address"],
  lists: { all: ["name", "createdAt"], customerId: ["name", "createdAt"], status: ["createdAt"] },
  unique: ["customerId+name"],
  lifecycle: shipToLifecycle,
  events: {
    matched: { on: "match", version: "2026-11-30", zh: "收货地址已核对", en: "Ship-to address matched", about: { zh: "该地址与有效证照一致，可以送货。", en: "The address is on a valid licence; goods may go there." } },
    retired: { on: "retire", version: "2026-11-30", zh: "收货地址已停用", en: "Ship-to address retired", about: { zh: "不再向该地址送货。", en: "Goods no longer go there." } },
  },
})
export class ShipTo extends Document {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer that receives there.", input: { required: true, once: true } })
  customerId!: string;

  @Attribute(() => String, { zh: "名称", en: "Name", about: "Short name, such as 药库 or 东院.", input: { required: true, maxLength: 60 } })
  name!: string;

  @Attribute(() => String, { zh: "地址", en: "Address", about: "As the customer's licence has it.", input: { required: true, minLength: 4, maxLength: 300 } })
  address!: string;

  @Attribute(() => String, { zh: "收货人及电话", en: "Receivers", about: "Who receives there, with phone numbers.", nullable: true, text: true, input: { maxLength: 300 } })
  receivers?: string;

  @Attribute(() => String, { zh: "收货时间", en: "Hours", about: "When goods are received: 周一至周五 8:00–11:30.", nullable: true, input: { maxLength: 200 } })
  hours?: string;

  @Attribute(() => [StorageClass], { zh: "可收储存条件", en: "Storage classes", about: "Storage classes that can be received there; all where left out.", nullable: true, input: { maxItems: 6 } })
  storageClasses?: StorageClass[];

  @Attribute(() => Boolean, { zh: "默认地址", en: "Usual one", about: "Whether orders go there unless they say otherwise.", nullable: true, input: true })
  isUsual?: boolean;

  @Reference(() => Qualification, { zh: "对应证照", en: "Licence", about: "Licence that has the address.", nullable: true })
  licenceId?: string;

  @Attribute(() => ShipToStatus, { zh: "状态", en: "Status", about: "Whether goods may go there." })
  override status!: ShipToStatus;
}
