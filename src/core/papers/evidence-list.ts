/** *Danh mục tài liệu kiểm chứng*: the list that goes with the evidence of a score sheet, criterion by criterion. */
import { documentName, STATE_WORDS } from '../scoring/appraisal/evidence';
import type { EvidenceCheck, UnitEvidence } from '../scoring/appraisal/evidence';
import { gridOf } from './document';
import type { PrintDocument, PrintLine, PrintRow } from './document';
import { fullName } from './heading';

/** The unit and the year of the score sheet, as far as its workbook says them. */
const whose = (unit: string, year: number | undefined): PrintLine[] => {
  const said = [fullName(unit), year === undefined ? '' : `năm ${year}`]
    .filter((text) => text !== '')
    .join(', ');
  return said === '' ? [] : [{ text: said, bold: true }];
};

/**
 * Makes the list.
 * @param names the files' names where the list lies, by their paths in the check.
 */
export function evidenceList(
  { unit, year, criteria }: UnitEvidence,
  { documents, unnamed }: EvidenceCheck,
  names: ReadonlyMap<string, string>,
): PrintDocument {
  let no = 0;
  const line = (document: string, file: string, state: string): PrintRow => {
    no += 1;
    return { kind: 'cells', cells: [no, document, names.get(file) ?? file, state] };
  };
  const rows = criteria.flatMap(({ code, title, folder, unnumbered }): PrintRow[] => [
    { kind: 'group', text: `${code}. ${title}` },
    ...documents
      .filter((each) => each.code === code)
      .map((each) => line(documentName(each), each.file, STATE_WORDS[each.state])),
    ...unnumbered.map((text) => line(text, '', 'Không có số: xem trong thư mục')),
    ...unnamed
      .filter((file) => names.get(file)?.startsWith(`${folder}/`))
      .map((file) => line('', file, 'Tệp chưa ghi ở Tài liệu kiểm chứng')),
  ]);
  return {
    name: 'Danh mục tài liệu kiểm chứng',
    orientation: 'portrait',
    grid: gridOf('portrait', 8, 40, 40, 28),
    blocks: [
      {
        kind: 'lines',
        lines: [{ text: 'DANH MỤC TÀI LIỆU KIỂM CHỨNG', bold: true, size: 14 }, ...whose(unit, year)],
      },
      { kind: 'space', mm: 3 },
      {
        kind: 'table',
        repeated: true,
        columns: [
          { header: 'TT', align: 'center' },
          { header: 'Tài liệu' },
          { header: 'Tệp' },
          { header: 'Tình trạng' },
        ],
        rows,
      },
    ],
  };
}
