import { appendix, domains, index as indexAddress } from "virtual:console-model-parts";
import type { DomainModel, ModelAppendix } from "../../graphql/schema/model.ts";
import { loadPages } from "../domains/pages.ts";
import { type ConsoleModel, createPartedModel } from "./consoleModel.ts";
import { type ShortIndex, wholeIndex } from "./shortIndex.ts";

/** Fetches the index; each domain when something of it is first shown. The platform, which pages of every domain use, is on its way by then. */
export async function fetchModel(): Promise<ConsoleModel> {
  const index = wholeIndex(await fetchJson<ShortIndex>(indexAddress));
  // A component that draws an entity needs its page as well.
  const fetchDomain = async (domain: string) => (await Promise.all([fetchJson<DomainModel>(domains[domain]!), loadPages()]))[0];
  const model = createPartedModel(index, { fetchDomain, fetchAppendix: () => fetchJson<ModelAppendix>(appendix) });
  model.beginLoading("platform");
  // So that the palette opens at once.
  window.requestIdleCallback?.(model.beginLoadingAppendix);
  return model;
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.json()) as T;
}
