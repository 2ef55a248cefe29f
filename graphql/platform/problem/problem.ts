/**
 * Expected outcomes that are no success: what is wrong, by which rule, and what to do about it. They travel in the
 * payload, all of them at once, in the caller's language. Thrown errors are for faults.
 */
import { Field, InterfaceType, ObjectType } from "type-graphql";
import { DeclaredList } from "../../table/declared.ts";
import { Node } from "../../table/node.ts";
import type { Label } from "../../schema/model.ts";
import { NamedError } from "../../table/namedError.ts";

export type Language = keyof Label;

@InterfaceType("Problem", {
  description: "A reason why a mutation changed nothing: a rule that the input or the record does not meet.",
  resolveType: (problem: object) => problem.constructor.name,
})
export abstract class Problem {
  @Field(() => String, { description: "Stable name of the rule, for programs.", simple: true })
  code!: string;

  @Field(() => String, { description: "Description of the problem, in the caller's language.", simple: true })
  message!: string;

  @Field(() => String, { nullable: true, description: "Remedy, in the caller's language.", simple: true })
  remedy?: string;
}

@ObjectType("FieldProblem", { implements: Problem, description: "A value of the input that is missing or outside its limits." })
export class FieldProblem extends Problem {
  @Field(() => String, { description: "Path into the input: \"lines.2.quantity\".", simple: true })
  field!: string;
}

@ObjectType("RuleProblem", { implements: Problem, description: "A business rule that is not met." })
export class RuleProblem extends Problem {
  @Field(() => String, { nullable: true, description: "Clause of the regulation or the law that the rule comes from.", simple: true })
  clause?: string;

  @Field(() => Node, { nullable: true, description: "The record that blocks it, if it is another one.", simple: true })
  record?: Node;
}

@ObjectType("ConflictProblem", { implements: Problem, description: "Someone else changed the record since the given version." })
export class ConflictProblem extends Problem {
  @Field(() => Node, { nullable: true, description: "The current record.", simple: true })
  current?: Node;
}

/** A problem before it is put into the caller's language. */
export interface Finding {
  kind: "field" | "rule" | "conflict";
  code: string;
  message: Label;
  remedy?: Label;
  clause?: string;
  field?: string;
  /** Another record that blocks it, or for a conflict the current one. */
  record?: Node;
  /** What the message discloses, and what is said instead to those who may not see it. */
  disclosure?: { of: readonly string[]; discreet: Label };
}

type Text<P> = (params: P) => string;

interface Remedy<P> {
  zh: Text<P>;
  en: Text<P>;
  /**
   * The actions that it means, "SalesContract.cancel" or "Visit.create": any one of them takes the problem away. Absent
   * where another value is entered, another person does the same, or time has to pass. `schema/remedies.test.ts` carries
   * each of them out.
   */
  by?: readonly string[];
}

interface RuleText<P> {
  /** Clause of the regulation or the law. */
  clause?: string;
  message: { zh: Text<P>; en: Text<P> };
  remedy?: Remedy<P>;
  /**
   * Where figures in the message come from: entities ("Receivable") or attributes of them ("Customer.creditLimit"). Those
   * who may not see one of them are told `discreetly`. Required of every message with an amount of money; empty where the
   * amounts are the caller's own input.
   */
  discloses?: readonly string[];
  discreetly?: { zh: Text<P>; en: Text<P> };
}

const both = <P>(texts: { zh: Text<P>; en: Text<P> }, params: P): Label => ({ zh: texts.zh(params), en: texts.en(params) });

/** All rules that name a remedy. */
// Each rule has its own type of parameters, unknown to a list of all rules.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const remedies = new DeclaredList<{ code: string; remedy: Remedy<any> }>("remedy");

/**
 * Declares a rule by what it says when it is not met. Call the result with the rule's figures, and with the record
 * that blocks it; give a `field` where it is the input that must change.
 */
export function rule<P = void>(code: string, texts: RuleText<P>) {
  if (texts.remedy) remedies.add({ code, remedy: texts.remedy });
  return (params: P, at: { record?: Node; field?: string } = {}): Finding => ({
    kind: at.field ? "field" : "rule",
    code,
    clause: texts.clause,
    message: both(texts.message, params),
    remedy: texts.remedy && both(texts.remedy, params),
    ...(texts.discreetly && { disclosure: { of: texts.discloses ?? [], discreet: both(texts.discreetly, params) } }),
    ...at,
  });
}

/** Ends an action that may not happen, with every reason. Nothing has been changed. */
export class Refusal extends NamedError {
  constructor(readonly findings: readonly Finding[]) {
    super(findings.map(({ code }) => code).join(", "));
  }
}

export function refuseIfAny(findings: readonly Finding[]): void {
  if (findings.length > 0) throw new Refusal(findings);
}

/** The person or machine that reads a finding. */
interface Reader {
  language: Language;
  /** The record as they may see it, or null. */
  reveal(record: Node): Node | null;
  /** Whether they may see what an entity or an attribute holds: "Receivable", "Customer.creditLimit". */
  sees(source: string): boolean;
}

/** What the finding says to this reader: nothing that they may not see. */
export function messageFor({ message, disclosure }: Finding, reader: Reader): string {
  const hidden = disclosure?.of.some((source) => !reader.sees(source));
  return (hidden ? disclosure!.discreet : message)[reader.language];
}

/** A finding as the GraphQL type that it is, as this reader may see it. */
export function toProblem(finding: Finding, reader: Reader): Problem {
  const { code, clause, field } = finding;
  const text = { code, message: messageFor(finding, reader), remedy: finding.remedy?.[reader.language] };
  const record = (finding.record && reader.reveal(finding.record)) ?? undefined;
  if (finding.kind === "field") return Object.assign(new FieldProblem(), { ...text, field });
  if (finding.kind === "conflict") return Object.assign(new ConflictProblem(), { ...text, current: record });
  return Object.assign(new RuleProblem(), { ...text, clause, record });
}
