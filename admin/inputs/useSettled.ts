import { useEffect, useState } from "react";

const PAUSE = 200;

/** A value once it has stopped changing: what somebody types, without every letter of it. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
