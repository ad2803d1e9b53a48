/** The figures that a score sheet takes from the other tables, calculated by LibreOffice from the file we write. */
import { readWorkbook } from '../../src/files/read';
import { writeWorkbook } from '../../src/files/write';
import { FIGURE_CASES, figureWorkbook, shownFigures } from '../support/figure-cases';
import { convertAll } from './soffice';

let calculated: Uint8Array[];

beforeAll(async () => {
  const books = await Promise.all(FIGURE_CASES.map((figures) => figureWorkbook(figures)));
  const files = await Promise.all(books.map((book) => writeWorkbook(book.content())));
  calculated = await convertAll(files, 'xlsx', { recalculate: true, language: 'vi' });
});

test.each(FIGURE_CASES.map((figures, index) => ({ ...figures, index })))('$name', ({ index, ...figures }) => {
  const reading = readWorkbook(calculated[index] ?? new Uint8Array());
  if (!reading.ok) {
    throw new Error(reading.detail);
  }
  const { notes, self } = figures;
  expect(shownFigures(reading.workbook, figures)).toEqual({ notes, self });
});
