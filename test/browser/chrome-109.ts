/**
 * What Chrome 109 does not have and a newer one does, taken away before a page runs: the last Chrome, Edge and Cốc Cốc of
 * Windows 7 and 8.1 can only be had as they were then, but a page that reaches for any of this would fail there.
 * What came with which version: MDN's browser compatibility data, https://github.com/mdn/browser-compat-data.
 */
export function withoutNewerThan109(): void {
  const absent: readonly (readonly [object | undefined, readonly string[]])[] = [
    // 110
    [Array.prototype, ['toReversed', 'toSorted', 'toSpliced', 'with']],
    [Object.getPrototypeOf(Uint8Array.prototype) as object, ['toReversed', 'toSorted', 'with']],
    // 111, 114
    [String.prototype, ['isWellFormed', 'toWellFormed']],
    [ArrayBuffer.prototype, ['resize', 'transfer', 'transferToFixedLength']],
    [HTMLElement.prototype, ['showPopover', 'hidePopover', 'togglePopover', 'popover']],
    [Document.prototype, ['startViewTransition']],
    // 116, 117, 119, 120, 121, 122
    [AbortSignal, ['any']],
    [Object, ['groupBy']],
    [Map, ['groupBy']],
    [Promise, ['withResolvers', 'try']],
    [URL, ['canParse', 'parse']],
    [Array, ['fromAsync']],
    [
      Set.prototype,
      [
        'union',
        'intersection',
        'difference',
        'symmetricDifference',
        'isSubsetOf',
        'isSupersetOf',
        'isDisjointFrom',
      ],
    ],
    [
      Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object,
      ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'],
    ],
    // later
    [Element.prototype, ['setHTMLUnsafe', 'getHTML', 'moveBefore']],
    [Math, ['f16round', 'sumPrecise']],
    [RegExp, ['escape']],
    [Error, ['isError']],
    [Uint8Array, ['fromBase64', 'fromHex']],
    [Uint8Array.prototype, ['toBase64', 'toHex', 'setFromBase64', 'setFromHex']],
    [JSON, ['rawJSON', 'isRawJSON']],
    [Intl, ['DurationFormat']],
    [
      globalThis,
      ['Iterator', 'scheduler', 'Float16Array', 'navigation', 'CloseWatcher', 'EditContext', 'Highlight'],
    ],
  ];
  for (const [owner, names] of absent) {
    for (const name of names) {
      if (owner && name in owner) {
        Reflect.deleteProperty(owner, name);
      }
    }
  }
}
