import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { Employee } from "../../organization/people/employee.ts";

@ObjectType("AppraisalSegment", { description: "A part of the period under one appraiser." })
export class AppraisalSegment {
  @Attribute(() => LocalDate, { zh: "开始", en: "From", about: "First day.", input: { required: true, when: "any" } })
  from!: string;

  @Attribute(() => LocalDate, { zh: "结束", en: "To", about: "Last day.", input: { required: true, when: "any" } })
  to!: string;

  @Reference(() => Employee, { zh: "评价人", en: "Appraiser", about: "Who assesses this part.", input: { required: true } })
  appraiserId!: string;
}
