import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";

@ObjectType("ImportColumn", { description: "Which attribute a column of an imported file holds." })
export class ImportColumn {
  @Attribute(() => String, { zh: "文件列", en: "Column", about: "Title of the column in the file.", input: { required: true, maxLength: 200 } })
  header!: string;

  @Attribute(() => String, { zh: "字段", en: "Attribute", about: "Attribute that the column holds.", input: { required: true, maxLength: 100 } })
  attribute!: string;
}

@ObjectType("ImportCorrection", { description: "A value of an imported file that was put right by hand." })
export class ImportCorrection {
  @Attribute(() => Int, { zh: "行", en: "Row", about: "Row of the file, the first below the titles being 1.", input: { required: true, min: 1 } })
  row!: number;

  @Attribute(() => String, { zh: "字段", en: "Attribute", about: "Attribute that the value is of.", input: { required: true, maxLength: 100 } })
  attribute!: string;

  @Attribute(() => String, { zh: "值", en: "Value", about: "What stands there now; nothing for an empty cell.", nullable: true, input: { maxLength: 200 } })
  value?: string | null;
}
