import type { ReactNode } from "react";

/** Long enough to read two lines; it waits while pointed at or focused (WCAG 2.2.1). */
export const shownMilliseconds = 6000;
/** More would bury the page; the oldest gives way. */
export const shownMax = 2;

export type ToastMessage = { readonly key: string; readonly text: ReactNode };

/**
 * The notices shown now, newest last. Their clocks run here and not in what draws them: a page that is
 * drawn anew each second must not begin them anew.
 */
export class ToastShelf {
  readonly #listeners = new Set<() => void>();
  readonly #clocks = new Map<string, ReturnType<typeof setTimeout>>();
  #toasts: readonly ToastMessage[] = [];
  #count = 0;

  readonly getToasts = (): readonly ToastMessage[] => this.#toasts;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly show = (text: ReactNode): void => {
    this.#count += 1;
    const toast = { key: `toast-${this.#count}`, text };
    for (const { key } of this.#toasts.slice(0, -(shownMax - 1))) this.#stop(key);
    this.#set([...this.#toasts.slice(-(shownMax - 1)), toast]);
    this.release(toast.key);
  };

  /** Somebody points at it or has the focus in it: it stays. */
  readonly hold = (key: string): void => this.#stop(key);

  /** It begins its full time again. */
  readonly release = (key: string): void => {
    this.#stop(key);
    if (!this.#toasts.some((each) => each.key === key)) return;
    this.#clocks.set(
      key,
      setTimeout(() => this.dismiss(key), shownMilliseconds),
    );
  };

  readonly dismiss = (key: string): void => {
    this.#stop(key);
    this.#set(this.#toasts.filter((each) => each.key !== key));
  };

  #stop(key: string): void {
    clearTimeout(this.#clocks.get(key));
    this.#clocks.delete(key);
  }

  #set(toasts: readonly ToastMessage[]): void {
    this.#toasts = toasts;
    for (const listener of this.#listeners) listener();
  }
}
