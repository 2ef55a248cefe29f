import { demoClients, localSecret } from "../../graphql/demo/accounts.ts";
import type { System } from "./system.ts";

/** Addresses and accounts for a person who has just started the system. */
export function welcome({ urls, mailFolder, mailbox, accounts }: System, seconds: number, inMemory: boolean): string {
  const client = demoClients[0]!.clientId;
  const width = Math.max(...accounts.map((account) => account.subject.length));
  const people = accounts.map(
    (account) => `    ${account.subject.padEnd(width)}  ${account.role.en} · ${account.name} ${account.nameEn}`,
  );
  return `
  PharmOps is ready after ${seconds.toFixed(1)} s.

    Console          ${urls.console}
    GraphQL API      ${urls.api}
    Partner API      ${urls.partner}
    OpenID provider  ${urls.issuer}
    E-mails          ${mailFolder}
    Service mailbox  ${mailbox}, for service@localhost

  Sign in as (no password)
${people.join("\n")}

  A partner's machine obtains a token, good for a quarter of an hour, with
    curl -u ${client}:${localSecret(client)} -d grant_type=client_credentials ${urls.token}

  Ctrl-C ends it; ${inMemory ? "nothing is kept" : "its data are kept. Start from scratch with: npm start -- --fresh"}.
`;
}
