import { useEffect } from "react";
import { useListContext, useResourceContext } from "react-admin";
import { writeListTrail } from "./trail.ts";

/** Remembers the page that is shown, so that a record opened from it knows its neighbours. */
export function TrailKeeper() {
  const resource = useResourceContext();
  const { data, page, perPage, sort, filterValues, hasNextPage } = useListContext();
  useEffect(() => {
    if (!resource || !data) return;
    const ids = data.map(({ id }) => String(id));
    writeListTrail(resource, { ids, page, perPage, sort, filter: filterValues, hasNextPage: Boolean(hasNextPage) });
  }, [resource, data, page, perPage, sort, filterValues, hasNextPage]);
  return null;
}
