/** Sends papers by e-mail: the newest printed copy. Few requests do, so it is loaded when one does. */
import type { NodeClass } from "../../table/entity.ts";
import { Node } from "../../table/node.ts";
import { displayName } from "../../table/record.ts";
import { accessDenied } from "../access/access.ts";
import { rolesOf } from "../access/principal.ts";
import { contributors } from "../access/roleGroups.ts";
import type { Context } from "../context.ts";
import { inputFindings } from "../entity/validate.ts";
import { change, loadForChange, type Outcome } from "../lifecycle/change.ts";
import { Refusal, refuseIfAny, rule } from "../problem/problem.ts";
import { papersFor } from "./paper.ts";
import { PaperMail, PaperMailOrder, type MailPaperInput } from "./paperMail.ts";
import { mayPrint, noSuchPaper } from "./printPaper.ts";

const notPrinted = rule<{ title: { zh: string; en: string } }>("PAPER_NOT_PRINTED", {
  message: { zh: ({ title }) => `${title.zh}尚未打印，没有可发送的正式件`, en: ({ title }) => `No copy of the ${title.en} has been printed that could be sent` },
  remedy: { zh: () => "请先打印一份", en: () => "Print a copy first" },
});

const mailNotSetUp = rule("MAIL_NOT_SET_UP", {
  message: { zh: () => "系统未配置发件邮箱", en: () => "No address to send mail from is set up" },
  remedy: { zh: () => "请由系统管理员配置发件地址", en: () => "Have the system administrator set one up" },
});

const mailIsSet = (): boolean => Boolean(process.env.MAIL_FROM);

/** Sends the newest printed copy to an address. Those who may print the paper may send it. */
export const mailPaper = (ctx: Context, input: MailPaperInput): Promise<Outcome<Node>> =>
  change(ctx, { entity: "Node", action: "mail" }, input, async (uow) => {
    refuseIfAny(await inputFindings(PaperMailOrder, input, ctx));
    const record = await loadForChange(ctx, Node as unknown as NodeClass<Node>, input);
    if (!mayPrint(ctx)) throw new Refusal([accessDenied({ needed: contributors, held: rolesOf(ctx.principal) })]);
    const paper = papersFor(record, ctx).find(({ name }) => name === input.paper);
    if (!paper) throw new Refusal([noSuchPaper(undefined, { field: "paper" })]);
    const printed = record.printed?.[paper.name];
    refuseIfAny([...(printed ? [] : [notPrinted({ title: paper.label }, { field: "paper" })]), ...(mailIsSet() ? [] : [mailNotSetUp()])]);
    const { copies: copy, sha256, language } = printed!;
    const title = `${paper.label[language === "en" ? "en" : "zh"]} ${displayName(record)}`;
    uow.create(PaperMail, {
      recordId: record.id,
      paper: paper.name,
      copy,
      sha256,
      fileName: `${title}.pdf`,
      toAddress: input.toAddress,
      subject: title,
      message: input.message ?? undefined,
      sentById: ctx.principal.id,
      sentByName: ctx.principal.name,
      status: "PENDING",
      attempts: 0,
      dueAt: ctx.now.toISOString(),
    });
    const edited = uow.edit(record);
    edited.printed = { ...record.printed, [paper.name]: { ...printed!, mails: (printed!.mails ?? 0) + 1 } };
    return edited;
  });
