import { useEffect, useState } from "react";

/** A value once it has stopped changing for a while, so that typing or choosing doesn't ask the server each time. */
export function useSettled<Value>(value: Value, restMilliseconds: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), restMilliseconds);
    return () => clearTimeout(timer);
  }, [value, restMilliseconds]);
  return settled;
}
