import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { startDynamoDbLocal } from "./dynamodbLocal.ts";
import { dynoxideProgram, startDynoxide } from "./dynoxide.ts";
import type { EngineProcess } from "./engineProcess.ts";
import { StartProblem } from "./problem.ts";

/** Engines of the table on one machine. Both speak DynamoDB's protocol. */
const engines = { dynoxide: startDynoxide, "dynamodb-local": startDynamoDbLocal } as const;

export type EngineName = keyof typeof engines;

/** Where each keeps its data, inside the folder of the system. */
export const engineFolders: Record<EngineName, string> = { dynoxide: "dynoxide", "dynamodb-local": "dynamodb" };

export interface EngineOptions {
  port: number;
  host: string;
  /** Folder of the database; without one it lives in memory. */
  folder?: string;
}

export interface Engine extends EngineProcess {
  /** Adds missing indexes to an existing table of the engine. Called at each start. */
  indexTable?(tableName: string): Promise<void>;
  /** Puts items into an empty table in one transaction, and tells its stream nothing. Not every engine can. */
  fillTable?(tableName: string, items: Iterable<Record<string, AttributeValue>>): Promise<void>;
  /** Drops the changes of a table's stream before a position in each shard. Not supported by every engine. */
  forgetStream?(tableName: string, upTo: Readonly<Record<string, string>>): Promise<void>;
}

export interface EngineChoice {
  /** The value of PHARMOPS_ENGINE. */
  named: string | undefined;
  /** The dynoxide for this machine. */
  program: string | undefined;
}

const thisMachine = (): EngineChoice => ({ named: process.env.PHARMOPS_ENGINE, program: dynoxideProgram() });

/** The engine that is named; else dynoxide where there is one for this machine, and DynamoDB Local elsewhere. */
export function chosenEngine({ named, program } = thisMachine()): EngineName {
  if (!named) return program ? "dynoxide" : "dynamodb-local";
  if (!isEngine(named)) throw new StartProblem(`"${named}" is no engine. Give PHARMOPS_ENGINE one of ${engineNames.join(", ")}.`);
  if (named === "dynoxide" && !program) {
    throw new StartProblem(
      `There is no dynoxide for ${process.platform}-${process.arch}. Leave PHARMOPS_ENGINE away, or set it to dynamodb-local, which needs Java.`,
    );
  }
  return named;
}

/** The engine for the data in a folder: the one that has written them. The engines cannot read each other's data. */
export function engineFor(folder: string | undefined, choice = thisMachine()): EngineName {
  const wrote = folder && engineNames.find((name) => existsSync(join(folder, engineFolders[name])));
  if (wrote && choice.named && choice.named !== wrote) {
    throw new StartProblem(`The kept data are those of ${wrote}. Set PHARMOPS_ENGINE=${wrote}, or start over with\n  npm start -- --fresh`);
  }
  return chosenEngine({ ...choice, named: wrote || choice.named });
}

const engineNames = Object.keys(engines) as EngineName[];

const isEngine = (name: string): name is EngineName => Object.hasOwn(engines, name);

export const startEngine = (options: EngineOptions, name = chosenEngine()): Promise<Engine> => engines[name](options);
