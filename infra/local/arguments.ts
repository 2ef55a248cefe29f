import { parseArgs } from "node:util";
import { StartProblem } from "./problem.ts";

/** Where each part of the local system listens. */
export interface Ports {
  api: number;
  console: number;
  oidc: number;
  dynamodb: number;
  s3: number;
  mail: number;
  mailbox: number;
}

export const defaultPorts: Ports = { api: 4000, console: 3000, oidc: 4001, dynamodb: 4002, s3: 4003, mail: 4004, mailbox: 4005 };

export interface Arguments {
  ports: Ports;
  /** Address to listen on; loopback by default. */
  host: string;
  /** Folder that keeps the data between runs. */
  folder: string;
  /** Delete the folder first. */
  fresh: boolean;
  /** Keep nothing between runs. */
  inMemory: boolean;
  demo: boolean;
  /** Fourteen months of business beside the small demo. */
  year: boolean;
  /** Business date to run on instead of today's, as "2027-03-01". */
  today?: string;
  /** Execute only the operations that the console was built with, as production does. */
  persistedOnly: boolean;
  /** Print a line for each request. */
  verbose: boolean;
  help: boolean;
}

export const usage = `npm start -- [options]

  --api-port N        GraphQL API            (${defaultPorts.api}, PHARMOPS_API_PORT)
  --console-port N    console                (${defaultPorts.console}, PHARMOPS_CONSOLE_PORT)
  --oidc-port N       OpenID provider        (${defaultPorts.oidc}, PHARMOPS_OIDC_PORT)
  --dynamodb-port N   engine (DynamoDB)      (${defaultPorts.dynamodb}, PHARMOPS_DYNAMODB_PORT)
  --s3-port N         store for files        (${defaultPorts.s3}, PHARMOPS_S3_PORT)
  --mail-port N       receiver of e-mails    (${defaultPorts.mail}, PHARMOPS_MAIL_PORT)
  --mailbox-port N    mailbox of customer service, by SMTP (${defaultPorts.mailbox}, PHARMOPS_MAILBOX_PORT)
  --fresh             delete the data and start from scratch
  --no-demo           do not load the demo data
  --year              load fourteen months of business beside the small demo, into a fresh folder; takes minutes, once a day
  --in-memory         keep nothing when it ends
  --folder PATH       where the data lives   (.local)
  --today DATE        live on another day, to see what expires: 2027-03-01
  --persisted-only    carry out only the console's registered operations for people, as production does
  --host ADDRESS      listen beyond loopback, for example 0.0.0.0 in a container
  --verbose           print a line for each request
`;

/** Reads flags, and the environment for the ports; a flag wins. */
export function readArguments(argv: string[], environment: Record<string, string | undefined>): Arguments {
  const { values } = parse(argv);

  const port = (name: keyof Ports): number => {
    const variable = `PHARMOPS_${name.toUpperCase()}_PORT`;
    const flag = values[`${name}-port`];
    const text = flag ?? environment[variable];
    if (text === undefined) return defaultPorts[name];

    const number = Number(text);
    if (Number.isInteger(number) && number >= 1 && number <= 65535) return number;
    throw new StartProblem(`"${text}" is no port. Give ${flag === undefined ? variable : `--${name}-port`} a number from 1 to 65535.`);
  };

  return {
    ports: {
      api: port("api"),
      console: port("console"),
      oidc: port("oidc"),
      dynamodb: port("dynamodb"),
      s3: port("s3"),
      mail: port("mail"), mailbox: port("mailbox"),
    },
    host: values.host ?? "127.0.0.1",
    folder: values.folder ?? ".local",
    fresh: values.fresh ?? false,
    inMemory: values["in-memory"] ?? false,
    demo: !values["no-demo"],
    year: values.year ?? false,
    today: day(values.today),
    persistedOnly: values["persisted-only"] ?? false,
    verbose: values.verbose ?? false,
    help: values.help ?? false,
  };
}

function day(text: string | undefined): string | undefined {
  if (text === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)))) return text;
  throw new StartProblem(`"${text}" is no date. Give --today one like 2027-03-01.`);
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      options: {
        "api-port": { type: "string" },
        "console-port": { type: "string" },
        "oidc-port": { type: "string" },
        "dynamodb-port": { type: "string" },
        "s3-port": { type: "string" },
        "mail-port": { type: "string" },
        "mailbox-port": { type: "string" },
        host: { type: "string" },
        folder: { type: "string" },
        fresh: { type: "boolean" },
        "in-memory": { type: "boolean" },
        "no-demo": { type: "boolean" },
        year: { type: "boolean" },
        today: { type: "string" },
        "persisted-only": { type: "boolean" },
        verbose: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new StartProblem(`${(error as Error).message}\n\n${usage}`);
  }
}
