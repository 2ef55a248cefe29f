/**
 * The register of personal data: which record holds data of a person, for what, and until when. It follows from the
 * records; the projections write it and take it back, and it holds nothing of the data itself. PIPL on records of processing
 */
import { Attribute } from "../../table/attribute.ts";
import { derivedRecord } from "../../table/counted.ts";
import { Entity, entityOf, Reference, type EntityDeclaration } from "../../table/entity.ts";
import { Node } from "../../table/node.ts";
import { personalFieldsOf } from "../../table/personal.ts";
import { LocalDate } from "../../table/scalars.ts";
import { groupBy } from "../../table/groupBy.ts";
import { EntityResolver } from "../entity/entityResolver.ts";
import { PersonalPurpose } from "./personalPurpose.ts";
import { eraseOn, personalAttributesHeld } from "./retention.ts";

/** Of a reference: the types of records that hold personal data. */
export const holdsPersonalData = ({ target }: EntityDeclaration): boolean => personalFieldsOf(target).size > 0;

@Entity<PersonalRecord>({
  prefix: "pdata",
  domain: "platform",
  label: { zh: "个人信息登记", en: "Personal data" },
  many: "personalRecords",
  about: "That a record holds personal data: for what, and until when.",
  clause: "个人信息保护法",
  representation: "purpose",
  audited: false,
  derivedFrom: "recordId",
  lists: { all: ["createdAt", "eraseOn"], purpose: ["createdAt", "eraseOn"], recordId: ["createdAt"] },
})
export class PersonalRecord extends Node {
  @Reference(() => Node, { zh: "记录", en: "Record", about: "The record that holds it.", holds: holdsPersonalData })
  recordId!: string;

  @Attribute(() => String, { zh: "记录类型", en: "Type", about: "Type of the record, as the API names it." })
  documentType!: string;

  @Attribute(() => PersonalPurpose, { zh: "用途", en: "Purpose", about: "What it is kept for." })
  purpose!: PersonalPurpose;

  @Attribute(() => [String], { zh: "字段", en: "Fields", about: "Attributes that hold it, as the API names them." })
  fields!: string[];

  @Attribute(() => LocalDate, { zh: "删除日期", en: "Erased on", about: "Business date on which the last of it is erased; null while its retention has not begun.", nullable: true })
  eraseOn?: string;
}

export const PersonalRecordResolver = EntityResolver(PersonalRecord);

/** What the register says of a record as it now is: an entry for each date on which something of it is erased. */
export function personalRecordsOf(record: Node): Node[] {
  const { name: documentType } = entityOf(record.constructor);
  const groups = groupBy(personalAttributesHeld(record), (attribute) => `${attribute.personal!.purpose}.${eraseOn(record, attribute) ?? "open"}`);
  return [...groups].map(([key, attributes]) => {
    const [attribute] = attributes as [(typeof attributes)[number]];
    return derivedRecord(PersonalRecord, {
      id: `${entityOf(PersonalRecord).prefix}_${record.id}.${key}`,
      createdAt: record.createdAt,
      recordId: record.id,
      documentType,
      purpose: attribute.personal!.purpose as PersonalPurpose,
      fields: attributes.map(({ name }) => name),
      eraseOn: eraseOn(record, attribute),
    });
  });
}
