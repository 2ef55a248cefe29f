import { createContext, use, useEffect, useId, useState, useSyncExternalStore } from "react";

/** What a form still waits for: values that follow from others and have not arrived. Nothing is sent before. */
export class PendingValues {
  private readonly pending = new Set<string>();
  private readonly listeners = new Set<() => void>();

  set(input: string, isPending: boolean): void {
    const before = this.pending.size;
    if (isPending) this.pending.add(input);
    else this.pending.delete(input);
    if (this.pending.size !== before) for (const listener of this.listeners) listener();
  }

  get isEmpty(): boolean {
    return this.pending.size === 0;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Resolves once nothing is waited for. */
  settled(): Promise<void> {
    if (this.isEmpty) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        if (!this.isEmpty) return;
        stop();
        resolve();
      });
    });
  }
}

const PendingContext = createContext<PendingValues | null>(null);

export const PendingProvider = PendingContext.Provider;

export const usePendingValues = (): PendingValues => useState(() => new PendingValues())[0];

export const useIsPending = (values: PendingValues): boolean => !useSyncExternalStore(values.subscribe, () => values.isEmpty);

/** Of one input: whether its value is on its way. Dialogs of actions, which have no such form around, go without. */
export function useNotePending(isPending: boolean): void {
  const values = use(PendingContext);
  const input = useId();
  useEffect(() => {
    values?.set(input, isPending);
    return () => values?.set(input, false);
  }, [values, input, isPending]);
}
