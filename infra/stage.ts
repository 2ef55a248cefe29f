import type { App } from "aws-cdk-lib";

/** What differs between one installation and another; the values stand in `cdk.json`. */
export interface Stage {
  /** Data outlive the stacks, and a slip of the hand cannot delete them. */
  keepData: boolean;
  /** How long logs are kept; one of the numbers CloudWatch knows. */
  logDays: number;
  /** Requests above this rate are refused before they cost anything. */
  requestsPerSecond: number;
  /** Whose pages may send files to the bucket; the API answers the console under its own address. */
  consoleOrigins: string[];
  /** Any OpenID Connect issuer. */
  oidc: { issuer: string; audience: string; clientId: string };
  account?: string;
  region?: string;
}

/** The stage chosen with `-c stage=NAME`; `dev` when none is. */
export function chosenStage(app: App): { name: string; stage: Stage } {
  const stages = app.node.getContext("stages") as Record<string, Stage>;
  const name: string = app.node.tryGetContext("stage") ?? "dev";
  const stage = stages[name];
  if (!stage) throw new Error(`There is no stage "${name}" in cdk.json; there are ${Object.keys(stages).join(", ")}.`);
  return { name, stage };
}
