/** Changes from the stream are delivered at once: handed over without waiting, and not lost if that fails. */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { WebhookDelivery } from "../../graphql/platform/event/webhookDelivery.ts";
import { toRecordItem } from "../../graphql/table/record.ts";
import { toItem } from "../../graphql/table/table.ts";
import { Stage } from "../../graphql/test/stage.ts";
import { startInvocations } from "../../infra/local/invocations.ts";
import { handler } from "./handler.ts";

let stage: Stage;
let stop: () => Promise<void>;
const handedOver: unknown[] = [];
let fails = false;

beforeAll(async () => {
  stage = await Stage.open();
  const invocations = await startInvocations({
    functions: {
      delivery: async (event) => {
        if (fails) throw new Error("the function failed");
        handedOver.push(event);
      },
    },
    onError: () => undefined,
  });
  stop = invocations.stop;
  Object.assign(process.env, { AWS_ENDPOINT_URL_LAMBDA: invocations.url, DELIVERY_FUNCTION: "delivery", POWERTOOLS_LOG_LEVEL: "SILENT", POWERTOOLS_METRICS_DISABLED: "true" });
});
afterAll(async () => {
  await stop();
  await stage.close();
  delete process.env.DELIVERY_FUNCTION;
});
beforeEach(() => {
  handedOver.length = 0;
  fails = false;
});

let count = 0;
const delivery = (values: Partial<WebhookDelivery>): Promise<WebhookDelivery> =>
  stage.seed(WebhookDelivery, { id: `hookdel_${++count}`, eventId: "evt_1", eventType: "webhook.test", endpointId: "hook_sup_1_1", partyId: "sup_1", attempts: 0, dueAt: "2026-11-23T02:00:00.000Z", happenedAt: "2026-11-23T02:00:00.000Z", status: "PENDING", ...values });
const deliver = (...records: WebhookDelivery[]) => handler({ Records: records.map((one, i) => ({ dynamodb: { NewImage: toItem(toRecordItem(one)), SequenceNumber: String(i) } })) } as never);

test("new deliveries are handed over together, and those that somebody is at are not", async () => {
  const [fresh, other] = [await delivery({}), await delivery({})];
  const others = [await delivery({ attempts: 1 }), await delivery({ status: "HELD" }), await delivery({ status: "DELIVERED", attempts: 1 })];
  expect(await deliver(fresh, other, ...others)).toEqual({ batchItemFailures: [] });
  await vi.waitFor(() => expect(handedOver).toEqual([{ ids: [fresh.id, other.id] }]));
  await deliver(...others);
  expect(handedOver).toHaveLength(1);
});

test("a function that fails, or is not there, holds nothing up: the clock finds what is due", async () => {
  const fresh = await delivery({});
  fails = true;
  expect(await deliver(fresh)).toEqual({ batchItemFailures: [] });
  process.env.DELIVERY_FUNCTION = "elsewhere";
  expect(await deliver(fresh)).toEqual({ batchItemFailures: [] });
  process.env.DELIVERY_FUNCTION = "delivery";
  expect(handedOver).toEqual([]);
  expect(await stage.fresh(fresh)).toMatchObject({ status: "PENDING", attempts: 0 });
});
