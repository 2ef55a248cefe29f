import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { labelOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { Cost } from "../../../table/fieldCost.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import type { Context } from "../../../platform/context.ts";
import { Supplier } from "../../supply/supplier/supplier.ts";
import { Customer } from "../customers/customer.ts";
import { Receivable } from "../receivables/receivable.ts";
import { BankTransaction } from "./bankTransaction.ts";
import { ProposalEvidence, ProposalKind, proposalKey, proposalsFor } from "./proposals.ts";

/** Most transactions of one request: as many as a page shows. */
const mostAsked = 25;

@ObjectType("BankProposalLine", { description: "Part of a transfer that is proposed for a customer or one of its receivables." })
class BankProposalLine {
  @Field(() => Receivable, { nullable: true, description: "Receivable that it would settle; null if it stays on account.", simple: true })
  receivable!: Receivable | null;

  @Field(() => Money, { description: "How much.", simple: true })
  amount!: Money;
}

@ObjectType("BankProposal", { description: "Proposed match of a bank transaction; posts nothing until finance confirms it." })
class BankProposal {
  @Field(() => String, { description: "Key to confirm it by; changes with the proposal.", simple: true })
  key!: string;

  @Field(() => ProposalKind, { description: "Kind of the proposal.", simple: true })
  kind!: ProposalKind;

  @Field(() => Customer, { nullable: true, description: "Customer of the proposal.", simple: true })
  customer!: Customer | null;

  @Field(() => Supplier, { nullable: true, description: "Supplier that was paid.", simple: true })
  supplier!: Supplier | null;

  @Field(() => Node, { nullable: true, description: "Receipt, bill, refund or payment request that it is.", simple: true })
  record!: Node | null;

  @Field(() => [BankProposalLine], { description: "Proposed use of the amount.", simple: true })
  lines!: BankProposalLine[];

  @Field(() => [ProposalEvidence], { description: "Evidence for it.", simple: true })
  evidence!: ProposalEvidence[];

  @Field(() => String, { description: "Kind of the proposal, in the caller's language.", simple: true })
  title!: string;

  @Field(() => [String], { description: "Evidence for it, in the caller's language.", simple: true })
  reasons!: string[];

  @Field(() => Boolean, { description: "Whether it is the only proposal and based on a known payer or document; such proposals can be confirmed together.", simple: true })
  certain!: boolean;
}

@ObjectType("BankTransactionProposals", { description: "Proposed matches of one bank transaction." })
class BankTransactionProposals {
  @Field(() => ID, { description: "The transaction.", simple: true })
  bankTransactionId!: string;

  @Field(() => [BankProposal], { description: "The likeliest first; empty if there are none.", simple: true })
  proposals!: BankProposal[];
}

/** Evidence that identifies the payer; a name or an amount alone does not. */
const knowing: readonly ProposalEvidence[] = ["PAYER_ACCOUNT", "BANK_REFERENCE", "BILL_NUMBER", "PAYEE_ACCOUNT"];

async function proposalsOf(transaction: BankTransaction, ctx: Context): Promise<BankProposal[]> {
  const proposals = await proposalsFor(transaction, ctx);
  return Promise.all(
    proposals.map(async (proposal) => {
      const { kind, customerId, supplierId, recordId, evidence } = proposal;
      const lines = proposal.lines.map(async ({ receivableId, amount }) => ({ receivable: receivableId ? ctx.reveal(await ctx.loader.load<Receivable>(receivableId)) : null, amount }));
      return {
        key: proposalKey(proposal),
        kind,
        customer: customerId ? ctx.reveal(await ctx.loader.load<Customer>(customerId)) : null,
        supplier: supplierId ? ctx.reveal(await ctx.loader.load<Supplier>(supplierId)) : null,
        record: recordId ? ctx.reveal(await ctx.loader.load(recordId)) : null,
        lines: await Promise.all(lines),
        evidence,
        title: labelOf(ProposalKind, kind)[ctx.language],
        reasons: evidence.map((one) => labelOf(ProposalEvidence, one)[ctx.language]),
        certain: proposals.length === 1 && evidence.some((one) => knowing.includes(one)),
      };
    }),
  );
}

@Resolver()
export class BankProposalsResolver {
  @Query(() => [BankTransactionProposals], { description: "Proposed matches of at most 25 bank transactions. Read-only. Source: 四(四)3." })
  @Allow({ entity: "BankTransaction", action: "confirm" })
  @Cost({ points: 20, entries: mostAsked })
  async bankProposals(@Arg("ids", () => [ID], { description: "Ids of transactions." }) ids: string[], @Ctx() ctx: Context): Promise<BankTransactionProposals[]> {
    const found = await ctx.loader.loadAll<BankTransaction>(ids.slice(0, mostAsked));
    const seen = found.flatMap((one) => ctx.reveal(one) ?? []).filter((one) => one instanceof BankTransaction);
    return Promise.all(seen.map(async (transaction) => ({ bankTransactionId: transaction.id, proposals: await proposalsOf(transaction, ctx) })));
  }
}
