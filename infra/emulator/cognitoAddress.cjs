// Loaded into every function that the emulator runs: Cognito's address leads to the emulator, as DNS would have it.
const real = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const [, path] = /^https:\/\/cognito-idp\.[^/]+(\/.*)$/.exec(String(input?.url ?? input)) ?? [];
  return path ? real(`http://127.0.0.1:${process.env.GATEWAY_PORT}${path}`, init) : real(input, init);
};
