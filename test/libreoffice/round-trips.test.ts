/** A unit's workbook opened and saved again by LibreOffice reads as before. Others: test/round-trips.test.ts. */
import { filledUnit, readAgain } from '../support/filled-unit';
import { convert } from './soffice';

test.each<[string, (bytes: Uint8Array) => Promise<Uint8Array>]>([
  ['.xlsx', (bytes) => convert(bytes, 'xlsx', { language: 'vi' })],
  ['.ods and back', async (bytes) => convert(await convert(bytes, 'ods'), 'xlsx', { from: 'ods' })],
])('%s', async (_, save) => {
  const original = await filledUnit();
  expect(await readAgain(await save(original))).toEqual(await readAgain(original));
});
