import { domains, index } from "virtual:console-model-parts";
import type { DomainModel } from "../../graphql/schema/model.ts";
import { loadPages } from "../domains/pages.ts";
import { type ConsoleModel, createPartedModel } from "./consoleModel.ts";
import { type ShortIndex, wholeIndex } from "./shortIndex.ts";

/** Fetches the index and the platform, which pages of every domain use; each other domain when something of it is first shown. */
export async function fetchModel(): Promise<ConsoleModel> {
  const [entities, platform] = await Promise.all([fetchJson<ShortIndex>(index), fetchJson<DomainModel>(domains.platform!)]);
  // A component that draws an entity needs its page as well.
  const fetchDomain = async (domain: string) => (await Promise.all([fetchJson<DomainModel>(domains[domain]!), loadPages()]))[0];
  return createPartedModel(wholeIndex(entities), fetchDomain, [platform]);
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.json()) as T;
}
