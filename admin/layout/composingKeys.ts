/** What browsers report as the key of an event that the input method has taken. */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * While somebody composes Chinese, Enter, arrows and Escape choose among the input method's proposals. No handler of the
 * console gets them, now or later: they are stopped before they reach any. Browsers and input methods are not affected.
 */
export function ignoreComposingKeys(target: Window): void {
  const stop = (event: KeyboardEvent) => {
    // Safari has ended the composition when the key that ends it arrives; it still says whose key it was.
    if (event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD) event.stopImmediatePropagation();
  };
  for (const type of ["keydown", "keypress", "keyup"] as const) target.addEventListener(type, stop, { capture: true });
}
