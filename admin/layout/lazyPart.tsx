import { type ComponentType, type FunctionComponent, useEffect, useState } from "react";
import pRetry from "p-retry";

/** Together about a minute. */
const PATIENCE = { retries: 5, minTimeout: 2_000 };

/**
 * What is beside the pages and shows nothing at first, such as a message or a dialog: in a script of its own, read once
 * the frame is drawn. Until it is there, nothing is drawn in its place.
 */
export function lazyPart<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>): FunctionComponent<Props> {
  let ready: ComponentType<Props> | undefined;
  return function Part(props: Props) {
    const [Shown, show] = useState(() => ready);
    useEffect(() => {
      if (Shown) return;
      const read = async () => {
        ready = (await load()).default;
        show(() => ready);
      };
      pRetry(read, PATIENCE).catch(() => undefined);
    }, [Shown]);
    return Shown && <Shown {...props} />;
  };
}
