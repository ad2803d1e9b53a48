/** The prefix with a number behind it that makes it free. Numbers are tried from one above `count` on. */
export function numbered(prefix: string, count: number, isTaken: (name: string) => boolean): string {
  let number = count + 1;
  while (isTaken(`${prefix}${number}`)) {
    number += 1;
  }
  return `${prefix}${number}`;
}
