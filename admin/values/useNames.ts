import { useGetManyAggregate } from "react-admin";
import type { Named } from "../api/record.ts";

/** react-admin gathers what is asked for under one name at one time; names of all types are one request. */
const ALL_TYPES = "nodes";

/** Names of records of any type; those that this person may not see are missing. */
export function useNames(ids: string[]): (Named | undefined)[] {
  const { data } = useGetManyAggregate<Named>(ALL_TYPES, { ids }, { enabled: ids.length > 0 });
  return ids.map((id) => data?.find((record) => record?.id === id));
}
