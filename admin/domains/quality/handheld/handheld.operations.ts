import type { Operation } from "../../../api/operation.ts";
import { selectProblem } from "../../../api/selections.ts";

const pack = "product { id name barcode }";

export const handheldPutAways: Operation = { name: "HandheldPutAways", text: `query HandheldPutAways { putAways(filter: { status: { eq: OPEN } }, first: 100, orderBy: CREATED_AT_ASC) { nodes { id number quantity batch { batchNumber } ${pack} fromLocation { code } } } }` };

const delivery = `id number version customer { displayName } lines { quantity batchNumber expiresOn location { code } ${pack} }`;
export const handheldDeliveries: Operation = { name: "HandheldDeliveries", text: `query HandheldDeliveries($status: SalesDeliveryStatus!) { deliveries(filter: { status: { eq: $status } }, first: 100, orderBy: REQUESTED_ON_ASC) { nodes { ${delivery} } } }` };

export const handheldCounts: Operation = { name: "HandheldCounts", text: `query HandheldCounts { stocktakeLines(filter: { status: { eq: OPEN } }, first: 200, orderBy: LOCATION_CODE_ASC) { nodes { id stocktakeId locationCode batchNumber ${pack} } } }` };

export const handheldOrders: Operation = { name: "HandheldOrders", text: `query HandheldOrders { purchaseOrders(filter: { status: { in: [SENT, PARTLY_RECEIVED] } }, first: 100, orderBy: CREATED_AT_ASC) { nodes { id number supplier { displayName } lines { quantity receivedQuantity ${pack} } } } }` };

export const handheldLocations: Operation = { name: "HandheldLocations", text: "query HandheldLocations($after: String) { locations(first: 200, after: $after, orderBy: CODE_ASC) { nodes { id code } pageInfo { hasNextPage endCursor } } }" };

export const handheldStock: Operation = { name: "HandheldStock", text: `query HandheldStock($locationId: ID!) { stockBalances(filter: { locationId: { eq: $locationId } }, first: 200, orderBy: EXPIRES_ON_ASC) { nodes { id onHand batchId batchNumber ${pack} } } }` };

const outcome = `record { id } problems { ${selectProblem()} }`;
export const handheldCompletePutAway: Operation = { name: "HandheldCompletePutAway", text: `mutation HandheldCompletePutAway($input: CompletePutAwayInput!) { outcome: completePutAway(input: $input) { ${outcome} } }` };
export const handheldPick: Operation = { name: "HandheldPick", text: `mutation HandheldPick($input: PickDeliveryInput!) { outcome: pickDelivery(input: $input) { ${outcome} } }` };
export const handheldCheck: Operation = { name: "HandheldCheck", text: `mutation HandheldCheck($input: CheckDeliveryInput!) { outcome: checkDelivery(input: $input) { ${outcome} } }` };
export const handheldScanCodes: Operation = { name: "HandheldScanCodes", text: `mutation HandheldScanCodes($input: CreateTraceScanInput!) { outcome: createTraceScan(input: $input) { ${outcome} } }` };
export const handheldCount: Operation = { name: "HandheldCount", text: `mutation HandheldCount($input: CountStocktakeLineInput!) { outcome: countStocktakeLine(input: $input) { ${outcome} } }` };
export const handheldBeginMove: Operation = { name: "HandheldBeginMove", text: `mutation HandheldBeginMove($input: CreateStockTransferInput!) { outcome: createStockTransfer(input: $input) { ${outcome} } }` };
export const handheldMove: Operation = { name: "HandheldMove", text: `mutation HandheldMove($input: PostStockTransferInput!) { outcome: postStockTransfer(input: $input) { ${outcome} } }` };
export const handheldReceive: Operation = { name: "HandheldReceive", text: `mutation HandheldReceive($input: CreateGoodsReceiptInput!) { outcome: createGoodsReceipt(input: $input) { ${outcome} } }` };
