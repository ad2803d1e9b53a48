/**
 * Units' workbooks as people have worked in them: each oddity is named by its own code, or changes nothing at all; and no
 * file disturbs the one beside it.
 */
import { NAMED_UNITS, QUIET_UNITS, struckOut, UNIT_OF_1904, usualUnit } from '../../test/support/odd-units';
import type { UsualUnit } from '../../test/support/odd-units';
import { canonicalJson } from '../workbook/cells/canonical-json';
import { formatMessage } from '../core/words/format';
import { vi } from '../texts/messages.vi';
import type { FileRecord } from '../core/rollup/copy';
import type { ReadContext } from '../core/rollup/read-file';
import { loadRubric } from '../templates';
import { readFound } from './submitted';

let context: ReadContext;
let unit: UsualUnit;
beforeAll(async () => {
  context = { rubrics: [await loadRubric('minh-hoa')], confirmed: {}, known: new Map() };
  unit = await usualUnit();
});

async function readingOf(bytes: Uint8Array): Promise<FileRecord['reading']> {
  const result = await readFound({ name: 'z5928.xlsx', bytes }, context);
  if (result.kind !== 'file') {
    throw new Error(result.kind);
  }
  return result.record.reading;
}

async function codesOf(bytes: Uint8Array): Promise<string[]> {
  const reading = await readingOf(bytes);
  return reading.ok ? reading.notes.map(({ code }) => code) : [reading.reason.code];
}

/** What was read, whatever the order of the rows and wherever they stood. */
const contentOf = (reading: FileRecord['reading']): unknown =>
  reading.ok && {
    notes: reading.notes,
    rows: Object.entries(reading.copy.rows).map(([detail, rows]) => [
      detail,
      rows.map(({ source, ...row }) => (void source, canonicalJson(row))).sort(),
    ]),
  };

describe('odd, and nothing is lost or said', () => {
  test.each(QUIET_UNITS)('$kind', async ({ make }) => {
    const bytes = await make(unit);
    const [odd, usual] = [await readingOf(bytes), await readingOf(unit.plain)];
    expect(contentOf(odd)).toEqual(contentOf(usual));
    expect(odd.ok && odd.copy.head.self).toBe(90);
  });

  test('days counted from 1904 are the same days', async () => {
    const bytes = await UNIT_OF_1904.make(unit);
    const [odd, usual] = [await readingOf(bytes), await readingOf(unit.plain)];
    const day = (reading: FileRecord['reading']) =>
      reading.ok
        ? reading.copy.rows.copyTasks.map(({ deadline }) => deadline).find((each) => typeof each === 'number')
        : undefined;
    // Days of 1904 are 1,462 fewer for the same day, so the same number is a later one.
    expect(Number(day(odd)) - Number(day(usual))).toBe(1462);
  });
});

describe('odd, and named by its own code', () => {
  test.each(NAMED_UNITS)('$kind', async ({ codes, make }) => {
    const bytes = await make(unit);
    const found = await codesOf(bytes);
    expect(found).toEqual(expect.arrayContaining(codes));
    const reading = await readingOf(bytes);
    for (const note of reading.ok ? reading.notes : []) {
      expect(formatMessage(note, vi)).not.toMatch(/[{}]/);
    }
    // The unit beside it is read as ever.
    expect(await codesOf(unit.plain)).toEqual([]);
  });
});

test('a row that is struck out counts like any other, and is told', async () => {
  const [struck, usual] = [await readingOf(struckOut(unit.plain, 8)), await readingOf(unit.plain)];
  expect(struck.ok && usual.ok && struck.copy.rows.copyTasks.length).toBe(
    usual.ok && usual.copy.rows.copyTasks.length,
  );
  expect(struck.ok && struck.notes.map((note) => formatMessage(note, vi))).toEqual(
    ['Thông tin chung', 'Nhiệm vụ', 'Lịch báo cáo'].map(
      (sheet) =>
        `Trang ${sheet}: 1 dòng có chữ gạch ngang (dòng 8) vẫn được tính như dòng khác. Nếu đơn vị bỏ dòng đó thì đề nghị xóa hẳn.`,
    ),
  );
});
