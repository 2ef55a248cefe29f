import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { Allow } from "../../../platform/access/rootField.ts";
import type { Context } from "../../../platform/context.ts";
import type { Customer } from "../../sales/customers/customer.ts";
import { TraceBill } from "./traceBill.ts";
import { traceFile, type TraceFile } from "./traceFile.ts";

@ObjectType("TraceBillFile", { description: "A traceability bill as a file for the platform." })
class TraceBillFile implements TraceFile {
  @Field(() => String, { description: "Name of the file.", simple: true })
  fileName!: string;

  @Field(() => String, { description: "The file: CSV, UTF-8 with a byte order mark.", simple: true })
  text!: string;
}

@Resolver()
export class TraceFileResolver {
  @Query(() => TraceBillFile, { nullable: true, description: "A traceability bill as a file for the platform; null if there is none that you may see. Changes nothing. Source: 药品管理法 §36." })
  @Allow({ entity: "TraceBill", action: "send" })
  async traceBillFile(@Arg("id", () => ID, { description: "The bill." }) id: string, @Ctx() ctx: Context): Promise<TraceBillFile | null> {
    const bill = ctx.reveal(await ctx.loader.load(id));
    if (!(bill instanceof TraceBill)) return null;
    const customer = bill.customerId ? await ctx.loader.load<Customer>(bill.customerId) : null;
    return traceFile(bill, customer?.name ?? "");
  }
}
