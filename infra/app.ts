import { App } from "aws-cdk-lib";
import recommendedFlags from "aws-cdk-lib/recommended-feature-flags.json" with { type: "json" };
import { bundleFunctions } from "../functions/bundle.ts";
import { consoleFolder } from "./consoleFolder.ts";
import { pharmOps } from "./pharmOps.ts";
import { chosenStage } from "./stage.ts";

const app = new App({ context: recommendedFlags });
const { name, stage } = chosenStage(app);

pharmOps(app, { name, stage, consoleFolder, functionFolder: await bundleFunctions() });
