// Loaded into every function that the emulator runs: what Lambda and the net around it do, and the emulator does not.

// Lambda finds a handler in index.cjs; the emulator looks with `require.resolve`, which does so only where told.
require.extensions[".cjs"] ??= require.extensions[".js"];

// Cognito's address leads to the emulator, as DNS would have it.
const real = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const [, path] = /^https:\/\/cognito-idp\.[^/]+(\/.*)$/.exec(String(input?.url ?? input)) ?? [];
  return path ? real(`http://127.0.0.1:${process.env.GATEWAY_PORT}${path}`, init) : real(input, init);
};
