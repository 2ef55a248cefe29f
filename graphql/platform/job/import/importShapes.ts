import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { TextEncoding } from "./textEncoding.ts";

@ObjectType("ImportColumn", { description: "Where the values of an attribute come from: a column of the file, or one value for all rows." })
export class ImportColumn {
  @Attribute(() => String, { zh: "文件列", en: "Column", about: "Title of the column in the file; nothing where a value is given for all rows.", nullable: true, input: { maxLength: 200 } })
  header?: string | null;

  @Attribute(() => String, { zh: "固定值", en: "Value for all rows", about: "In place of a column: what every row has, as a cell would have it.", nullable: true, input: { maxLength: 200 } })
  value?: string | null;

  @Attribute(() => String, { zh: "字段", en: "Attribute", about: "Attribute that the column or the value is for.", input: { required: true, maxLength: 100 } })
  attribute!: string;
}

/** What of the reading of a file a person can choose; the rest is proposed. */
export interface ReadingChoice {
  sheet?: string | null;
  encoding?: TextEncoding | null;
  headerRow?: number | null;
}

@ObjectType("EncodingSample", { description: "A text of the file, as one encoding reads it." })
export class EncodingSample {
  @Attribute(() => TextEncoding, { zh: "编码", en: "Encoding", about: "The encoding." })
  encoding!: TextEncoding;

  @Attribute(() => String, { zh: "示例", en: "Sample", about: "Sample text in this encoding; empty if all encodings read the same." })
  sample!: string;
}

@ObjectType("PreviewRow", { description: "A row of the file before anything of it is interpreted." })
export class PreviewRow {
  @Attribute(() => Int, { zh: "行", en: "Row", about: "Its number in the file." })
  row!: number;

  @Attribute(() => [String], { zh: "内容", en: "Cells", about: "Text of its first cells." })
  cells!: string[];
}

@ObjectType("FileReading", { description: "How an imported file was read: what was proposed, or chosen by the person." })
export class FileReading {
  @Attribute(() => [String], { zh: "工作表", en: "Sheets", about: "Names of an Excel file's sheets.", nullable: true })
  sheets?: string[] | null;

  @Attribute(() => String, { zh: "所读工作表", en: "Sheet", about: "The one that was read.", nullable: true })
  sheet?: string | null;

  @Attribute(() => [EncodingSample], { zh: "可能的编码", en: "Encodings", about: "Those that fit a CSV file, the likeliest first.", nullable: true })
  encodings?: EncodingSample[] | null;

  @Attribute(() => TextEncoding, { zh: "编码", en: "Encoding", about: "The one that the file was read with.", nullable: true })
  encoding?: TextEncoding | null;

  @Attribute(() => Int, { zh: "标题行", en: "Title row", about: "Number of the row that holds the columns' titles; rows above it are no data." })
  headerRow!: number;

  @Attribute(() => [PreviewRow], { zh: "前几行", en: "First rows", about: "The first rows that have content, to choose the title row from." })
  preview!: PreviewRow[];
}

@ObjectType("ImportCorrection", { description: "A corrected value of an imported file." })
export class ImportCorrection {
  @Attribute(() => Int, { zh: "行", en: "Row", about: "Number of the row in the file.", input: { required: true, min: 1 } })
  row!: number;

  @Attribute(() => String, { zh: "字段", en: "Attribute", about: "Attribute that the value is of.", input: { required: true, maxLength: 100 } })
  attribute!: string;

  @Attribute(() => String, { zh: "值", en: "Value", about: "Current content; null for an empty cell.", nullable: true, input: { maxLength: 200 } })
  value?: string | null;
}
