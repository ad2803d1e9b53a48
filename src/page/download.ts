/** Hands a file to the browser, which puts it where its downloads go. */
export function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  link.download = name;
  link.click();
  // Not at once: the browser may still be asking for the bytes and the name.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
