/** Ports of the system under test: not those of `npm start`, so that both can run. */
export const ports = { api: 4300, console: 3300, oidc: 4301, dynamodb: 4302, s3: 4303 } as const;

export const consoleUrl = `http://localhost:${ports.console}`;
export const apiUrl = `http://localhost:${ports.api}/graphql`;
export const issuer = `http://localhost:${ports.oidc}`;
