import { type ComponentType, type FunctionComponent, lazy, useState } from "react";

/**
 * A page in a script of its own, read when the browser has nothing else to do, and at the latest when it is gone to.
 * One that is there is shown at once; behind React's own `lazy` every kind of page would begin with a pause of 300 ms.
 */
export function lazyPage(load: () => Promise<{ default: ComponentType }>): FunctionComponent {
  let ready: ComponentType | undefined;
  const read = async () => {
    const script = await load();
    ready = script.default;
    return script;
  };
  const Late = lazy(read);
  // What cannot be read now is asked for again when somebody goes there.
  window.requestIdleCallback?.(() => void read().catch(() => undefined));
  return function Page() {
    // Kept, so that a page is not mounted again once its script has arrived.
    const [Shown] = useState(() => ready ?? Late);
    return <Shown />;
  };
}
