import { Ctx, Resolver, Root } from "type-graphql";
import { Computed } from "../../../table/attribute.ts";
import type { Context } from "../../../platform/context.ts";
import { Readers, readersOf } from "../../../platform/receipt/readers.ts";
import { SharedDocument } from "./sharedDocument.ts";

@Resolver(() => SharedDocument)
export class SharedDocumentReadersResolver {
  @Computed(SharedDocument, () => Readers, { zh: "阅读情况", en: "Readers", about: "How many of those who are to read it have confirmed its newest version." })
  readers(@Root() document: SharedDocument, @Ctx() ctx: Context): Promise<Readers> {
    return readersOf(document, ctx);
  }
}
