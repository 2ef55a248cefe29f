import { domains, index } from "virtual:console-model-parts";
import type { DomainModel, ModelIndex } from "../../graphql/schema/model.ts";
import { type ConsoleModel, createPartedModel } from "./consoleModel.ts";

/** Fetches the index and the platform, which pages of every domain use; each other domain when something of it is first shown. */
export async function fetchModel(): Promise<ConsoleModel> {
  const [entities, platform] = await Promise.all([fetchJson<ModelIndex>(index), fetchJson<DomainModel>(domains.platform!)]);
  return createPartedModel(entities, (domain) => fetchJson<DomainModel>(domains[domain]!), [platform]);
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.json()) as T;
}
