/** Readings of cells (src/core/values) in one line, for tables of cases. */
import type { Reading } from '../../src/core/values/reading';

/** A reading in one line: the value, `?` and the other reading where it is to be asked, and how it was understood. */
export const said = <T>(reading: Reading<T>, show: (value: T) => string = String): string =>
  reading.state === 'read'
    ? [
        `${show(reading.value)}${reading.sure ? '' : ` ? ${reading.other === undefined ? '' : show(reading.other)}`.trimEnd()}`,
        ...reading.as.map(({ code }) => code.replace('as.', '')),
        ...(reading.native ? ['native'] : []),
      ].join(' · ')
    : reading.state === 'unread'
      ? reading.why.code.replace('unread.', 'unread: ')
      : 'blank';
