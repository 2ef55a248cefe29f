import { domains, index } from "virtual:console-model-parts";
import type { DomainModel, ModelIndex } from "../../graphql/schema/model.ts";
import { type ConsoleModel, createPartedModel } from "./consoleModel.ts";

/** Fetches the index, and each domain when something of it is first shown. */
export const fetchModel = async (): Promise<ConsoleModel> => createPartedModel(await fetchJson<ModelIndex>(index), (domain) => fetchJson<DomainModel>(domains[domain]!));

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.json()) as T;
}
