/** Long work in slices. */

/** A slice of the 50 ms after which people notice that the pane does not answer. It leaves room for one more piece. */
const SLICE_MS = 12;

/**
 * Lets the page draw and listen once in a while.
 * @returns what to wait for after each piece of work.
 */
export function pauses(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE_MS) {
      return undefined;
    }
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}
