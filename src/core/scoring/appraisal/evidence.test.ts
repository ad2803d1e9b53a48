/** Documents that criteria name, and the files that are them by their names. */
import type { RowOf } from '../../layout/locate';
import { checkEvidence, cleanName, documentName, evidenceOf, packedNames } from './evidence';

const rowOf = (code: string, evidence: string) =>
  ({ values: { code, title: `Tiêu chí ${code}`, evidence }, row: 0 }) as unknown as RowOf<'scores'>;

const CRITERIA = evidenceOf([
  rowOf('I.1', '- Kế hoạch số 14/KH-UBND ngày 26/01/2026; Quyết định 05/QĐ-UBND ngày 03 tháng 02 năm 2026\nẢnh hội nghị'),
  rowOf('I.2', 'Báo cáo 102/BC-UBND'),
  rowOf('I:2', ''),
]); // prettier-ignore

test('documents are read with number and day; a line without a number is kept apart; folders are unlike', () => {
  expect(CRITERIA.map(({ folder, documents, unnumbered }) => [folder, documents.map(documentName), unnumbered])).toEqual([
    ['I.1', ['14/KH-UBND ngày 26/01/2026', '05/QĐ-UBND ngày 03/02/2026'], ['Ảnh hội nghị']],
    ['I.2', ['102/BC-UBND'], []],
    ['I_2', [], []],
  ]);
}); // prettier-ignore

test.each([
  ['I.1/14-KH-UBND ngày 26.01.2026.pdf', 'found'],
  ['I.1/2026-01-26 14_KH_UBND kế hoạch.pdf', 'found'],
  ['i.1/20260126 014 KH-UBND.PDF', 'found'],
  ['I.1/14 KH-UBND.pdf', 'noDay'],
  ['I.1/14-KH-UBND 27.01.2026.pdf', 'otherDay'],
  ['I.1/114-KH-UBND 26.01.2026.pdf', 'missing'],
  ['I.1/14-QĐ-UBND 26.01.2026.pdf', 'missing'],
  ['I.2/14-KH-UBND 26.01.2026.pdf', 'missing'],
  ['14-KH-UBND 26.01.2026.pdf', 'missing'],
])('%s: the plan is %s', (file, state) => {
  expect(checkEvidence(CRITERIA, [file]).documents[0]?.state).toBe(state);
});

test('of several files the one with the very day counts; what nobody named and what lies elsewhere is told', () => {
  const check = checkEvidence(CRITERIA, [
    ...['I.1/14-KH-UBND 01.01.2026.pdf', 'I.1/14-KH-UBND 26.01.2026.pdf', 'I.2/102-BC-UBND.docx'],
    'ghi chú.txt',
  ]);
  expect(check.documents.map(({ state, file }) => [state, file])).toEqual([
    ['found', 'I.1/14-KH-UBND 26.01.2026.pdf'],
    ['missing', ''],
    ['found', 'I.2/102-BC-UBND.docx'],
  ]);
  expect([check.unnamed, check.outside]).toEqual([['I.1/14-KH-UBND 01.01.2026.pdf'], ['ghi chú.txt']]);
});

test.each([
  ['a:b?.pdf', 'a_b_.pdf'],
  ['..', '_'],
  ['CON.txt', '_CON.txt'],
  ['  báo cáo.  ', 'báo cáo'],
  ['x'.repeat(300) + '.docx', `${'x'.repeat(100)}.docx`],
])('the name %p becomes %p', (name, clean) => {
  expect(cleanName(name)).toBe(clean);
});

test('in the .zip no name comes twice and none leads out of its folder', () => {
  const packed = packedNames(CRITERIA, ['I.1/a?.pdf', 'I.1/A*.pdf', 'i.1/../../b.pdf', 'c.pdf']);
  expect([...packed.values()]).toEqual(['I.1/a_.pdf', 'I.1/A_ (2).pdf', 'I.1/_/_/b.pdf']);
});
