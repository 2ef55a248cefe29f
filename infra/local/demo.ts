import { existsSync, writeFileSync } from "node:fs";

/** Loads the demo data unless `marker` says that they are complete; loading half of them again does no harm. */
export async function loadDemoOnce(marker: string | undefined, report: (message: string) => void): Promise<void> {
  if (marker && existsSync(marker)) return;

  report("Loading the demo data …");
  const { loadDemo } = await import("../../graphql/demo/load.ts");
  await loadDemo((message) => report(`  ${message}`));
  if (marker) writeFileSync(marker, new Date().toISOString());
}
