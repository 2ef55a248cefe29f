/** Names that a tab keeps over a reload. */
export interface KeptNames {
  has(name: string): boolean;
  add(name: string): void;
}

export function keptNames(key: string): KeptNames {
  const names = new Set(JSON.parse(sessionStorage.getItem(key) ?? "[]") as string[]);
  return {
    has: (name) => names.has(name),
    add: (name) => {
      names.add(name);
      sessionStorage.setItem(key, JSON.stringify([...names]));
    },
  };
}
