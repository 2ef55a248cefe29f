/**
 * Every operation that the console can send, for its registration at build. The invariant: what the console asks for
 * varies in variables only, so that these are all of its documents.
 */
import type { EntityModel } from "../../graphql/schema/model.ts";
import { figureLists } from "../home/figureLists.ts";
import { hasStatusTabs, statusLists } from "../lists/statusLists.ts";
import type { ConsoleModel } from "../model/consoleModel.ts";
import { queueLists } from "../work/queues.ts";
import * as documents from "./documents.ts";
import type { Operation } from "./operation.ts";

/** Operations of single panels are declared beside the panel. */
const ofPanels = import.meta.glob<Record<string, Operation>>("../domains/**/*.operations.ts", { eager: true });

function ofEntity(model: ConsoleModel, entity: EntityModel): Operation[] {
  return [
    documents.listDocument(entity),
    documents.walkDocument(entity),
    documents.recordDocument(entity),
    documents.timelineDocument(entity),
    ...(hasStatusTabs(entity) ? [documents.countsDocument(statusLists(model, entity))] : []),
    ...(entity.create ? [documents.createDocument(entity)] : []),
    ...(entity.update ? [documents.updateDocument(entity)] : []),
    ...entity.actions.map((action) => documents.actionDocument(entity, action)),
  ];
}

export function everyOperation(model: ConsoleModel): Operation[] {
  const fixed = Object.values(documents).filter((one): one is Operation => typeof one === "object");
  return [
    ...fixed,
    ...Object.values(ofPanels).flatMap((operations) => Object.values(operations)),
    ...model.entities.flatMap(({ name }) => ofEntity(model, model.entity(name)!)),
    ...[queueLists(model), figureLists(model)].flatMap((lists) => [documents.countsDocument(lists), documents.beginningsDocument(lists)]),
  ];
}
