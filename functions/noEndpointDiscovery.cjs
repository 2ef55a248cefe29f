// In the place of endpoint discovery: DynamoDB's client asks for it when it is made, and DynamoDB is always found at one endpoint.
const nowhere = { environmentVariableSelector: () => undefined, configFileSelector: () => undefined, default: undefined };
module.exports = { resolveEndpointDiscoveryConfig: (config) => config, NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS: nowhere };
