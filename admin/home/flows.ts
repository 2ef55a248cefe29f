import type { EntitySummary } from "../../graphql/schema/model.ts";
import type { FlowStep } from "../domains/entityPage.ts";
import type { ConsoleModel } from "../model/consoleModel.ts";

/** Every `<domain>/flow.ts`: the steps that a domain's work goes through, in order. */
const files = import.meta.glob<{ default: FlowStep[] }>("../domains/*/flow.ts", { eager: true });

export const flowOf = (domain: string): FlowStep[] => files[`../domains/${domain}/flow.ts`]?.default ?? [];

export const stepKey = (place: number): string => `step${place}`;

/** The list of each step of a domain's flow, by the step's key. */
export const flowLists = (model: ConsoleModel, domain: string): Record<string, EntitySummary> =>
  Object.fromEntries(
    flowOf(domain).flatMap(({ entity: name }, place) => {
      const entity = model.summary(name);
      return entity ? [[stepKey(place), entity]] : [];
    }),
  );
