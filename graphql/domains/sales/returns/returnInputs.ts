/** What is entered when a return arrives, and when it is inspected. */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { Location } from "../../supply/places/location.ts";

export class ArrivalInput {
  @Reference(() => Location, { zh: "待验货位", en: "Location", about: "Location in a returns zone, where the goods await inspection.", input: { required: true } })
  locationId!: string;
}

@ObjectType("ReturnInspectionLine", { description: "Inspection result of one return line." })
export class ReturnInspectionLine {
  @Attribute(() => Int, { zh: "退回行", en: "Line", about: "Number of the return's line, from 1.", input: { required: true, min: 1, max: 200 } })
  line!: number;

  @Attribute(() => SafeInt, { zh: "合格数量", en: "Qualified", about: "Qualified packs.", input: { required: true, min: 0, max: 100_000_000 } })
  qualifiedQuantity!: number;

  @Reference(() => Location, { zh: "合格货位", en: "Storage location", about: "Their location; required if there are any.", nullable: true, input: true })
  storageLocationId?: string;

  @Attribute(() => SafeInt, { zh: "不合格数量", en: "Rejected", about: "Rejected packs.", input: { required: true, min: 0, max: 100_000_000 } })
  rejectedQuantity!: number;

  @Reference(() => Location, { zh: "不合格货位", en: "Rejected location", about: "Their location; required if there are any.", nullable: true, input: true })
  rejectedLocationId?: string;
}

export class ReturnInspectionInput {
  @Attribute(() => [ReturnInspectionLine], { zh: "验收结果", en: "Findings", about: "Inspection result of every line; a line at several places has several.", input: { required: true, minItems: 1, maxItems: 400 } })
  findings!: ReturnInspectionLine[];

  @Attribute(() => String, { zh: "验收说明", en: "Remark", about: "Findings.", nullable: true, text: true, input: { maxLength: 1000 } })
  remark?: string;
}
