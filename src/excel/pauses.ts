/** Long work in slices. */

/** Of the 50 ms after which people notice that the pane does not answer, with room for one more piece. */
const SLICE_MS = 12;

/** @returns what to wait for after each piece of work: once in a while it lets the page draw and listen. */
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
