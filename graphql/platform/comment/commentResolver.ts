import { Arg, Ctx, Field, FieldResolver, Int, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { Cost } from "../../table/fieldCost.ts";
import { Node } from "../../table/node.ts";
import { Allow } from "../access/rootField.ts";
import { TimelineComment } from "../audit/timeline.ts";
import type { Context } from "../context.ts";
import { toPayload } from "../entity/entityResolver.ts";
import { inputType } from "../entity/inputType.ts";
import { File } from "../file/file.ts";
import { Problem } from "../problem/problem.ts";
import { addComment, OptionalCommentInput, withdrawComment, type CommentInput, type WithdrawInput } from "./comment.ts";

@ObjectType("CommentPayload", { description: "Outcome of a comment on a record." })
class CommentPayload {
  @Field(() => Node, { nullable: true, description: "The record that was commented on; null if it failed.", simple: true })
  record!: Node | null;

  @Field(() => [Problem], { description: "All problems; empty on success.", simple: true })
  problems!: Problem[];
}

const AddCommentInput = inputType({ name: "AddCommentInput", description: "A comment on a record.", shape: OptionalCommentInput, changes: true });
const WithdrawCommentInput = inputType({ name: "WithdrawCommentInput", description: "A comment to withdraw.", changes: true });
Field(() => Int, { nullable: true, description: "Version that the comment's entry made. Required." })(WithdrawCommentInput.prototype, "entry");

@Resolver(() => TimelineComment)
export class CommentResolver {
  @Mutation(() => CommentPayload, { description: "Comments on any record that you may read. The comment becomes an entry of the record's audit trail; mentioned people are notified." })
  @Allow("people")
  async addComment(@Arg("input", () => AddCommentInput, { description: "The comment." }) input: CommentInput, @Ctx() ctx: Context): Promise<CommentPayload> {
    return toPayload(await addComment(ctx, { ...input }), ctx);
  }

  @Mutation(() => CommentPayload, { description: "Withdraws a comment of your own; it stays in the history, marked as withdrawn." })
  @Allow("people")
  async withdrawComment(@Arg("input", () => WithdrawCommentInput, { description: "The comment." }) input: WithdrawInput, @Ctx() ctx: Context): Promise<CommentPayload> {
    return toPayload(await withdrawComment(ctx, { ...input }), ctx);
  }

  @Cost({ reads: "records" })
  @FieldResolver(() => [Node], { description: "Mentioned people, as far as you may see them." })
  async mentioned(@Root() { mentionedIds }: TimelineComment, @Ctx() ctx: Context): Promise<Node[]> {
    const people = await ctx.loader.loadAll(mentionedIds);
    return people.flatMap((person) => ctx.reveal(person) ?? []);
  }

  @Cost({ reads: "records" })
  @FieldResolver(() => [File], { description: "Attached files." })
  async files(@Root() { fileIds }: TimelineComment, @Ctx() ctx: Context): Promise<File[]> {
    const files = await ctx.loader.loadAll<File>(fileIds);
    return files.flatMap((file) => ctx.maskedReference(file) ?? []);
  }
}
