import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { labelOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { Cost } from "../../../table/fieldCost.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import type { Context } from "../../../platform/context.ts";
import { Customer } from "../customers/customer.ts";
import { Receivable } from "../receivables/receivable.ts";
import { BankTransaction } from "./bankTransaction.ts";
import { ProposalEvidence, ProposalKind, proposalKey, proposalsFor } from "./proposals.ts";

/** Transactions that one question may be about: as many as a page shows. */
const mostAsked = 25;

@ObjectType("BankProposalLine", { description: "How much of a transfer is proposed for a customer or one of its receivables." })
class BankProposalLine {
  @Field(() => Receivable, { nullable: true, description: "What it would settle; null where it stays on account.", simple: true })
  receivable!: Receivable | null;

  @Field(() => Money, { description: "How much.", simple: true })
  amount!: Money;
}

@ObjectType("BankProposal", { description: "What a bank transaction may be for; it posts nothing until finance confirms it." })
class BankProposal {
  @Field(() => String, { description: "Key to confirm it by; it changes with what is proposed.", simple: true })
  key!: string;

  @Field(() => ProposalKind, { description: "What it may be for.", simple: true })
  kind!: ProposalKind;

  @Field(() => Customer, { nullable: true, description: "Customer that it concerns.", simple: true })
  customer!: Customer | null;

  @Field(() => Node, { nullable: true, description: "Receipt, bill or refund that it is.", simple: true })
  record!: Node | null;

  @Field(() => [BankProposalLine], { description: "What it would be used for.", simple: true })
  lines!: BankProposalLine[];

  @Field(() => [ProposalEvidence], { description: "What speaks for it.", simple: true })
  evidence!: ProposalEvidence[];

  @Field(() => String, { description: "What it may be for, in the caller's language.", simple: true })
  title!: string;

  @Field(() => [String], { description: "What speaks for it, in the caller's language.", simple: true })
  reasons!: string[];

  @Field(() => Boolean, { description: "Whether it is the only one, of a payer or a document that is known: such proposals can be confirmed together.", simple: true })
  certain!: boolean;
}

@ObjectType("BankTransactionProposals", { description: "What one bank transaction may be for." })
class BankTransactionProposals {
  @Field(() => ID, { description: "The transaction.", simple: true })
  bankTransactionId!: string;

  @Field(() => [BankProposal], { description: "The likeliest first; empty where nothing is known.", simple: true })
  proposals!: BankProposal[];
}

/** What tells who paid; a name or an amount alone may be anybody's. */
const knowing: readonly ProposalEvidence[] = ["PAYER_ACCOUNT", "BANK_REFERENCE", "BILL_NUMBER", "PAYEE_ACCOUNT"];

async function proposalsOf(transaction: BankTransaction, ctx: Context): Promise<BankProposal[]> {
  const proposals = await proposalsFor(transaction, ctx);
  return Promise.all(
    proposals.map(async (proposal) => {
      const { kind, customerId, recordId, evidence } = proposal;
      const lines = proposal.lines.map(async ({ receivableId, amount }) => ({ receivable: receivableId ? ctx.reveal(await ctx.loader.load<Receivable>(receivableId)) : null, amount }));
      return {
        key: proposalKey(proposal),
        kind,
        customer: ctx.reveal(await ctx.loader.load<Customer>(customerId)),
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
  @Query(() => [BankTransactionProposals], { description: "What bank transactions may be for, of 25 at most. Changes nothing. Source: 四(四)3." })
  @Allow({ entity: "BankTransaction", action: "confirm" })
  @Cost({ points: 20, entries: mostAsked })
  async bankProposals(@Arg("ids", () => [ID], { description: "Ids of transactions." }) ids: string[], @Ctx() ctx: Context): Promise<BankTransactionProposals[]> {
    const found = await ctx.loader.loadAll<BankTransaction>(ids.slice(0, mostAsked));
    const seen = found.flatMap((one) => ctx.reveal(one) ?? []).filter((one) => one instanceof BankTransaction);
    return Promise.all(seen.map(async (transaction) => ({ bankTransactionId: transaction.id, proposals: await proposalsOf(transaction, ctx) })));
  }
}
