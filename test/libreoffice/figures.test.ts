/** The figures that a score sheet takes from the other tables, calculated by LibreOffice from the file we write. */
import { readWorkbook } from '../../src/files/read';
import { writeWorkbook } from '../../src/files/write';
import { FIGURE_CASES, figureWorkbook, shownFigures } from '../support/figure-cases';
import { convert } from './soffice';

test.each(FIGURE_CASES)('$name', async (figures) => {
  const bytes = await writeWorkbook((await figureWorkbook(figures)).content());
  const reading = readWorkbook(await convert(bytes, 'xlsx', { recalculate: true, language: 'vi' }));
  if (!reading.ok) {
    throw new Error(reading.detail);
  }
  const { notes, self } = figures;
  expect(shownFigures(reading.workbook, figures)).toEqual({ notes, self });
});
