// In the place of event streams: clients that could answer in one ask for these when they are made, and nothing that is
// called here does.
module.exports = { resolveEventStreamSerdeConfig: (config) => config, eventStreamSerdeProvider: undefined };
