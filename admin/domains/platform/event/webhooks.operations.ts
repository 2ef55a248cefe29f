import { selectProblem } from "../../../api/selections.ts";
import type { Operation } from "../../../api/operation.ts";

export const eventCatalogue: Operation = { name: "EventCatalogue", text: "query EventCatalogue($clientId: ID) { eventTypes(clientId: $clientId) { name label about recordType version } }" };

/** Secrets are asked for where they are made, and nowhere else. */
export const registerEndpoint: Operation = {
  name: "RegisterEndpoint",
  text: `mutation RegisterEndpoint($input: RegisterWebhookEndpointInput!) { outcome: registerWebhookEndpoint(input: $input) { record { id } secret problems { ${selectProblem()} } } }`,
};

export const rotateSecret: Operation = {
  name: "RotateSecret",
  text: `mutation RotateSecret($input: RotateWebhookSecretInput!) { outcome: rotateWebhookSecret(input: $input) { record { id } secret problems { ${selectProblem()} } } }`,
};

export const testEndpoint: Operation = {
  name: "TestEndpoint",
  text: `mutation TestEndpoint($input: TestWebhookEndpointInput!) { outcome: testWebhookEndpoint(input: $input) { record { id } problems { ${selectProblem()} } } }`,
};

export const replayEndpoint: Operation = {
  name: "ReplayEndpoint",
  text: `mutation ReplayEndpoint($input: ReplayWebhookEndpointInput!) { outcome: replayWebhookEndpoint(input: $input) { record { id } problems { ${selectProblem()} } } }`,
};

export const replayDelivery: Operation = {
  name: "ReplayDelivery",
  text: `mutation ReplayDelivery($input: ReplayWebhookDeliveryInput!) { outcome: replayWebhookDelivery(input: $input) { record { id } problems { ${selectProblem()} } } }`,
};
