import { useEffect, useState } from 'preact/hooks';

/**
 * Hands a value on to `count` takers one after another, each in a task of its own, so that the page answers in between
 * however much they make of it. Returns what each has by now: this value, the one before it, or nothing yet.
 */
export function useTurns<Value>(value: Value, count: number): readonly (Value | undefined)[] {
  const [taken, setTaken] = useState<readonly (Value | undefined)[]>([]);
  useEffect(() => {
    let turn = 0;
    let timer = setTimeout(function next() {
      turn += 1;
      const upTo = turn;
      setTaken((before) =>
        Array.from({ length: count }, (_, index) => (index < upTo ? value : before[index])),
      );
      if (turn < count) timer = setTimeout(next);
    });
    return () => clearTimeout(timer);
  }, [value, count]);
  return taken;
}
