/**
 * Takes a folder through a go-live. It is rehearsed whole in a table in memory, with every approval and every posting,
 * and nothing reaches the company's table before that has come to its end without a problem.
 */
import { ulid } from "ulid";
import { MemoryStore } from "../table/memory/memoryStore.ts";
import type { Table } from "../table/table.ts";
import { enterFolder, type Entered } from "./enterFolder.ts";
import { readFolder, type FolderProblem } from "./readFolder.ts";
import { World } from "./world.ts";

export interface GoLiveOptions {
  path: string;
  now: Date;
  /** The company's table; absent where the folder is only rehearsed. */
  table?: Table;
  /** Whether decisions are made in the name of the people of the folder: for examples and tests. */
  decides?: boolean;
}

export interface Outcome {
  problems: readonly FolderProblem[];
  entered?: Entered;
}

export async function goLive({ path, now, table, decides = false }: GoLiveOptions): Promise<Outcome> {
  const folder = await readFolder(path);
  const rehearsed = await enterFolder(new World({ table: new MemoryStore().table(`rehearsal-${ulid()}`), now, rehearsal: true, decides: true }), folder);
  const problems = [...folder.problems, ...rehearsed.problems, ...unfilled(rehearsed)];
  if (problems.length > 0 || !table) return { problems };
  const entered = await enterFolder(new World({ table, now, rehearsal: false, decides }), folder);
  return { problems: entered.problems, entered };
}

/** A rehearsal waits for nobody, unless the folder has no person with the role. */
const unfilled = ({ waiting }: Entered): FolderProblem[] =>
  [...waiting.keys()].map((role) => ({ file: "people", message: { zh: `没有人担任角色 ${role}，相关资料无法审批`, en: `The folder has no person with the role ${role}, so its decisions cannot be made` } }));
