/** An address of the product's, wherever it says to stand, as it is on this server. */
export function localAddress(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}
