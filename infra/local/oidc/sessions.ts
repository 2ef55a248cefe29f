import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Adapter, AdapterPayload } from "oidc-provider";

interface Entry {
  payload: AdapterPayload;
  /** Milliseconds since the epoch. */
  expiresAt?: number;
}

export interface SessionStore {
  /** Adapter for oidc-provider, one for each kind of its records. */
  adapter(kind: string): Adapter;
  save(): void;
}

const saveDelayMs = 200;

/**
 * Sessions, grants and refresh tokens of the local OpenID provider: in memory, and in one file where they shall
 * survive a restart.
 */
export function sessionStore(path?: string): SessionStore {
  const entries = new Map<string, Entry>(path && existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : []);
  let timer: NodeJS.Timeout | undefined;

  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!path) return;
    for (const [key, entry] of entries) if (isOver(entry)) entries.delete(key);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, JSON.stringify([...entries]), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  };
  const changed = () => {
    timer ??= setTimeout(save, saveDelayMs).unref();
  };

  const adapter = (kind: string): Adapter => {
    const keyOf = (id: string) => `${kind}:${id}`;
    const find = (matches: (payload: AdapterPayload) => boolean) =>
      [...entries].find(([key, entry]) => key.startsWith(`${kind}:`) && !isOver(entry) && matches(entry.payload))?.[1].payload;

    return {
      upsert: async (id, payload, expiresIn) => {
        entries.set(keyOf(id), { payload, expiresAt: expiresIn ? Date.now() + expiresIn * 1000 : undefined });
        changed();
      },
      find: async (id) => {
        const entry = entries.get(keyOf(id));
        return entry && !isOver(entry) ? entry.payload : undefined;
      },
      findByUid: async (uid) => find((payload) => payload.uid === uid),
      findByUserCode: async (userCode) => find((payload) => payload.userCode === userCode),
      consume: async (id) => {
        const entry = entries.get(keyOf(id));
        if (entry) entry.payload.consumed = Math.floor(Date.now() / 1000);
        changed();
      },
      destroy: async (id) => {
        entries.delete(keyOf(id));
        changed();
      },
      revokeByGrantId: async (grantId) => {
        for (const [key, entry] of entries) if (entry.payload.grantId === grantId) entries.delete(key);
        changed();
      },
    };
  };
  return { adapter, save };
}

function isOver(entry: Entry): boolean {
  return entry.expiresAt !== undefined && entry.expiresAt < Date.now();
}
