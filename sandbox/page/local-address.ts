/** The path of an address of the product's on this server, whatever host it names. */
export function localAddress(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}
