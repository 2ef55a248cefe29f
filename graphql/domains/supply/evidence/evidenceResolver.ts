import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import { accessDenied } from "../../../platform/access/access.ts";
import { rolesOf } from "../../../platform/access/principal.ts";
import { purchasePriceReaders } from "../../../platform/access/roleGroups.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import type { Context } from "../../../platform/context.ts";
import { inputType } from "../../../platform/entity/inputType.ts";
import { loadForChange, type ChangeInput } from "../../../platform/lifecycle/change.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { Problem, Refusal, toProblem } from "../../../platform/problem/problem.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { packOf, storePack } from "./evidencePack.ts";

@ObjectType("EvidencePackPayload", { description: "Outcome of packing the evidence of a purchase." })
class EvidencePackPayload {
  @Field(() => String, { nullable: true, description: "Address of the archive, for five minutes; null if it failed.", simple: true })
  url!: string | null;

  @Field(() => [String], { description: "What is missing of the purchase, in the caller's language.", simple: true })
  missing!: string[];

  @Field(() => String, { nullable: true, description: "SHA-256 of the public key that the manifest is signed with; the script inside says the same of the archive that it lies in.", simple: true })
  fingerprint!: string | null;

  @Field(() => [Problem], { description: "All problems; empty on success.", simple: true })
  problems!: Problem[];
}

const PackEvidenceInput = inputType({ name: "PackEvidenceInput", description: "The purchase order whose evidence is packed.", shape: undefined, changes: true });

@Resolver()
export class EvidenceResolver {
  @Mutation(() => EvidencePackPayload, { description: "Packs everything that a purchase left behind, with signed checksums and a script that verifies them offline. Changes no record. Source: 五(一)3." })
  @Costs(50)
  @Allow("people")
  async packEvidence(@Arg("input", () => PackEvidenceInput, { description: "The order." }) { id, version }: ChangeInput & { id: string; version?: number | null }, @Ctx() ctx: Context): Promise<EvidencePackPayload> {
    try {
      const order = await loadForChange(ctx, PurchaseOrder, { id, version });
      if (!ctx.sees("PurchaseOrder.total")) throw new Refusal([accessDenied({ needed: purchasePriceReaders, held: rolesOf(ctx.principal) })]);
      const pack = await packOf(order, ctx);
      return { url: await storePack(order, pack), missing: pack.missing.map((one) => one[ctx.language]), fingerprint: pack.fingerprint, problems: [] };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { url: null, missing: [], fingerprint: null, problems: error.findings.map((finding) => toProblem(finding, ctx)) };
    }
  }
}
