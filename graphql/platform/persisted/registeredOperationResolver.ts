import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { Allow } from "../access/rootField.ts";
import type { Context } from "../context.ts";
import { EntityResolver, payloadType, toPayload } from "../entity/entityResolver.ts";
import { inputType } from "../entity/inputType.ts";
import { RegisteredOperation } from "./registeredOperation.ts";
import { registerOperation, type OperationInput } from "./registerOperation.ts";

const RegisterOperationInput = inputType({ name: "RegisterOperationInput", description: "An operation that is to be asked for by its hash.", shape: RegisteredOperation, changes: false });

@Resolver(() => RegisteredOperation)
export class RegisteredOperationResolver extends EntityResolver(RegisteredOperation) {
  @Mutation(() => payloadType(RegisteredOperation) as typeof Object, {
    description: "Registers an operation for the client that asks. From then on `extensions.persistedQuery.sha256Hash` represents its text, and it costs less. An already registered operation is returned unchanged.",
  })
  @Allow({ entity: "RegisteredOperation", action: "create" })
  async registerOperation(@Arg("input", () => RegisterOperationInput, { description: "The operation." }) input: OperationInput, @Ctx() ctx: Context, @Info() { schema }: GraphQLResolveInfo) {
    return toPayload(await registerOperation(ctx, { ...input }, schema), ctx);
  }
}
