import type { Operation } from "../../../api/operation.ts";

export const mappedZonesOperation: Operation = {
  name: "MappedZones",
  text: "query MappedZones { zones(first: 100, orderBy: NAME_ASC) { nodes { id name kind storageClass } } }",
};

export const zoneMapOperation: Operation = {
  name: "ZoneMap",
  text: "query ZoneMap($zoneId: ID!) { zoneMap(zoneId: $zoneId) { zoneId climate temperatures locations { id code capacity taken share packs unknownProducts } } }",
};
