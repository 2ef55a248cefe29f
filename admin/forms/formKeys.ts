import { type RefObject, useEffect } from "react";

/** Whether something else than the form has the keyboard: a dialog or a menu above it. */
const isCovered = (): boolean => document.querySelector(".MuiModal-root:not([aria-hidden=true])") !== null;

/** Ctrl-S and Ctrl-Enter (⌘ as well) send the form. */
export function useSaveKeys(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (event.key.toLowerCase() !== "s" && event.key !== "Enter")) return;
      if (isCovered()) return;
      event.preventDefault();
      form.current?.requestSubmit();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [form]);
}

/** The first field has the keyboard when a form opens; not on a touch screen, where it would bring up the keys over the form. */
export function useFirstFocus(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const touched = window.matchMedia?.("(pointer: coarse)").matches;
    const somewhere = document.activeElement !== null && document.activeElement !== document.body && document.activeElement.closest("main") !== null;
    if (touched || somewhere) return;
    form.current?.querySelector<HTMLElement>("input:not([type=hidden]):not([type=file]):not(:disabled), textarea:not([aria-hidden]):not(:disabled), [role=combobox]")?.focus({ preventScroll: true });
  }, [form]);
}
