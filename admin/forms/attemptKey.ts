/**
 * Gives each attempt to submit its idempotency key. While the API has not answered, the same content keeps its key, so
 * that trying again after a lost connection cannot take the action twice; an answer or other content gets a new key.
 */
export function attemptKeys() {
  let attempt: { content: string; key: string } | undefined;
  return {
    keyFor(input: object): string {
      const content = JSON.stringify(input);
      if (attempt?.content !== content) attempt = { content, key: crypto.randomUUID() };
      return attempt.key;
    },
    answered(): void {
      attempt = undefined;
    },
  };
}
