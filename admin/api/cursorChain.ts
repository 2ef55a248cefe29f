/**
 * react-admin counts pages, the API hands out cursors. For every list as it is filtered, ordered and cut, this keeps
 * where each page that has been seen ends. It lives in sessionStorage, so a reload or a deep link to page 7 works.
 */
export interface CursorChain {
  /** The cursor after which `page` begins; undefined for page 1, null where it is not known. */
  before(page: number): string | undefined | null;
  /** The furthest page whose beginning is known. */
  furthest(): number;
  /** Notes where `page` ends. */
  ends(page: number, cursor: string): void;
  forget(): void;
}

const PREFIX = "pharmops.cursors.";

export function cursorChain(list: object, storage: Storage = sessionStorage): CursorChain {
  const key = PREFIX + JSON.stringify(list);
  const read = (): string[] => JSON.parse(storage.getItem(key) ?? "[]") as string[];
  return {
    before: (page) => (page <= 1 ? undefined : (read()[page - 2] ?? null)),
    furthest: () => read().length + 1,
    ends(page, cursor) {
      const cursors = read();
      if (cursors[page - 1] === cursor || page - 1 > cursors.length) return;
      // What came after a page that ends elsewhere now is no longer where it was.
      storage.setItem(key, JSON.stringify([...cursors.slice(0, page - 1), cursor]));
    },
    forget: () => storage.removeItem(key),
  };
}
