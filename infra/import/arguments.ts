import { parseArgs } from "node:util";
import { defaultPorts } from "../local/arguments.ts";
import { localSecret, migrationClient } from "../../graphql/demo/accounts.ts";
import { migrationPath, tokenPath } from "../local/apiServer.ts";
import type { Credentials } from "./api/token.ts";
import { ImportProblem } from "./problem.ts";

export interface Arguments {
  /** What the file holds. */
  kind: "scms" | "seasons";
  /** The file to read. */
  path: string;
  apiUrl: string;
  credentials: Credentials;
  /** Where the report goes. */
  report: string;
  /** Requests at once. */
  parallel: number;
}

export const usage = `npm run import -- scms PATH [options]
npm run import -- seasons PATH [options]

  scms     takes over the purchases and sales of a SCMS delivery history (CSV)
  seasons  takes over the seasons of daily sales (CSV) as profiles that targets are split by

  It can be stopped and run again at any time.

  --address URL    address of the API       (http://localhost:${defaultPorts.api}, PHARMOPS_ADDRESS)
  --client-id ID   API client           (${migrationClient}, PHARMOPS_CLIENT_ID)
  --report PATH    one row per line         (.local/import/scms.csv)
  --parallel N     requests at once         (8)

  PHARMOPS_CLIENT_SECRET   secret of the client; known only for this machine
`;

type Environment = Record<string, string | undefined>;

/** Reads flags and environment; a flag wins. Undefined where help is asked for. */
export function readArguments(argv: string[], environment: Environment): Arguments | undefined {
  const { values, positionals } = parse(argv);
  if (values.help) return undefined;
  const [kind, path, ...rest] = positionals;
  if ((kind !== "scms" && kind !== "seasons") || !path || rest.length > 0) throw new ImportProblem(`Say what to import from which file.\n\n${usage}`);

  const local = `http://localhost:${environment.PHARMOPS_API_PORT ?? defaultPorts.api}`;
  const address = (values.address ?? environment.PHARMOPS_ADDRESS ?? local).replace(/\/$/, "");
  const clientId = values["client-id"] ?? environment.PHARMOPS_CLIENT_ID ?? migrationClient;
  return {
    kind,
    path,
    apiUrl: address + migrationPath,
    credentials: { tokenUrl: address + tokenPath, clientId, clientSecret: secretOf(clientId, address, environment) },
    report: values.report ?? ".local/import/scms.csv",
    parallel: count(values.parallel ?? "8"),
  };
}

/** A secret is in the environment and never among the flags, which every process of the machine can read. */
function secretOf(clientId: string, address: string, environment: Environment): string {
  if (environment.PHARMOPS_CLIENT_SECRET) return environment.PHARMOPS_CLIENT_SECRET;
  if (URL.canParse(address) && ["localhost", "127.0.0.1"].includes(new URL(address).hostname)) return localSecret(clientId);
  throw new ImportProblem(`Put the secret of the client "${clientId}" at ${address} into PHARMOPS_CLIENT_SECRET.`);
}

function count(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 64) return number;
  throw new ImportProblem(`--parallel takes a number from 1 to 64, not "${text}".`);
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        address: { type: "string" },
        "client-id": { type: "string" },
        report: { type: "string" },
        parallel: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new ImportProblem(`${(error as Error).message}\n\n${usage}`);
  }
}
