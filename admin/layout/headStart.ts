import type { ConsoleModel } from "../model/consoleModel.ts";

/** The script of a kind of page, by the way in which an address ends. */
function scriptOf(pathname: string, isRecords: boolean): Promise<unknown> | undefined {
  if (pathname === "/") return import("../home/Home.tsx");
  if (pathname === "/work") return import("../work/MyWork.tsx");
  if (!isRecords) return undefined;
  if (/^\/\w+\/?$/.test(pathname)) return import("../lists/EntityList.tsx");
  return pathname.includes("/show") ? import("../documents/EntityShow.tsx") : undefined;
}

/**
 * Begins to load what the page at this address draws, before anybody is known to be signed in: otherwise the script of
 * the page would wait for the person, and the model of its records for the script.
 */
export function headStart(model: ConsoleModel, pathname: string): void {
  const entity = model.entities.find(({ many }) => many === pathname.split("/")[1]);
  if (entity) model.beginLoading(entity.domain);
  // What cannot be read now is asked for again by the page, which says so.
  scriptOf(pathname, entity !== undefined)?.catch(() => undefined);
}
