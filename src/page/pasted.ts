/** A block on the clipboard: the table of its HTML, else its text. */
import { blockOfText, squared } from '../files/parts/cell-block';

/** Rows and columns that a cell of a pasted table may span: pages write any number. */
const MOST_SPAN = 1000;

/** Reads what was pasted. Nothing of it is run, fetched or kept but the words of its cells. */
export function pastedBlock(data: DataTransfer): string[][] {
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  // Excel's own text is exact: its HTML breaks long lines. It says so itself.
  const isExcel =
    /<meta[^>]+content=["']?Excel\.Sheet/i.test(html) || /urn:schemas-microsoft-com:office:excel/i.test(html);
  const table = html === '' || (isExcel && text !== '') ? undefined : blockOfHtml(html);
  return table ?? blockOfText(text);
}

/** The rows of the only table of some HTML; nothing where there is none, or more than one. */
function blockOfHtml(html: string): string[][] | undefined {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  const tables = [...body.querySelectorAll('table')].filter(
    (table) => !table.parentElement?.closest('table'),
  );
  const [table] = tables;
  if (!table || tables.length > 1) {
    return undefined;
  }
  const rows: (string | undefined)[][] = [];
  [...table.rows].forEach((line, row) => {
    let column = 0;
    for (const cell of line.cells) {
      while (rows[row]?.[column] !== undefined) {
        column += 1;
      }
      const text = wordsOf(cell);
      for (let r = 0; r < Math.min(cell.rowSpan, MOST_SPAN, table.rows.length - row); r++) {
        const into = (rows[row + r] ??= []);
        for (let c = 0; c < Math.min(cell.colSpan, MOST_SPAN); c++) {
          // A merged cell holds its words once.
          into[column + c] = r === 0 && c === 0 ? text : '';
        }
      }
      column += Math.min(cell.colSpan, MOST_SPAN);
    }
  });
  return squared(rows.map((row) => Array.from(row, (cell) => cell ?? '')));
}

/** The words of a cell, a line for each of its paragraphs. */
function wordsOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  copy.querySelectorAll('script, style, template').forEach((each) => {
    each.remove();
  });
  // Line ends of the source are blanks; those of the reader are paragraphs and breaks.
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    node.nodeValue = (node.nodeValue ?? '').replace(/[\t\r\n ]+/g, ' ');
  }
  copy.querySelectorAll('br').forEach((each) => {
    each.replaceWith('\n');
  });
  copy.querySelectorAll('p, div, li').forEach((each) => {
    each.append('\n');
  });
  return copy.textContent
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}
