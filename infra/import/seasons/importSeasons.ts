/** Takes seasons over as profiles that targets can be split by. Run again, it finds the existing ones. */
import { problemFields, type GraphqlClient, type Payload } from "../api/graphqlClient.ts";
import { ImportProblem } from "../problem.ts";
import type { Season } from "./dailySales.ts";

export const createProfile = `mutation CreateSeasonalProfile($input: CreateSeasonalProfileInput!) { outcome: createSeasonalProfile(input: $input) { record { id } ${problemFields} } }`;

/** Returns the names of new profiles, and how many already existed. */
export async function importSeasons(api: GraphqlClient, seasons: readonly Season[]): Promise<{ created: string[]; existing: number }> {
  const created: string[] = [];
  for (const season of seasons) {
    const { outcome } = await api.request<{ outcome: Payload<{ id: string }> }>(createProfile, { input: season });
    const others = outcome.problems.filter(({ code, field }) => code !== "VALUE_TAKEN" || field !== "name");
    if (others.length > 0) throw new ImportProblem(`${season.name}: ${others.map(({ message }) => message).join("; ")}`);
    if (outcome.record) created.push(season.name);
  }
  return { created, existing: seasons.length - created.length };
}
