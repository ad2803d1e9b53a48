/** *Tổng hợp điểm*: a row for each unit, its points and rank by formulas over what was read or typed. */
import type { SheetDraft, TableDraft } from '../../workbook/draft/draft';
import { bodyRows, columnArea } from '../../workbook/draft/draft';
import { binary, call, column, own, rowCell } from '../../workbook/formula/build';
import type { Expr } from '../../workbook/formula/expr';
import { formulaText } from '../../workbook/formula/text';
import { headerOf } from '../layout/layout';
import type { ColumnKey, DraftOf } from '../layout/layout';
import { formatMessage } from '../words/format';
import type { Message } from '../words/message';
import type { AddedKey } from './notes';
import { LEAST, sheetOf } from './table';
import type { Keys, RollUpSheets, Formulas } from './table';
import { HEAT } from './looks';
import { BASIS_WORDS, FORM } from './staged';
import type { Summary } from './summary';
import type { CountedUnit } from './ranking';

/** Drafts *Tổng hợp điểm*. */
export function rankingSheet(summary: Summary, keys: Keys, options: RollUpSheets): SheetDraft {
  const { names, catalogue } = options;
  const rows = summary.units.map((unit): DraftOf<'ranking'> => {
    const { from } = unit;
    const head = from?.copy.head;
    const remarks = [...unit.remarks, ...quotaRemarks(unit, summary.quotas)];
    return {
      block: unit.block,
      unitCode: unit.unitCode,
      unit: unit.unit,
      rating: unit.rating,
      basis: BASIS_WORDS[unit.basis],
      year: summary.year ?? null,
      tasks: from?.copy.rows.copyTasks.length ?? null,
      form: unit.byHand ? FORM.hand : FORM.file,
      file: from?.file ?? '',
      source: head?.source ?? '',
      remark: remarks.map((message) => formatMessage(message, catalogue)).join(' '),
      key: keys.unit.get(unit.key) ?? '',
      groupKey: keys.group.get(unit.group) ?? '',
      blockKey: keys.block.get(unit.block) ?? '',
      comparable: unit.byHand || !head || head.selfOutOf === head.officialOutOf ? 1 : 0,
      selfThen: unit.self,
      officialThen: unit.official,
      rankThen: unit.rank ?? null,
    };
  });
  const sheet = sheetOf('ranking', options, rows, { formulas: rankingFormulas(names) });
  return sheet.table ? { ...sheet, conditionals: heatLooks(sheet.table, 'ranked') } : sheet;
}

const quotaRemarks = (unit: CountedUnit, quotas: Summary['quotas']): readonly Message[] =>
  quotas.filter(
    ({ params: { band, block } }) => band === unit.rating && (block === '' || block === unit.block),
  );

function rankingFormulas(names: RollUpSheets['names']): Formulas<'ranking'> {
  const ranking = names.ranking.table;
  const of = (key: ColumnKey<'ranking'>) => own(ranking, headerOf('ranking', key));
  const lookUp = <R extends 'copies' | 'sending'>(role: R, key: ColumnKey<R>): Expr => {
    const { table } = names[role];
    const points = column(table, headerOf(role, key));
    const keyColumn = column(table, headerOf(role, 'key'));
    return call(
      'IF',
      binary(call('COUNTIFS', keyColumn, of('key'), points, binary('>=', '&', LEAST)), '=', 0),
      '',
      call('SUMIFS', points, keyColumn, of('key')),
    );
  };
  const points = (copy: ColumnKey<'copies'>, hand: ColumnKey<'sending'>) =>
    call('IF', binary(of('form'), '=', FORM.hand), lookUp('sending', hand), lookUp('copies', copy));
  /** A row without points hands on no empty text: not every program takes it for one. */
  const pointsOf = (key: ColumnKey<'ranking'>) => call('IF', call('ISNUMBER', of(key)), of(key), '');
  const both = call(
    'AND',
    call('ISNUMBER', of('self')),
    call('ISNUMBER', of('official')),
    binary(of('comparable'), '=', 1),
  );
  return {
    self: points('self', 'self'),
    official: points('counted', 'official'),
    difference: call('IF', both, binary(of('official'), '-', of('self')), ''),
    ranked: call(
      'IF',
      binary(of('basis'), '=', BASIS_WORDS.official),
      pointsOf('official'),
      pointsOf('self'),
    ),
    rank: call(
      'IF',
      call('ISNUMBER', of('ranked')),
      binary(
        call(
          'COUNTIFS',
          column(ranking, headerOf('ranking', 'groupKey')),
          of('groupKey'),
          column(ranking, headerOf('ranking', 'ranked')),
          binary('>', '&', of('ranked')),
        ),
        '+',
        1,
      ),
      '',
    ),
  };
}

/** Lower points stand out, also in black and white: the lowest bold. Far enough down for the units still to come. */
function heatLooks(
  table: TableDraft<ColumnKey<'ranking'> | AddedKey>,
  key: ColumnKey<'ranking'>,
): SheetDraft['conditionals'] {
  const at = columnArea(table, key);
  const shown = columnArea(table, 'self');
  if (!at || !shown) {
    return [];
  }
  const cell = rowCell(at.row, at.column);
  const below = (limit: number) => formulaText(call('AND', call('ISNUMBER', cell), binary(cell, '<', limit)));
  const area = { ...shown, rows: Math.max(bodyRows(table).length, MOST_UNITS) };
  return HEAT.map(([limit, style]) => ({ area, conditional: { formula: below(limit * 100), style } }));
}

const MOST_UNITS = 500;
