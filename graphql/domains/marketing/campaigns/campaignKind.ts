import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate } from "../../../table/scalars.ts";
import { isAccount } from "../../../platform/access/accountClasses.ts";
import { CheckedAt, CheckedBy, CheckedByName, CheckRemark, type ChecklistLine } from "../../../platform/checklist/checklist.ts";
import { File } from "../../../platform/file/file.ts";
import { Product } from "../../catalogue/product/product.ts";

export const CampaignKind = enumeration("CampaignKind", "Kind of a campaign.", {
  ADVERTISING: { zh: "广告", en: "Advertising", about: "Publishes material; needs approvals of the authorities and the agreement of legal." },
  EXHIBITION: { zh: "展会", en: "Exhibition" },
  ACADEMIC_CONFERENCE: { zh: "学术会议", en: "Academic conference" },
});
export type CampaignKind = ValueOf<typeof CampaignKind>;

export const AdCheck = enumeration("AdCheck", "What every advertisement of a medicine is checked for.", {
  NO_EFFICACY_CLAIM: { zh: "无功效断言或安全性保证", en: "No assertion of efficacy or safety" },
  NO_RATE: { zh: "无治愈率、有效率", en: "No rates of cure or effect" },
  NO_COMPARISON: { zh: "不与其他药品比较", en: "No comparison with other medicines" },
  NO_ENDORSER: { zh: "无代言人推荐或证明", en: "No endorser" },
  MANDATORY_SENTENCE: { zh: "有法定提示语", en: "Mandatory sentence", about: "Of prescription medicines: 本广告仅供医学药学专业人士阅读. Of others: 请按药品说明书或者在药师指导下购买和使用." },
  WARNINGS_SHOWN: { zh: "显著标明禁忌和不良反应", en: "Contraindications and adverse reactions shown" },
});
export type AdCheck = ValueOf<typeof AdCheck>;

export const CheckOutcome = enumeration("CheckOutcome", "Outcome of a check.", {
  OPEN: { zh: "未检查", en: "Open" },
  PASS: { zh: "合格", en: "Pass", tone: "good" },
  FAIL: { zh: "不合格", en: "Fail", tone: "bad" },
  NOT_APPLICABLE: { zh: "不适用", en: "Not applicable" },
});
export type CheckOutcome = ValueOf<typeof CheckOutcome>;

@ObjectType("AdCheckLine", { description: "One item that an advertisement is checked for." })
export class AdCheckLine implements ChecklistLine {
  @Attribute(() => AdCheck, { zh: "检查项", en: "Item", about: "What is checked.", input: { required: true } })
  item!: AdCheck;

  @Attribute(() => CheckOutcome, { zh: "结果", en: "Outcome", about: "Whether the material complies.", input: { required: true } })
  outcome!: CheckOutcome;

  @CheckRemark()
  remark?: string;

  @CheckedBy()
  checkedById?: string;

  @CheckedByName()
  checkedByName?: string;

  @CheckedAt()
  checkedAt?: string;
}

@ObjectType("PromotedProduct", { description: "A product that a campaign promotes." })
export class PromotedProduct {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Promoted product.", input: { required: true } })
  productId!: string;
}

@ObjectType("AdApproval", { description: "The authorities' approval of an advertisement of one product." })
export class AdApproval {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Advertised product.", input: { required: true } })
  productId!: string;

  @Attribute(() => String, { zh: "广告批准文号", en: "Approval number", about: "Number of the approval: 国药广审（文）第260101-01201号.", input: { required: true, minLength: 5, maxLength: 60 } })
  number!: string;

  @Attribute(() => LocalDate, { zh: "失效日期", en: "Expires on", about: "First day on which it is no longer valid.", help: { zh: "从这一天起不得再发布。", en: "From this day on nothing may be published under it." }, input: { required: true, when: "any" } })
  expiresOn!: string;

  @Attribute(() => String, { zh: "批准材料校验值", en: "Approved material", about: "SHA-256 of the material that was approved, as 64 hexadecimal digits.", input: { required: true, pattern: "[0-9a-f]{64}" } })
  approvedSha256!: string;

  @Reference(() => File, { zh: "发布材料", en: "Material", about: "What is published: the very file that was approved.", nullable: true, input: true })
  materialId?: string;
}

/** What a campaign is checked for on the spot, by somebody who does not run it. */
@ObjectType("QualityCheck", { description: "One item of a quality check of a campaign." })
export class QualityCheck {
  @Attribute(() => String, { zh: "检查内容", en: "Checked", about: "What was checked.", input: { required: true, minLength: 2, maxLength: 200 } })
  item!: string;

  @Attribute(() => CheckOutcome, { zh: "结果", en: "Outcome", about: "What was found.", input: { required: true } })
  outcome!: CheckOutcome;

  @Attribute(() => Boolean, { zh: "关键项", en: "Critical", about: "Whether a failure keeps the campaign from being completed.", nullable: true, input: true })
  critical?: boolean;

  @Attribute(() => String, { zh: "备注", en: "Remark", about: "What was seen.", nullable: true, input: { maxLength: 500 } })
  remark?: string;

  @Reference(() => Node, { zh: "检查人", en: "Checked by", about: "Who recorded the outcome.", holds: isAccount, nullable: true })
  checkedById?: string;

  @Attribute(() => DateTime, { zh: "检查时间", en: "Checked", about: "When the outcome was recorded.", nullable: true })
  checkedAt?: string;
}

@ObjectType("CampaignFeedback", { description: "Feedback of those whom a campaign has reached." })
export class CampaignFeedback {
  @Attribute(() => String, { zh: "反馈内容", en: "Feedback", about: "What was said, without names.", text: true })
  text!: string;

  @Attribute(() => String, { zh: "反馈来源", en: "Source", about: "Whose feedback it is: participants, visitors, customers." })
  source!: string;

  @Reference(() => Node, { zh: "登记人", en: "Recorded by", about: "Who recorded it.", holds: isAccount })
  recordedById!: string;

  @Attribute(() => DateTime, { zh: "登记时间", en: "Recorded", about: "When it was recorded." })
  recordedAt!: string;
}
