import type { GuideStep } from "../domains/entityPage.ts";
import { type Me, mayDo } from "../auth/me.ts";
import type { ConsoleModel } from "../model/consoleModel.ts";

/** Every `<domain>/guide.ts`, in the order of the domains' names: what leads decisions and goods comes as the files have it. */
const files = import.meta.glob<{ default: GuideStep[] }>("../domains/*/guide.ts", { eager: true });

export const everyStep = Object.values(files).flatMap(({ default: steps }) => steps);

/** A path of minutes, not a manual. */
const MOST_STEPS = 4;

/** The path of this person: the steps of their roles about what they may read. */
export const stepsFor = (me: Me): GuideStep[] => everyStep.filter(({ roles, entity }) => mayDo(me, entity, "read") && roles.some((role) => me.roles.includes(role))).slice(0, MOST_STEPS);

/** Where a step is taken. */
export function addressOf(model: ConsoleModel, { entity, at }: GuideStep): string {
  if (typeof at === "object") return `/work?queue=${at.queue}`;
  const { many } = model.summary(entity)!;
  return at === "create" ? `/${many}/create` : `/${many}`;
}
