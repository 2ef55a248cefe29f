import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { readPage } from "../../../table/list.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import type { Context } from "../../../platform/context.ts";
import { invoicingPlatform } from "./invoicingPlatform.ts";
import { SalesInvoice } from "./salesInvoice.ts";

/** Invoices in one file. */
const mostInvoices = 50;

@ObjectType("InvoiceRequests", { description: "Requested invoices as a file for the invoicing platform." })
class InvoiceRequests {
  @Field(() => Int, { description: "Invoices in the file, 50 at most, the earliest first.", simple: true })
  invoices!: number;

  @Field(() => String, { description: "Name of the file.", simple: true })
  fileName!: string;

  @Field(() => String, { description: "The file: CSV, UTF-8 with a byte order mark.", simple: true })
  text!: string;
}

async function requested(ctx: Context, id: string | null | undefined): Promise<SalesInvoice[]> {
  if (!id) {
    const { edges } = await readPage(ctx.table, SalesInvoice, { filter: { status: { eq: "REQUESTED" } }, orderBy: { sort: "createdAt", descending: false }, first: mostInvoices });
    return edges.flatMap(({ node }) => ctx.reveal(node) ?? []);
  }
  const one = ctx.reveal(await ctx.loader.load(id));
  return one instanceof SalesInvoice && one.status === "REQUESTED" ? [one] : [];
}

@Resolver()
export class InvoiceRequestsResolver {
  @Query(() => InvoiceRequests, { description: "Requested invoices, or one of them, as a file for the invoicing platform. Changes nothing. Source: GSP §91." })
  @Allow({ entity: "SalesInvoice", action: "request" })
  async invoiceRequests(@Arg("id", () => ID, { nullable: true, description: "This invoice only." }) id: string | null | undefined, @Ctx() ctx: Context): Promise<InvoiceRequests> {
    const invoices = await requested(ctx, id);
    const requests = await Promise.all(invoices.map(async (invoice) => ({ invoice, blueNumber: invoice.blueId ? (await ctx.loader.load<SalesInvoice>(invoice.blueId))?.platformNumber : undefined })));
    return { invoices: invoices.length, ...(await invoicingPlatform.request(requests, ctx.today)) };
  }
}
