import { readFile } from "node:fs/promises";
import { graphqlClient, type GraphqlClient } from "./api/graphqlClient.ts";
import { readArguments, usage } from "./arguments.ts";
import { importScms, planScms } from "./importScms.ts";
import { ImportProblem } from "./problem.ts";
import { showProgress } from "./progress.ts";
import { freightSummary, summary, writeReport } from "./report.ts";
import { readScmsFile } from "./scms/scmsFile.ts";
import { seasonsOf } from "./seasons/dailySales.ts";
import { importSeasons } from "./seasons/importSeasons.ts";

/** `npm run import`: a client of the API like any other. Ends with 0 once every line has ended, accepted or not. */
async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2), process.env);
  if (!given) return void console.log(usage);

  const api = graphqlClient({ url: given.apiUrl, credentials: given.credentials });
  if (given.kind === "seasons") return takeOverSeasons(given.path, api);
  const startedAt = performance.now();
  const plan = planScms(await readScmsFile(given.path));
  await importScms(api, plan, given.parallel, showProgress(process.stderr));
  await writeReport(given.report, plan.outcomes);
  console.log(`\n${summary(plan.outcomes)}\n${freightSummary(plan.freight)}\n\n  Each line is in ${given.report}. ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
}

async function takeOverSeasons(path: string, api: GraphqlClient): Promise<void> {
  const { created, existing } = await importSeasons(api, seasonsOf(await readFile(path, "utf8")));
  console.log([...created, `${created.length} seasonal profiles created, ${existing} already existed.`].join("\n"));
}

main().catch((error: unknown) => {
  console.error(error instanceof ImportProblem ? `\n${error.message}\n` : error);
  // Requests that are under way are not waited for: the next run finds what they did.
  process.exit(1);
});
