/** Links of invitations that go out as text messages or on paper, for those who send them. */
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { readAll } from "../../../table/list.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { findOne } from "../../../platform/entity/entityResolver.ts";
import { asOn } from "../../../platform/lifecycle/stateByDate.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { answerAddress, invitationText } from "./invitationMail.ts";
import { hasDigest, tokenOf } from "./invitationToken.ts";
import { MarketResearch } from "./marketResearch.ts";
import { SurveyInvitation } from "./surveyInvitation.ts";

@ObjectType("InvitationLink", { description: "The link of an invitation, with the text to send." })
export class InvitationLink {
  @Field(() => ID, { description: "The invitation.", simple: true })
  invitationId!: string;

  @Field(() => String, { description: "Institution that was chosen.", simple: true })
  organisation!: string;

  @Field(() => String, { nullable: true, description: "Name of the person.", simple: true })
  contactName?: string;

  @Field(() => String, { nullable: true, description: "Phone number.", simple: true })
  phone?: string;

  @Field(() => String, { description: "Address of the answer form, which can be used once.", simple: true })
  url!: string;

  @Field(() => String, { description: "What the invitation says, in both languages.", simple: true })
  text!: string;
}

/** Longest origin that is taken: a scheme, a name and a port. */
const originPattern = /^https?:\/\/[\w.-]{1,200}(:\d{1,5})?$/;

@Resolver()
export class InvitationLinksResolver {
  @Query(() => [InvitationLink], { description: "Links of the sent invitations that go out as text messages or on paper, for those who may send them. Source: 三(一)." })
  @Costs(20)
  @Allow({ entity: "SurveyInvitation", action: "send" })
  async invitationLinks(
    @Arg("researchId", () => ID, { description: "The survey." }) researchId: string,
    @Arg("origin", () => String, { description: "Where the console is: https://pharmops.example.com." }) origin: string,
    @Ctx() ctx: Context,
  ): Promise<InvitationLink[]> {
    const research = await findOne(ctx, MarketResearch, researchId);
    if (!research || !originPattern.test(origin)) return [];
    const links: InvitationLink[] = [];
    for await (const kept of readAll(ctx.table, SurveyInvitation, { filter: { researchId: { eq: researchId }, status: { eq: "SENT" } }, orderBy: { sort: "createdAt", descending: false } })) {
      const { id, status, channel, organisation, contactName, phone, lapsesOn, tokenDigest, reminders } = asOn(kept, ctx.today);
      const token = tokenOf(id);
      if (status !== "SENT" || channel === "EMAIL" || !hasDigest(token, tokenDigest)) continue;
      const url = answerAddress(origin, token);
      links.push({ invitationId: id, organisation, contactName, phone, url, text: invitationText({ title: research.title, url, lastDay: addDays(lapsesOn, -1), reminds: reminders > 0 }) });
    }
    return links;
  }
}
