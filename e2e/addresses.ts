/** Ports of the system under test: not those of `npm start`, so that both can run. `E2E_PORT` moves all of them. */
const first = Number(process.env.E2E_PORT ?? 4300);

export const ports = { api: first, oidc: first + 1, dynamodb: first + 2, s3: first + 3, console: first + 4, mail: first + 6, mailbox: first + 7 } as const;

export const consoleUrl = `http://localhost:${ports.console}`;
export const apiUrl = `http://localhost:${ports.api}/graphql`;
export const partnerUrl = apiUrl.replace("/graphql", "/partner/graphql");
export const tokenUrl = apiUrl.replace("/graphql", "/oauth/token");
export const issuer = `http://localhost:${ports.oidc}`;

/** Where the tests ask for the system to be started again on another day. */
export const calendarUrl = `http://localhost:${first + 5}`;
