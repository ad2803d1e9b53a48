/** Texts of the office for a report: rows of *Thông tin chung*, such as `Báo cáo 6 tháng: Ưu điểm`. */
import { textOf } from '../layout/locate';
import type { RowOf } from '../layout/locate';
import type { DraftOf } from '../layout/layout';
import { recordOf } from '../layout/keyed';
import { fold } from '../words/fold';
import type { ReportPeriod } from './period';

/** The parts that an office words itself. */
export const REPORT_TEXTS = {
  situation: 'Tình hình chung',
  strengths: 'Ưu điểm',
  limits: 'Hạn chế',
  causes: 'Nguyên nhân',
  direction: 'Phương hướng, nhiệm vụ',
  proposals: 'Đề nghị, kiến nghị',
} as const;

export type TextKey = keyof typeof REPORT_TEXTS;

export const TEXT_KEYS = Object.keys(REPORT_TEXTS) as readonly TextKey[];

/** The label of the row that holds a part. */
export const textLabel = ({ word }: ReportPeriod, key: TextKey): string =>
  `Báo cáo ${word.toLowerCase()}: ${REPORT_TEXTS[key]}`;

/** Letters and figures of a label: colons and dashes between them say nothing. */
const labelForm = (label: string): string =>
  fold(label)
    .replace(/[^a-z\d]+/g, ' ')
    .trim();

/** The texts by part: a line of a cell is a paragraph. A row's label may end in a number. */
export function reportTexts(
  rows: readonly RowOf<'info'>[],
  period: ReportPeriod,
): Readonly<Record<TextKey, readonly string[]>> {
  return recordOf(TEXT_KEYS, (key) =>
    rowsOf(rows, period, key)
      .flatMap((row) => textOf(row, 'value').split('\n'))
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );
}

function rowsOf(rows: readonly RowOf<'info'>[], period: ReportPeriod, key: TextKey): RowOf<'info'>[] {
  const wanted = labelForm(textLabel(period, key));
  return rows.filter((row) => labelForm(textOf(row, 'label')).replace(/ \d+$/, '') === wanted);
}

/** Rows for the parts that the sheet has no row for yet, to be filled in by the office. */
export const textRowsLacking = (rows: readonly RowOf<'info'>[], period: ReportPeriod): DraftOf<'info'>[] =>
  TEXT_KEYS.filter((key) => rowsOf(rows, period, key).length === 0).map((key) => ({
    label: textLabel(period, key),
    note: 'Mỗi dòng trong ô là một đoạn của báo cáo.',
  }));
