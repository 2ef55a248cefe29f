import { useStore } from "react-admin";

/** A panel that a person has put on their home page. */
export interface Pin {
  domain: string;
  /** Among all panels. */
  id: string;
}

const KEY = "home.pins";

/** The panels on this person's home page, in the order of their pinning; kept in this browser. */
export function usePins(): { pins: readonly Pin[]; isPinned(id: string): boolean; toggle(pin: Pin): void } {
  const [pins, set] = useStore<Pin[]>(KEY, []);
  const isPinned = (id: string) => pins.some((pin) => pin.id === id);
  return { pins, isPinned, toggle: (pin) => set(isPinned(pin.id) ? pins.filter(({ id }) => id !== pin.id) : [...pins, pin]) };
}
