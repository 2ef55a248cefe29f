/**
 * `npm run projections -- verify`: compares counters, figures, search terms and derived records with the records, and
 * every KPI as people read it with a recount of the records; ends with 1 where anything differs. `npm run projections -- rebuild`: restores them, while the system runs.
 */
import { parseArgs } from "node:util";
import { verifyKpis } from "../../graphql/platform/kpi/verifyKpis.ts";
import { rebuild, usualRebuild } from "../../graphql/platform/projection/rebuild.ts";
import { verify } from "../../graphql/platform/projection/verify.ts";
import { Table } from "../../graphql/table/table.ts";
// Every entity must be declared before the type of a record can be known.
import "../../graphql/schema/schema.ts";

const usage = "npm run projections -- verify | rebuild [--parts N] [--settle-seconds N] [--life-sign-seconds N]";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    parts: { type: "string", default: String(usualRebuild.parts) },
    "settle-seconds": { type: "string" },
    "life-sign-seconds": { type: "string", default: String(usualRebuild.lifeSignMs / 1000) },
  },
});

function wholeNumber(text: string, name: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new Error(`--${name} is a whole number, not ${text}`);
  return Number(text);
}

const table = new Table(process.env.TABLE_NAME ?? "pharmops");
const parts = Math.max(1, wholeNumber(values.parts, "parts"));
const settleMs = (fallback: string): number => wholeNumber(values["settle-seconds"] ?? fallback, "settle-seconds") * 1000;
const progress = (line: string): void => console.error(line);

async function runVerify(): Promise<void> {
  const { records, differences, unsettled } = await verify(table, { parts, settleMs: settleMs("5"), progress });
  for (const { about, problem } of differences) console.log(`${about}: ${problem}`);
  for (const name of unsettled) console.log(`${name}: kept changing while it was counted, so it was not compared`);
  const kpis = await verifyKpis(table, { now: new Date(), parts, settleMs: settleMs("5"), progress });
  for (const difference of kpis.differences) console.log(difference);
  for (const name of kpis.unsettled) console.log(`${name}: kept changing while it was recomputed, so it was not compared`);
  const wrong = differences.length + kpis.differences.length;
  console.log(`${records} records, ${kpis.readings} readings of ${kpis.kpis} KPIs, ${wrong} differences`);
  process.exitCode = wrong > 0 ? 1 : 0;
}

async function runRebuild(): Promise<void> {
  let corrections = 0;
  await rebuild(table, {
    parts,
    settleMs: settleMs(String(usualRebuild.settleMs / 1000)),
    lifeSignMs: wholeNumber(values["life-sign-seconds"], "life-sign-seconds") * 1000,
    progress,
    corrected: ({ about, problem }) => {
      corrections++;
      console.log(`${about}: ${problem}`);
    },
  });
  console.log(`rebuilt; ${corrections} corrections`);
}

const [command] = positionals;
if (command === "verify") await runVerify();
else if (command === "rebuild") await runRebuild();
else throw new Error(`Say what to do: ${usage}`);
