// In the place of `loglevel`, in the bundles: what Apollo has to say goes to the console, as it would by that library.
const nothing = () => undefined;
const { info, warn, error } = console;
module.exports = { levels: { INFO: 2 }, getLogger: () => ({ setLevel: nothing, trace: nothing, debug: nothing, info, warn, error }) };
