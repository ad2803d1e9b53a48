/**
 * Small choices that the browser keeps on this machine; where it keeps nothing, a choice holds until the pane is closed. Office
 * wants a key of its own before the name where browsers part their storage ("Persist add-in state", learn.microsoft.com).
 */
const key = (name: string): string => {
  const office = typeof Office === 'undefined' ? undefined : (Office.context as Office.Context | undefined);
  return `${office?.partitionKey ?? ''}so-dan-van.${name}`;
};

/** The text kept under a name; `undefined` where there is none or the storage is blocked. */
export function keptText(name: string): string | undefined {
  try {
    return localStorage.getItem(key(name)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text, or no longer keeps it. Where the storage is blocked nothing is kept. */
export function keepText(name: string, text: string | undefined): void {
  try {
    if (text === undefined) {
      localStorage.removeItem(key(name));
    } else {
      localStorage.setItem(key(name), text);
    }
  } catch {
    // Blocked: see above.
  }
}

/** Holds one kept text that all parts of the pane watch, also where the storage is blocked. */
export function watchedText(name: string) {
  /** Read when it is first asked for: Office knows its key only then. */
  let current: { readonly text: string | undefined } | undefined;
  const listeners = new Set<() => void>();
  return {
    text: (): string | undefined => {
      current ??= { text: keptText(name) };
      return current.text;
    },
    keep: (text: string | undefined): void => {
      current = { text };
      keepText(name, text);
      listeners.forEach((listener) => {
        listener();
      });
    },
    /** Calls back after every change. @returns what ends that. */
    watch: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
