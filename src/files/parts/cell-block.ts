/** Blocks of cells on the clipboard, as text. What Excel, Word and web pages put there, and what is put there for them. */

/** A block as Excel hands it out, its lines as long as the longest. */
export const blockOfText = (text: string): string[][] => squared(rowsOfText(text));

/** The rows of such a text. Tabs between cells, line ends between rows, quotes around a cell with either in it. */
export function rowsOfText(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let at = 0;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  while (at < text.length) {
    const char = text[at] ?? '';
    const quoted =
      cell === '' && char === '"' ? /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(at)) : null;
    if (quoted?.[1] !== undefined && /[\t\r\n"]/.test(quoted[1])) {
      cell = quoted[1].replaceAll('""', '"').replace(/\r\n?/g, '\n');
      at += quoted[0].length;
    } else if (char === '\t') {
      endCell();
      at += 1;
    } else if (char === '\n' || char === '\r') {
      endCell();
      rows.push([]);
      at += text.startsWith('\r\n', at) ? 2 : 1;
    } else {
      cell += char;
      at += 1;
    }
  }
  // A block ends with the end of its last line.
  if (cell !== '' || rows.at(-1)?.length !== 0 || rows.length === 1) {
    endCell();
  } else {
    rows.pop();
  }
  return rows;
}

/** A block of lines that are all as long as the longest. */
export function squared(rows: readonly (readonly string[])[]): string[][] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? ''));
}

/** The text of a block, as Excel takes it. */
export const textOfBlock = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((cell) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\r\n');

/** Cells that a column too narrow has filled with signs: what they hold did not come along. */
export const isTooNarrow = (cell: string): boolean => /^#{2,}$/.test(cell.trim());
