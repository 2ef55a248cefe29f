import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";

@ObjectType("ResearchFinding", { description: "What research has found." })
export class ResearchFinding {
  @Attribute(() => String, { zh: "发现", en: "Finding", about: "What was found.", input: { required: true, minLength: 5, maxLength: 1_000 } })
  text!: string;
}

@ObjectType("FindingEvidence", { description: "An answer that a finding rests on." })
export class FindingEvidence {
  @Attribute(() => Int, { zh: "发现序号", en: "Number of the finding", about: "Number of the finding, from 1.", input: { required: true, min: 1, max: 20 } })
  finding!: number;

  @Reference(() => Node, { zh: "调研答卷", en: "Answer sheet", about: "The raw answers.", holds: ["SurveyResponse"], input: { required: true } })
  responseId!: string;
}
