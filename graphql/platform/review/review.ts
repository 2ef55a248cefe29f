/**
 * Periodic reviews. A review that comes due is a document, which the clock makes (reviewClock.ts); a record that is
 * reviewed says when it was reviewed last and with which outcome. The invariant: of one record and one nominal date
 * there is one review, whatever runs twice, because its id follows from both.
 */
import { ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Declared } from "../../table/declared.ts";
import { entityOf, Reference, type EntityDeclaration, type NodeClass } from "../../table/entity.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { idFrom } from "../../table/idFrom.ts";
import type { Filter } from "../../table/list.ts";
import { Node } from "../../table/node.ts";
import { LocalDate } from "../../table/scalars.ts";
import type { Role } from "../access/role.ts";
import { ReasonInput } from "../approval/actions.ts";
import { addDays, businessDate } from "../businessDate.ts";
import { Document } from "../entity/document.ts";
import { lifecycle, type Lifecycle, type Step } from "../lifecycle/lifecycle.ts";
import { nominalDates } from "../recurrence/rule.ts";
import type { Audience } from "../notification/announce.ts";

export const ReviewStatus = enumeration("ReviewStatus", "Status of a periodic review.", {
  OPEN: { zh: "待评审", en: "Open", tone: "warning", about: "Made by the clock ahead of its due date." },
  DONE: { zh: "已评审", en: "Done", tone: "good" },
  WAIVED: { zh: "已免除", en: "Waived", about: "Not held, for a reason." },
});
export type ReviewStatus = ValueOf<typeof ReviewStatus>;

export const ReviewOutcome = enumeration("ReviewOutcome", "What a periodic review came to.", {
  KEEP: { zh: "维持", en: "Keep", tone: "good", about: "Stays as it is." },
  ADJUST: { zh: "调整", en: "Adjust", tone: "warning", about: "Is to be changed." },
  END: { zh: "终止", en: "End", tone: "bad", about: "Is to be ended." },
});
export type ReviewOutcome = ValueOf<typeof ReviewOutcome>;

const isReview = ({ target }: EntityDeclaration): boolean => target.prototype instanceof Review;

/** A review of one record, for one nominal date; each kind of review adds what it refers to. */
@ObjectType("ReviewBase", { description: "A periodic review." })
export abstract class Review extends Document {
  @Attribute(() => String, { zh: "名称", en: "Title", about: "Name of the reviewed record, and the due date." })
  title!: string;

  @Attribute(() => LocalDate, { zh: "应评审日期", en: "Due on", about: "Date by which the review is to be held." })
  dueOn!: string;

  @Attribute(() => LocalDate, { zh: "评审日期", en: "Reviewed on", about: "Date on which its outcome was recorded.", nullable: true })
  doneOn?: string;

  @Attribute(() => ReviewOutcome, { zh: "评审结论", en: "Outcome", about: "Outcome of the review.", nullable: true })
  outcome?: ReviewOutcome;

  @Attribute(() => String, { zh: "评审发现", en: "Findings", about: "Subjects, findings and conclusions of the review.", nullable: true, text: true })
  findings?: string;

  @Attribute(() => ReviewStatus, { zh: "状态", en: "Status", about: "Status of the review." })
  override status!: ReviewStatus;
}

/** When a record was reviewed last, and how: the type of its attribute `lastReview`. */
@ObjectType("LastReview", { description: "The latest review of a record." })
export class LastReview {
  @Reference(() => Node, { zh: "评审", en: "Review", about: "The review.", holds: isReview })
  reviewId!: string;

  @Attribute(() => LocalDate, { zh: "评审日期", en: "Reviewed on", about: "Date on which its outcome was recorded." })
  doneOn!: string;

  @Attribute(() => ReviewOutcome, { zh: "评审结论", en: "Outcome", about: "Outcome of the review." })
  outcome!: ReviewOutcome;
}

export type Reviewed = Node & { lastReview?: LastReview };

interface ReviewPlan<T extends Reviewed, R extends Review> {
  /** Document of a review. */
  by: NodeClass<R>;
  /** Attribute of the document that names the record. */
  of: keyof R & string;
  /** Records that are reviewed, by a list with an equality, and one of its orders. */
  filter: Filter;
  sort: keyof T & string;
  /** Day that the months are counted from; it is no due date itself. */
  from: (record: T) => string;
  everyMonths: (record: T) => number;
  /** Last possible due date. */
  until?: (record: T) => string;
  /** Days before the due date on which the owner is told. The review is made that many days ahead. */
  warn: readonly number[];
  owner: (record: T) => Audience;
  /** Told with the owner once the review is a week overdue. */
  overdueTo: Role;
}

export interface DeclaredReview extends ReviewPlan<Reviewed, Review> {
  target: NodeClass<Reviewed>;
}

const declared = new Declared<DeclaredReview>("review");

/** Declares that records of this class are reviewed periodically. */
export function reviewed<T extends Reviewed, R extends Review>(target: NodeClass<T>, plan: ReviewPlan<T, R>): void {
  declared.add(entityOf(plan.by).name, { ...plan, target } as unknown as DeclaredReview);
}

export const declaredReviews = (): readonly DeclaredReview[] => declared.all();

/** How many days ahead of its due date a review is made. */
export const daysAhead = ({ warn }: Pick<DeclaredReview, "warn">): number => Math.max(...warn);

/** Due dates of a record since it was entered, up to those that are so near that their review is made today. */
export function dueDates(plan: Pick<DeclaredReview, "from" | "everyMonths" | "until" | "warn">, record: Reviewed, today: string): string[] {
  const [entered, horizon] = [businessDate(new Date(record.createdAt)), addDays(today, daysAhead(plan))];
  const last = plan.until?.(record) ?? horizon;
  return nominalDates({ from: plan.from(record), every: plan.everyMonths(record), unit: "MONTH" }, entered, last < horizon ? last : horizon);
}

export const reviewId = ({ by }: Pick<DeclaredReview, "by">, record: Node, dueOn: string): string => idFrom(by, record.id, dueOn);

class OutcomeOfReviewInput {
  @Attribute(() => ReviewOutcome, { zh: "评审结论", en: "Outcome", about: "Outcome of the review.", input: { required: true } })
  outcome!: ReviewOutcome;

  @Attribute(() => String, { zh: "评审发现", en: "Findings", about: "Subjects, findings and conclusions of the review.", text: true, input: { required: true, minLength: 10, maxLength: 4000 } })
  findings!: string;
}

/** Records the outcome, also in what was reviewed, unless a later review was held before. */
async function complete({ record, input: { outcome, findings }, uow, ctx }: Step<Review, OutcomeOfReviewInput>): Promise<void> {
  Object.assign(record, { outcome, findings, doneOn: ctx.today });
  const { of } = declared.get(entityOf(record.constructor).name)!;
  const subject = uow.edit((await ctx.loader.load<Reviewed>(String(record[of])))!);
  const earlier = subject.lastReview && (await ctx.loader.load<Review>(subject.lastReview.reviewId));
  if (!earlier || earlier.dueOn <= record.dueOn) subject.lastReview = { reviewId: record.id, doneOn: ctx.today, outcome };
}

/** Of every kind of review: reviewers record its outcome; those to whom an overdue one is told may waive it. */
export const reviewLifecycle = <R extends Review>({ reviewers, waivers }: { reviewers: readonly Role[]; waivers: readonly Role[] }): Lifecycle<R, ReviewStatus> =>
  lifecycle<R, ReviewStatus>({
    states: ReviewStatus,
    initial: "OPEN",
    editable: [],
    actions: {
      complete: { label: { zh: "登记评审结论", en: "Record the review" }, about: "Records what the review found and what it came to.", from: "OPEN", to: "DONE", tone: "primary", by: reviewers, input: OutcomeOfReviewInput, effect: complete },
      waive: { label: { zh: "免除", en: "Waive" }, about: "Records that the review is not held, and why.", from: "OPEN", to: "WAIVED", tone: "danger", by: waivers, input: ReasonInput },
    },
  });

/** The lists that the clock reads reviews from; a kind of review adds one by what it refers to. */
export const reviewLists = { all: ["dueOn", "createdAt"], status: ["dueOn"] } as const;
