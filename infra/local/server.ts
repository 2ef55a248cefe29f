import type { Server } from "node:http";

export interface LocalServer {
  stop(): Promise<void>;
}

/** Listens, and when stopped drops idle and open connections alike: a browser keeps some for minutes. */
export function listen(server: Server, port: number, host: string): Promise<LocalServer> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve({ stop: () => close(server) }));
  });
}

export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
