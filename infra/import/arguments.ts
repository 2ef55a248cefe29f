import { parseArgs } from "node:util";
import { defaultPorts } from "../local/arguments.ts";
import { localSecret, migrationClient } from "../local/oidc/accounts.ts";
import type { Credentials } from "./api/token.ts";
import { ImportProblem } from "./problem.ts";

export interface Arguments {
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

  Takes over the purchases and sales of a SCMS delivery history (CSV). It can be stopped and run again at any time.

  --api URL        GraphQL API              (http://localhost:${defaultPorts.api}/graphql, PHARMOPS_API_URL)
  --issuer URL     OpenID provider          (http://localhost:${defaultPorts.oidc}, PHARMOPS_ISSUER_URL)
  --client-id ID   machine client           (${migrationClient.clientId}, PHARMOPS_CLIENT_ID)
  --scope SCOPE    scope to ask for         (none, PHARMOPS_SCOPE)
  --report PATH    one row per line         (.local/import/scms.csv)
  --parallel N     requests at once         (8)

  PHARMOPS_CLIENT_SECRET   secret of the client; known only for the local provider
`;

type Environment = Record<string, string | undefined>;

/** Reads flags and environment; a flag wins. Undefined where help is asked for. */
export function readArguments(argv: string[], environment: Environment): Arguments | undefined {
  const { values, positionals } = parse(argv);
  if (values.help) return undefined;
  const [kind, path, ...rest] = positionals;
  if (kind !== "scms" || !path || rest.length > 0) throw new ImportProblem(`Say what to import from which file.\n\n${usage}`);

  const local = (port: keyof typeof defaultPorts) => `http://localhost:${environment[`PHARMOPS_${port.toUpperCase()}_PORT`] ?? defaultPorts[port]}`;
  const issuer = values.issuer ?? environment.PHARMOPS_ISSUER_URL ?? local("oidc");
  const clientId = values["client-id"] ?? environment.PHARMOPS_CLIENT_ID ?? migrationClient.clientId;
  return {
    path,
    apiUrl: values.api ?? environment.PHARMOPS_API_URL ?? `${local("api")}/graphql`,
    credentials: { issuer, clientId, clientSecret: secretOf(clientId, issuer, environment), scope: values.scope ?? environment.PHARMOPS_SCOPE },
    report: values.report ?? ".local/import/scms.csv",
    parallel: count(values.parallel ?? "8"),
  };
}

/** A secret stands in the environment and never among the flags, which every process of the machine can read. */
function secretOf(clientId: string, issuer: string, environment: Environment): string {
  if (environment.PHARMOPS_CLIENT_SECRET) return environment.PHARMOPS_CLIENT_SECRET;
  if (URL.canParse(issuer) && ["localhost", "127.0.0.1"].includes(new URL(issuer).hostname)) return localSecret(clientId);
  throw new ImportProblem(`Put the secret of the client "${clientId}" at ${issuer} into PHARMOPS_CLIENT_SECRET.`);
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
        api: { type: "string" },
        issuer: { type: "string" },
        "client-id": { type: "string" },
        scope: { type: "string" },
        report: { type: "string" },
        parallel: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new ImportProblem(`${(error as Error).message}\n\n${usage}`);
  }
}
