import { createServer, request as send, type IncomingMessage, type ServerResponse } from "node:http";
import sirv from "sirv";
import { answerFormPolicy, contentSecurityPolicy, permissionsPolicy, referrerPolicy, type ConsoleOrigins } from "../securityHeaders.ts";
import { surveyPath } from "./apiServer.ts";
import { listen, type LocalServer } from "./server.ts";

/** Content of `/config.json` for the console; in the cloud the console stack writes it. */
export interface ConsoleConfiguration {
  apiUrl: string;
  issuer: string;
  clientId: string;
  audience: string;
  partnerUrl: string;
  tokenUrl: string;
  operations?: "registered";
}

export interface ConsoleServerOptions {
  port: number;
  host: string;
  folder: string;
  configuration: ConsoleConfiguration;
  origins: ConsoleOrigins;
  /** Where the door of the answer form is; the page asks for it at its own origin. */
  surveyUrl: string;
}

/** Local replacement for CloudFront and its bucket. */
export function startConsole({ port, host, folder, configuration, origins, surveyUrl }: ConsoleServerOptions): Promise<LocalServer> {
  const headers = {
    "content-security-policy": contentSecurityPolicy(origins),
    "referrer-policy": referrerPolicy,
    "permissions-policy": permissionsPolicy,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
  };
  // Reads the folder each time, so that a new build shows without a restart.
  const files = sirv(folder, {
    dev: true,
    single: true,
    setHeaders: (response, path) => {
      response.setHeader("cache-control", path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });

  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.url === surveyPath) return passOn(request, response, surveyUrl);
    if (request.url?.split("?")[0] === "/answer.html") {
      response.setHeader("content-security-policy", answerFormPolicy);
      response.setHeader("referrer-policy", "no-referrer");
    }
    if (request.url === "/config.json") {
      response.setHeader("cache-control", "no-cache");
      response.setHeader("content-type", "application/json");
      return void response.end(JSON.stringify(configuration));
    }
    files(request, response, () => void response.writeHead(404).end());
  });
  return listen(server, port, host);
}

/** As CloudFront passes requests on to the API. */
function passOn(request: IncomingMessage, response: ServerResponse, url: string): void {
  const onward = send(url, { method: request.method, headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on("error", () => response.writeHead(502).end());
  request.pipe(onward);
}
