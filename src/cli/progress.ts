/** Progress of long work, on stderr: never more than ten lines. */

/** Tells at every tenth of the way. */
export function tenths(tell: (done: number, total: number) => void): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    const tenth = Math.floor((10 * done) / total);
    if (tenth > told) {
      told = tenth;
      tell(done, total);
    }
  };
}
