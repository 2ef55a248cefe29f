/**
 * Every operation that the console can send, for its registration at build. The invariant: what the console asks for
 * varies in variables only, so that these are all of its documents.
 */
import type { EntityModel } from "../../graphql/schema/model.ts";
import { figureLists } from "../home/figureLists.ts";
import { flowLists } from "../home/flows.ts";
import { groupable } from "../lists/groups.ts";
import { hasStatusTabs, statusLists } from "../lists/statusLists.ts";
import type { ConsoleModel } from "../model/consoleModel.ts";
import { queueLists, queuesIn, urgentLists } from "../work/queues.ts";
import * as documents from "./documents.ts";
import type { Operation } from "./operation.ts";

/** Operations of single panels are declared beside the panel. */
const ofPanels = import.meta.glob<Record<string, Operation>>("../domains/**/*.operations.ts", { eager: true });

function ofEntity(model: ConsoleModel, entity: EntityModel): Operation[] {
  return [
    documents.listDocument(entity, hasStatusTabs(entity) ? statusLists(model, entity) : {}),
    documents.walkDocument(entity),
    ...(groupable(entity).length > 0 ? [documents.groupsDocument(entity)] : []),
    documents.recordDocument(entity),
    documents.timelineDocument(entity),
    ...(entity.timeline ? [documents.eventsDocument(model.entity(entity.timeline.entity)!)] : []),
    ...(entity.create ? [documents.createDocument(entity)] : []),
    ...(entity.update ? [documents.updateDocument(entity)] : []),
    ...entity.actions.map((action) => documents.actionDocument(entity, action)),
  ];
}

function inboxOf(model: ConsoleModel, domain: string): Operation[] {
  const queues = queuesIn(model, domain).map(({ entity, ...queue }) => ({ ...queue, entity: model.entity(entity.name)! }));
  return queues.length > 0 ? [documents.inboxDocument(domain, queues)] : [];
}

export function everyOperation(model: ConsoleModel): Operation[] {
  const domains = [...new Set(model.entities.map(({ domain }) => domain))];
  const fixed = Object.values(documents).filter((one): one is Operation => typeof one === "object");
  return [
    ...fixed,
    ...Object.values(ofPanels).flatMap((operations) => Object.values(operations)),
    ...model.entities.flatMap(({ name }) => ofEntity(model, model.entity(name)!)),
    ...domains.flatMap((domain) => inboxOf(model, domain)),
    ...[queueLists(model), urgentLists(model), ...domains.flatMap((domain) => [figureLists(model, domain), flowLists(model, domain)])]
      .flatMap(documents.partsToCount)
      .map(documents.countsDocument),
  ];
}
