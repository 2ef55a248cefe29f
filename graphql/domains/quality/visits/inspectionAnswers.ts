/** What visiting inspectors are answered, as they ask. */
import { Field, ID, Int, ObjectType } from "type-graphql";
import { LocalDate } from "../../../table/scalars.ts";
import { Problem } from "../../../platform/problem/problem.ts";
import { InspectionScope } from "./inspectionScope.ts";

@ObjectType("MyInspection", { description: "The stay by which a visiting inspector looks into records today." })
export class MyInspection {
  @Field(() => String, { description: "Number of the stay.", simple: true })
  number!: string;

  @Field(() => String, { description: "The authority.", simple: true })
  authority!: string;

  @Field(() => String, { description: "Name of the host.", simple: true })
  host!: string;

  @Field(() => [InspectionScope], { description: "What may be looked into.", simple: true })
  scopes!: InspectionScope[];

  @Field(() => LocalDate, { description: "First business date of the documents shown.", simple: true })
  recordsFrom!: string;

  @Field(() => LocalDate, { description: "Last business date of the documents shown.", simple: true })
  recordsTo!: string;

  @Field(() => LocalDate, { description: "Last day of the stay.", simple: true })
  endsOn!: string;
}

@ObjectType("FoundBatch", { description: "A batch that a visiting inspector found." })
export class FoundBatch {
  @Field(() => ID, { description: "The batch.", simple: true })
  id!: string;

  @Field(() => String, { description: "Batch number printed on the pack.", simple: true })
  batchNumber!: string;

  @Field(() => String, { description: "Name of the product.", simple: true })
  product!: string;

  @Field(() => LocalDate, { description: "First day on which it may no longer be sold.", simple: true })
  expiresOn!: string;
}

@ObjectType("DossierFact", { description: "An attribute of a record as text." })
export class DossierFact {
  @Field(() => String, { description: "Name of the attribute, in the caller's language.", simple: true })
  label!: string;

  @Field(() => String, { description: "Its value.", simple: true })
  value!: string;
}

@ObjectType("DossierRow", { description: "A line of a record as text." })
export class DossierRow {
  @Field(() => [String], { description: "One text for each column.", simple: true })
  cells!: string[];
}

@ObjectType("DossierRecord", { description: "A record that a batch left behind, as a visiting inspector sees it." })
export class DossierRecord {
  @Field(() => ID, { description: "Id of the record.", simple: true })
  id!: string;

  @Field(() => String, { description: "Kind of record, in the caller's language.", simple: true })
  kind!: string;

  @Field(() => String, { description: "Number or name.", simple: true })
  title!: string;

  @Field(() => LocalDate, { description: "Its business date.", simple: true })
  on!: string;

  @Field(() => [DossierFact], { description: "Its attributes.", simple: true })
  facts!: DossierFact[];

  @Field(() => [String], { description: "Names of the columns of its lines; empty where it has none.", simple: true })
  columns!: string[];

  @Field(() => [DossierRow], { description: "Its lines of this lot.", simple: true })
  rows!: DossierRow[];
}

@ObjectType("DossierStep", { description: "What a batch left behind in one scope." })
export class DossierStep {
  @Field(() => InspectionScope, { description: "The scope.", simple: true })
  scope!: InspectionScope;

  @Field(() => [DossierRecord], { description: "The records.", simple: true })
  records!: DossierRecord[];

  @Field(() => Int, { description: "Documents outside of the period of the stay, which are not shown.", simple: true })
  outside!: number;

  @Field(() => [String], { description: "What should be there and is not, in the caller's language.", simple: true })
  missing!: string[];
}

@ObjectType("BatchDossier", { description: "Everything that a batch left behind, as a visiting inspector sees it." })
export class BatchDossier {
  @Field(() => DossierRecord, { description: "The batch.", simple: true })
  batch!: DossierRecord;

  @Field(() => [DossierStep], { description: "Its steps, of the scopes of the stay.", simple: true })
  steps!: DossierStep[];

  @Field(() => String, { description: "Who looks and when: drawn across the page.", simple: true })
  watermark!: string;
}

@ObjectType("FindBatchesPayload", { description: "Batches that a visiting inspector found." })
export class FindBatchesPayload {
  @Field(() => [FoundBatch], { description: "The batches, 50 at most.", simple: true })
  batches!: FoundBatch[];

  @Field(() => [Problem], { description: "All problems; empty on success.", simple: true })
  problems!: Problem[];
}

@ObjectType("InspectBatchPayload", { description: "What a batch left behind." })
export class InspectBatchPayload {
  @Field(() => BatchDossier, { nullable: true, description: "The records; null if it failed.", simple: true })
  dossier!: BatchDossier | null;

  @Field(() => [Problem], { description: "All problems; empty on success.", simple: true })
  problems!: Problem[];
}

@ObjectType("PackInspectionPayload", { description: "An evidence package to take home." })
export class PackInspectionPayload {
  @Field(() => String, { nullable: true, description: "Address of the archive, for five minutes; null if it failed.", simple: true })
  url!: string | null;

  @Field(() => String, { nullable: true, description: "SHA-256 of its manifest, which its verifier prints and the handover sheet repeats.", simple: true })
  manifestHash!: string | null;

  @Field(() => [String], { description: "What is missing, in the caller's language.", simple: true })
  missing!: string[];

  @Field(() => [Problem], { description: "All problems; empty on success.", simple: true })
  problems!: Problem[];
}
