import { createServer, type AddressInfo } from "node:net";
import { defaultPorts, type Ports } from "./arguments.ts";
import { StartProblem } from "./problem.ts";

const partNames: Record<keyof Ports, string> = {
  api: "the GraphQL API",
  console: "the console",
  oidc: "the OpenID provider",
  dynamodb: "DynamoDB Local",
  s3: "the store for files",
  mail: "the receiver of e-mails",
  mailbox: "the mailbox of customer service",
};

/** Ports used by browsers. */
const browsed: readonly (keyof Ports)[] = ["api", "console", "oidc", "s3"];

/** Reports all ports that are taken or refused by browsers, with the remedy. */
export async function checkPorts(ports: Ports, host: string): Promise<void> {
  const names = Object.keys(ports) as (keyof Ports)[];
  const wrong = await Promise.all(names.map(async (name) => ({ name, why: await whyNot(name, ports[name], host) })));
  const unusable = wrong.filter(({ why }) => why !== undefined);
  if (unusable.length === 0) return;

  const lines = unusable.map(({ name, why }) => `  Port ${ports[name]} for ${partNames[name]} ${why}.`);
  const flags = unusable.map(({ name }) => `--${name}-port ${ports[name] < 65_000 ? ports[name] + 100 : defaultPorts[name]}`).join(" ");
  const running = unusable.some(({ why }) => why === inUse) ? "Is PharmOps running already? Otherwise choose" : "Choose";
  throw new StartProblem(`${lines.join("\n")}\n${running} other ports:\n  npm start -- ${flags}`);
}

const inUse = "is in use";

async function whyNot(name: keyof Ports, port: number, host: string): Promise<string | undefined> {
  if (!(await isFree(port, host))) return inUse;
  return browsed.includes(name) && (await isRefusedByBrowsers(port)) ? "is refused by browsers, which keep it for another protocol" : undefined;
}

/** The list is part of the Fetch Standard ("bad port"), which Node's own fetch follows: it refuses before it connects. */
async function isRefusedByBrowsers(port: number): Promise<boolean> {
  const { cause } = (await fetch(`http://127.0.0.1:${port}`).catch((error: Error) => error)) as { cause?: { message?: string } };
  return cause?.message === "bad port";
}

/** Ports that are free at the moment. */
export async function freePorts(): Promise<Ports> {
  const servers = await Promise.all(Array.from({ length: 7 }, () => listen(0, "127.0.0.1")));
  const [api, console, oidc, dynamodb, s3, mail, mailbox] = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return { api: api!, console: console!, oidc: oidc!, dynamodb: dynamodb!, s3: s3!, mail: mail!, mailbox: mailbox! };
}

async function isFree(port: number, host: string): Promise<boolean> {
  const server = await listen(port, host).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EADDRINUSE" || error.code === "EACCES") return undefined;
    throw error;
  });
  if (!server) return false;
  await new Promise((resolve) => server.close(resolve));
  return true;
}

function listen(port: number, host: string) {
  const server = createServer();
  return new Promise<typeof server>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}
