import type { FileRecord, StagedRow } from './copy';
import { detailsOf } from './copy';
import type { ReadResult } from './read-file';
import { sharedTexts } from './shared-texts';

/** Its head is not looked at. */
function record(file: string, rows: readonly StagedRow[]): FileRecord {
  const copy = {
    head: { unit: file } as never,
    rows: detailsOf((role) => (role === 'copyTasks' ? rows : [])),
  };
  return { file, hash: file, pickedCodes: [], reading: { ok: true, copy, notes: [] } };
}

const ROWS = [
  { text: 'Tiếp công dân', no: 1, deadline: null },
  { text: '' },
  { text: 'Đối thoại', done: true },
];

test('results come back as they were: files, refused files, roll-ups', () => {
  const share = sharedTexts();
  const refused: FileRecord = {
    ...record('c', []),
    reading: { ok: false, reason: { code: 'file.noPlan' } },
  };
  const results: ReadResult[] = [
    { kind: 'file', record: record('a', ROWS), guessed: [] },
    { kind: 'file', record: record('b', ROWS), guessed: [] },
    { kind: 'file', record: refused, guessed: [] },
    { kind: 'partial', file: 'd', data: { files: [record('e', ROWS), refused], sending: [] } },
  ];
  expect(results.map(share)).toEqual(results);
});

test('the rows handed in stay as they are', () => {
  const rows = Object.freeze(ROWS.map((row) => Object.freeze({ ...row })));
  const share = sharedTexts();
  const given: ReadResult = { kind: 'file', record: record('a', rows), guessed: [] };
  expect(share(given)).not.toBe(given);
  expect(rows).toEqual(ROWS);
});
