import { Tags, type App, type StackProps } from "aws-cdk-lib";
import type { FunctionName } from "../functions/bundle.ts";
import { ApiStack } from "./stacks/api.ts";
import { ConsoleStack } from "./stacks/console.ts";
import { DataStack } from "./stacks/data.ts";
import type { Stage } from "./stage.ts";

export interface PharmOpsOptions {
  name: string;
  stage: Stage;
  /** The built console. */
  consoleFolder: string;
  /** Folder that holds the bundle of a function. */
  functionFolder(name: FunctionName): string;
}

/** All stacks of one stage. What holds data is apart from what is deployed every day. */
export function pharmOps(app: App, { name, stage, consoleFolder, functionFolder }: PharmOpsOptions) {
  const props: StackProps = {
    env: { account: stage.account, region: stage.region },
    terminationProtection: stage.keepData,
  };
  const data = new DataStack(app, `PharmOps-${name}-Data`, { ...props, stage });
  const api = new ApiStack(app, `PharmOps-${name}-Api`, { ...props, stage, data, functionFolder });
  const console = new ConsoleStack(app, `PharmOps-${name}-Console`, {
    ...props,
    stage,
    consoleFolder,
    apiDomain: api.domain,
    filesBucket: data.files,
  });

  Tags.of(app).add("application", "pharmops");
  Tags.of(app).add("stage", name);
  return { data, api, console };
}
