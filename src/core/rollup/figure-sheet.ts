/** *Tổng hợp số liệu*: figures summed over all units, and units whose figure is blank or unlikely. */
import { binary, call, column, own } from '../../workbook/formula/build';
import { headerOf } from '../layout/layout';
import type { ColumnKey, DraftOf } from '../layout/layout';
import { figureIn, textIn } from './copy';
import type { StagedRow } from './copy';
import { countedUnits, figureId, LEAST } from './table';
import type { Keys, Formulas } from './table';
import type { Summary } from './summary';

/** Shares cannot be added up. */
const isShare = (row: StagedRow): boolean => /%|tỷ lệ|tỉ lệ/iu.test(textIn(row, 'unit'));

/** A figure this many times last year's, or less than its part, is worth a look. */
const OUTLIER = 3;

/** The rows of *Tổng hợp số liệu*: one for each figure of any unit. */
export function figureRows(summary: Summary, keys: Keys): DraftOf<'figures'>[] {
  const groups = new Map<string, { row: StagedRow; of: { unit: string; row: StagedRow }[] }>();
  for (const { unit, from } of countedUnits(summary)) {
    for (const row of from.copy.rows.copyFigures) {
      const id = figureId(row);
      const group = groups.get(id) ?? { row, of: [] };
      groups.set(id, group);
      group.of.push({ unit: unit.unit, row });
    }
  }
  return [...groups.entries()].map(([id, { row, of }]): DraftOf<'figures'> => ({
    period: textIn(row, 'period'),
    text: textIn(row, 'text'),
    unitOfMeasure: textIn(row, 'unit'),
    blank: of
      // What is there and was not read is told of the file: its unit did fill it in.
      .filter((item) => textIn(item.row, 'current') === '')
      .map((item) => item.unit)
      .join('; '),
    outliers: of.flatMap((item) => outlier(item.unit, item.row)).join('; '),
    figureKey: isShare(row) ? '' : (keys.figure.get(id) ?? ''),
  }));
}

function outlier(unit: string, row: StagedRow): string[] {
  const [now, before] = [figureIn(row, 'current'), figureIn(row, 'lastYear')];
  return now !== null && before !== null && before > 0 && (now > before * OUTLIER || now < before / OUTLIER)
    ? [`${unit} (${before} → ${now})`.replaceAll('.', ',')]
    : [];
}

/** Formulas that sum a figure over the units and compare it with last year's. */
export function figureFormulas(table: string, figures: string): Formulas<'figures'> {
  const of = (key: ColumnKey<'figures'>) => own(table, headerOf('figures', key));
  const source = (key: ColumnKey<'copyFigures'>) => column(figures, headerOf('copyFigures', key));
  const summed = (key: 'current' | 'lastYear' | 'cumulative') =>
    call(
      'IF',
      binary(
        call('COUNTIFS', source('figureKey'), of('figureKey'), source(key), binary('>=', '&', LEAST * 1e6)),
        '=',
        0,
      ),
      '',
      call('SUMIFS', source(key), source('figureKey'), of('figureKey')),
    );
  const numbers = call('AND', call('ISNUMBER', of('current')), call('ISNUMBER', of('lastYear')));
  return {
    current: summed('current'),
    lastYear: summed('lastYear'),
    cumulative: summed('cumulative'),
    comparison: call(
      'IF',
      numbers,
      call('IF', binary(call('SUM', of('lastYear')), '=', 0), '', binary(of('current'), '/', of('lastYear'))),
      '',
    ),
    given: call(
      'COUNTIFS',
      source('figureKey'),
      of('figureKey'),
      source('current'),
      binary('>=', '&', LEAST * 1e6),
    ),
  };
}
