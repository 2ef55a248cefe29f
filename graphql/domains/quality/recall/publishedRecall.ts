import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { idFrom } from "../../../table/idFrom.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { Document } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Product } from "../../catalogue/product/product.ts";
import { publishedClass } from "./publishedLots.ts";
import { match, publishedRecallLifecycle, PublishedReach, PublishedRecallStatus } from "./publishedRecallLifecycle.ts";
import { Recall } from "./recall.ts";
import { RecallClass } from "./recallClass.ts";
import { AcceptedLot } from "./acceptedLot.ts";

/** A product of ours that a publication is about. */
@ObjectType("PublishedProduct", { description: "A product of ours that a published recall is about." })
export class PublishedProduct {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Our product." })
  productId!: string;
}

/** A recall that was opened for a publication. */
@ObjectType("OpenedRecall", { description: "A recall that was opened for a published one." })
export class OpenedRecall {
  @Reference(() => Recall, { zh: "召回", en: "Recall", about: "The recall." })
  recallId!: string;
}

/**
 * A recall as an authority has published it: a line of its file. It is kept as it was written and compared with our
 * products and lots; what of the lots cannot be read is shown to quality. The same line again is the same record. 公告 92/2022
 */
@Entity<PublishedRecall>({
  prefix: "prec",
  domain: "quality",
  label: { zh: "召回公告", en: "Published recall" },
  about: "A recall as an authority has published it, with the lots of ours that it names.",
  clause: "五(二) · 公告 92/2022",
  representation: "medicine",
  search: ["reference", "medicine", "approvalNumbers"],
  lists: { all: ["publishedOn", "createdAt"], status: ["publishedOn"], reach: ["publishedOn"] },
  lifecycle: publishedRecallLifecycle,
  imports: true,
})
export class PublishedRecall extends Document {
  @Attribute(() => String, { zh: "文号", en: "Reference", also: ["文號", "公告文号", "通知文号"], about: "Number of the publication.", input: { required: true, once: true, maxLength: 200 } })
  reference!: string;

  @Attribute(() => LocalDate, { zh: "发布日期", en: "Published on", also: ["日期", "公告日期"], about: "Date of the publication.", input: { required: true, once: true, when: "any" } })
  publishedOn!: string;

  @Attribute(() => String, { zh: "召回级别（原文）", en: "Class as published", also: ["回收分級", "召回分级", "分级"], about: "Class as it was published: 第二級, 2 or 二.", nullable: true, input: { once: true, maxLength: 40 } })
  classText?: string;

  @Attribute(() => String, { zh: "药品", en: "Medicine", also: ["產品", "产品", "药品名称", "品名"], about: "Name of the medicine as it was published.", input: { required: true, once: true, maxLength: 300 } })
  medicine!: string;

  @Attribute(() => String, { zh: "批准文号", en: "Approval numbers", also: ["許可證字號", "许可证字号", "批文"], about: "Approval numbers as they were published; our products are matched by them.", nullable: true, input: { once: true, maxLength: 400 } })
  approvalNumbers?: string;

  @Attribute(() => String, { zh: "批号（原文）", en: "Lots as published", also: ["批號", "批号", "召回批号"], about: "Lots as they were published: lists, ranges and notes.", text: true, nullable: true, input: { once: true, maxLength: 4_000 } })
  lotText?: string;

  @Attribute(() => String, { zh: "上市许可持有人", en: "Marketing authorisation holder", also: ["許可證持有者", "许可证持有者", "持有人"], about: "Who is responsible for the recall.", nullable: true, input: { once: true, maxLength: 100 } })
  holderName?: string;

  @Attribute(() => String, { zh: "召回原因", en: "Reason", also: ["原因"], about: "Defect or danger.", text: true, nullable: true, input: { once: true, maxLength: 2_000 } })
  defect?: string;

  @Attribute(() => RecallClass, { zh: "召回级别", en: "Class", about: "Class that was read; empty where none was published or it is only suspected.", nullable: true })
  recallClass?: RecallClass;

  @Attribute(() => Int, { zh: "识别批号数", en: "Lots read", about: "Lot numbers that were read, with ranges written out." })
  lotCount!: number;

  @Attribute(() => [String], { zh: "未能识别", en: "Not read", about: "Parts of the text that are no lot number: quality reads them.", nullable: true })
  unread?: string[];

  @Attribute(() => PublishedReach, { zh: "涉及范围", en: "Concerns", about: "How far it concerns us." })
  reach!: PublishedReach;

  @Attribute(() => [PublishedProduct], { zh: "涉及商品", en: "Products", about: "Our products with these approval numbers.", nullable: true })
  products?: PublishedProduct[];

  @Attribute(() => [AcceptedLot], { zh: "涉及批次", en: "Our lots", about: "Named lots that we have received, a hundred at most.", nullable: true })
  matches?: AcceptedLot[];

  @Attribute(() => [OpenedRecall], { zh: "已启动的召回", en: "Recalls", about: "Recalls that were opened for it, one for each twenty lots.", nullable: true })
  recalls?: OpenedRecall[];

  @Attribute(() => PublishedRecallStatus, { zh: "状态", en: "Status", about: "Status of the publication." })
  override status!: PublishedRecallStatus;
}

const idOf = ({ reference = "", medicine = "", approvalNumbers = "", lotText = "" }: Partial<PublishedRecall>): string => idFrom(PublishedRecall, reference, medicine, approvalNumbers, lotText);

export const PublishedRecallResolver = EntityResolver(PublishedRecall, {
  create: true,
  identify: idOf,
  prepare: async ({ record, ctx }) => {
    record.recallClass = publishedClass(record.classText ?? "");
    await match(record, ctx);
  },
});
