import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Customer } from "../../sales/customers/customer.ts";

export const PayeeKind = enumeration("PayeeKind", "Kind of a payee of an expense.", {
  COMPANY: { zh: "企业", en: "Company" },
  ASSOCIATION: { zh: "行业协会", en: "Association" },
  MEDICAL_INSTITUTION: { zh: "医疗机构", en: "Medical institution", about: "Of health care: legal decides." },
  HEALTH_CARE_PERSON: { zh: "医疗卫生人员", en: "Person in health care", about: "Of health care: legal decides." },
  EMPLOYEE: { zh: "本公司员工", en: "Employee", about: "Reimbursement." },
  OTHER: { zh: "其他", en: "Other" },
});
export type PayeeKind = ValueOf<typeof PayeeKind>;

export const ExpensePurpose = enumeration("ExpensePurpose", "Purpose of an expense.", {
  PUBLICATION: { zh: "广告发布", en: "Publication of advertisements" },
  VENUE: { zh: "场地与展位", en: "Venue and stand" },
  MATERIAL: { zh: "资料制作", en: "Material" },
  SPONSORSHIP: { zh: "会议赞助", en: "Sponsorship" },
  SERVICE: { zh: "讲课与劳务", en: "Lecture or service" },
  GIFT: { zh: "礼品", en: "Gift" },
  ENTERTAINMENT: { zh: "宴请娱乐", en: "Entertainment" },
  TRAVEL: { zh: "旅游差旅", en: "Travel" },
  CASH: { zh: "现金", en: "Cash" },
  REBATE: { zh: "返利", en: "Rebate" },
  OTHER: { zh: "其他", en: "Other" },
});
export type ExpensePurpose = ValueOf<typeof ExpensePurpose>;

export const MedicalRole = enumeration("MedicalRole", "What a person does at a medical institution.", {
  HEAD: { zh: "负责人", en: "Head" },
  PURCHASER: { zh: "药品采购人员", en: "Purchaser of medicines" },
  PHYSICIAN: { zh: "医师", en: "Physician" },
  PHARMACIST: { zh: "药师", en: "Pharmacist" },
  OTHER: { zh: "其他人员", en: "Other" },
});
export type MedicalRole = ValueOf<typeof MedicalRole>;

/** A person who benefits from the payment, also where somebody else is paid, such as a speaker whose fee goes to an association. */
@ObjectType("Beneficiary", { description: "A person who benefits from an expense, directly or through its payee." })
export class Beneficiary {
  @Attribute(() => String, { zh: "姓名", en: "Name", about: "Name of the person.", input: { required: true, maxLength: 60 } })
  name!: string;

  @Attribute(() => MedicalRole, { zh: "身份", en: "Function", about: "What the person does at the institution.", input: { required: true } })
  medicalRole!: MedicalRole;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Institution of the person, where it is a customer.", nullable: true, input: true })
  customerId?: string;

  @Attribute(() => String, { zh: "所在机构", en: "Institution", about: "Institution of the person, where it is no customer.", help: { zh: "机构是客户的，请选择客户，不要填写名称。", en: "Choose the customer where the institution is one." }, nullable: true, input: { maxLength: 120 } })
  institution?: string;
}
