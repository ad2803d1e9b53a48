/**
 * *Phiếu kết quả thẩm định*, the paper that goes back to a unit. It lists every criterion whose points were changed or
 * of which something is asked, with the reason, both times of the appraisal and room for the unit's answer; and what
 * others than the unit scored. The rest is only counted.
 */
import { fromSerial } from '../../workbook/cells/serial';
import { formatDate } from '../calendar/civil';
import { APPRAISAL_STATES } from '../words/vocabulary';
import type { TrailWord } from '../scoring/appraisal/trail';
import { bodyLines, fullName, NATION, placeAndDay, twoSignatures } from './heading';
import { gridOf } from './document';
import type { PrintBlock, PrintCell, PrintDocument, PrintLine, PrintRow } from './document';
import { titleOf } from '../scoring/rubric/rubric';
import { inYear, SCORE_SUBJECT, selfCell } from './score-paper';
import type { ScorePaperSource } from './score-paper';
import { writeNumber } from '../scoring/rubric/words';

type PaperRow = ScorePaperSource['rows'][number];

/** Official points minus the unit's own; `null` unless both are there. */
const differenceOf = ({ points: { self, final } }: PaperRow): number | null =>
  self === null || final === null ? null : Number((final - self).toPrecision(12));

/** Whether it was scored by others than the unit, so that the unit does not know its points yet. */
const isOthers = ({ item, points: { final, applies } }: PaperRow): boolean =>
  item.by !== undefined && applies && final !== null;

/** Whether points were changed, or something is asked. */
const isChanged = (row: PaperRow): boolean =>
  (differenceOf(row) ?? 0) !== 0 ||
  [APPRAISAL_STATES[2], APPRAISAL_STATES[3]].some((state) => state === row.words.state) ||
  row.words.appraised2 !== null;

/** Whether there is something to tell the unit of it. */
const isTold = (row: PaperRow): boolean => isChanged(row) || isOthers(row);

const isPending = ({ words: { appraised1, appraised2 }, points }: PaperRow): boolean =>
  points.applies && appraised1 === null && appraised2 === null;

/**
 * The source of the paper. Whoever appraised is not known in the unit's own workbook: `office` is "" there.
 */
export type ResultSource = Omit<ScorePaperSource, 'head'> & {
  readonly head: { readonly unit: string; readonly year: string; readonly office: string };
  /** The words of reviewers from the first on, by criterion. They are absent where only the last word is known. */
  readonly history?: readonly TrailWord[];
};

/** A blank for whoever sends the paper to fill in. */
const BLANK_OFFICE: PrintLine = { text: '………………………………………' };

/** Makes *Phiếu kết quả thẩm định* of one unit. */
export function resultPaper(source: ResultSource): PrintDocument {
  const { head, rows } = source;
  const told = rows.filter(isTold);
  return {
    name: 'Phiếu kết quả thẩm định',
    orientation: 'landscape',
    grid: gridOf('landscape', 14, 62, 16, 17, 17, 17, 19, 19, 50, 36),
    blocks: [
      {
        kind: 'sides',
        leftColumns: 3,
        left: head.office === '' ? [BLANK_OFFICE] : bodyLines({ unit: head.office, superior: '' }),
        right: NATION,
      },
      {
        kind: 'lines',
        lines: [
          { text: 'PHIẾU KẾT QUẢ THẨM ĐỊNH', bold: true, size: 14 },
          { text: `${SCORE_SUBJECT}${inYear(head)}`, bold: true, size: 14 },
          { text: `Đơn vị: ${fullName(head.unit)}`, bold: true },
          { text: source.rubric.title, italic: true },
        ],
      },
      { kind: 'space', mm: 3 },
      { kind: 'lines', lines: remarks(source, told).map((text): PrintLine => ({ text, align: 'left' })) },
      { kind: 'space', mm: 2 },
      ...(told.length > 0 ? [table(told)] : []),
      ...pastWords(source),
      ...signatures(source),
    ],
  };
}

/** Totals first, then what the table below does not hold. */
function remarks({ score: { self, final }, rows }: ResultSource, told: readonly PaperRow[]): string[] {
  const pending = rows.filter((row) => isPending(row) && !isTold(row)).length;
  const changed = told.filter(isChanged).length;
  const agreed = rows.filter((row) => differenceOf(row) === 0 && !isChanged(row)).length;
  const points = (value: number, outOf: number) => `${writeNumber(value)}/${writeNumber(outOf)} điểm`;
  return [
    `Điểm tự chấm: ${points(self.points, self.outOf)}${self.rating === undefined ? '' : `, tự xếp loại: ${self.rating}`}.`,
    final.complete
      ? `Điểm thẩm định: ${points(final.points, final.outOf)}, xếp loại: ${final.rating ?? ''}.`
      : `Điểm thẩm định: chưa đủ, còn ${pending} tiêu chí chưa thẩm định.`,
    changed === 0
      ? 'Không có tiêu chí nào được điều chỉnh điểm hoặc đề nghị bổ sung.'
      : `Có ${changed} tiêu chí được điều chỉnh điểm hoặc đề nghị bổ sung, nêu ở bảng dưới đây; ${agreed} tiêu chí thống nhất với điểm tự chấm.`,
    ...(told.length > changed
      ? [`${told.length - changed} tiêu chí không do đơn vị tự chấm, nêu điểm ở bảng dưới đây.`]
      : []),
  ];
}

const table = (told: readonly PaperRow[]): PrintBlock => ({
  kind: 'table',
  numbered: true,
  repeated: true,
  columns: [
    { header: 'TT', align: 'center' },
    { header: 'Tiêu chí' },
    { header: 'Điểm tối đa', align: 'center' },
    { header: 'Tự chấm', align: 'center' },
    { header: 'Thẩm định lần 1', align: 'center' },
    { header: 'Thẩm định lần 2', align: 'center' },
    { header: 'Điểm chính thức', align: 'center' },
    { header: 'Chênh lệch', align: 'center' },
    { header: 'Ý kiến thẩm định, nội dung cần bổ sung' },
    { header: 'Giải trình, bổ sung của đơn vị' },
  ],
  rows: told.map((row): PrintRow => ({
    kind: 'cells',
    cells: [
      row.item.code,
      titleOf(row),
      row.item.max,
      selfCell(row),
      row.words.appraised1,
      row.words.appraised2,
      row.points.final,
      signed(differenceOf(row)),
      [row.words.state === APPRAISAL_STATES[3] ? `${APPRAISAL_STATES[3]}:` : '', row.words.opinion]
        .filter((part) => part !== '')
        .join(' '),
      row.words.reply,
    ],
  })),
});

/** The history of criteria on which more was said than once; of the others the table above says it all. */
function pastWords({ history = [] }: ResultSource): PrintBlock[] {
  const counts = new Map<string, number>();
  for (const { code } of history) {
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const rows = history.filter(({ code }) => (counts.get(code) ?? 0) > 1);
  return rows.length === 0
    ? []
    : [
        { kind: 'space', mm: 3 },
        { kind: 'lines', lines: [{ text: 'Quá trình thẩm định', bold: true, align: 'left' }] },
        {
          kind: 'table',
          columns: [
            { header: 'TT', align: 'center' },
            { header: 'Người thẩm định' },
            { header: 'Lần', align: 'center' },
            { header: 'Ngày', align: 'center', span: 2 },
            { header: 'Tự chấm khi đó', align: 'center' },
            { header: 'Điểm thẩm định', align: 'center', span: 2 },
            { header: 'Ý kiến thẩm định' },
            { header: 'Giải trình, bổ sung khi đó' },
          ],
          rows: rows.map(pastRow),
        },
      ];
}

function pastRow({
  code,
  round,
  points,
  state,
  opinion,
  reviewer,
  reviewedAt,
  self,
  reply,
}: TrailWord): PrintRow {
  const day = typeof reviewedAt === 'number' ? fromSerial(Math.floor(reviewedAt)) : undefined;
  const said = points === null ? [state, opinion].filter((part) => part !== '').join(': ') : opinion;
  return {
    kind: 'cells',
    cells: [
      code,
      reviewer,
      round === 0 ? '' : String(round),
      day ? formatDate(day) : '',
      self,
      points,
      said,
      reply,
    ],
  };
}

/** A difference with its sign: −2 is not a slip of the pen. */
const signed = (difference: number | null): PrintCell =>
  difference === null
    ? null
    : difference === 0
      ? 0
      : `${difference > 0 ? '+' : '−'}${writeNumber(Math.abs(difference))}`;

/** The people who appraised sign for their team. Whether it is a Tổ or a Đoàn the workbook does not say. */
function signatures({ head, rows }: ResultSource): PrintBlock[] {
  const reviewers = [...new Set(rows.map(({ words }) => words.reviewer).filter((name) => name !== ''))];
  return twoSignatures(
    4,
    { titles: ['ĐẠI DIỆN ĐƠN VỊ'], name: '', writesName: true },
    {
      dated: placeAndDay({ unit: head.office, place: '' }),
      titles: ['TM. TỔ (ĐOÀN) THẨM ĐỊNH'],
      name: reviewers.join(', '),
      writesName: true,
    },
  );
}
