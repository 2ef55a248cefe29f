import { createServer, type AddressInfo } from "node:net";
import type { Ports } from "./arguments.ts";
import { StartProblem } from "./problem.ts";

const partNames: Record<keyof Ports, string> = {
  api: "the GraphQL API",
  console: "the console",
  oidc: "the OpenID provider",
  dynamodb: "DynamoDB Local",
  s3: "the store for files",
  mail: "the receiver of e-mails",
};

/** Names every port that is taken, at once, and what to do about it. */
export async function checkPorts(ports: Ports, host: string): Promise<void> {
  const names = Object.keys(ports) as (keyof Ports)[];
  const free = await Promise.all(names.map((name) => isFree(ports[name], host)));
  const taken = names.filter((_, i) => !free[i]);
  if (taken.length === 0) return;

  const lines = taken.map((name) => `  Port ${ports[name]} for ${partNames[name]} is in use.`);
  const flags = taken.map((name) => `--${name}-port ${ports[name] + 100}`).join(" ");
  throw new StartProblem(
    `${lines.join("\n")}\nIs PharmOps running already? Otherwise choose other ports:\n  npm start -- ${flags}`,
  );
}

/** Ports nobody uses at this moment. */
export async function freePorts(): Promise<Ports> {
  const servers = await Promise.all(Array.from({ length: 6 }, () => listen(0, "127.0.0.1")));
  const [api, console, oidc, dynamodb, s3, mail] = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return { api: api!, console: console!, oidc: oidc!, dynamodb: dynamodb!, s3: s3!, mail: mail! };
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
