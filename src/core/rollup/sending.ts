/** *Tình hình gửi*: who has sent, what and when, and how many of those that were to send. */
import { columnArea } from '../../workbook/draft/draft';
import type { CellValue } from '../../workbook/cells/cells';
import type { CellDraft, SheetDraft } from '../../workbook/draft/draft';
import { binary, call, column, fixedCell, own } from '../../workbook/formula/build';
import type { Part } from '../../workbook/formula/build';
import type { Expr } from '../../workbook/formula/expr';
import { dateCell } from '../layout/input';
import { BLOCK_ROW, headerOf } from '../layout/layout';
import type { ColumnKey, DraftOf } from '../layout/layout';
import { STYLES } from '../../workbook/cells/style';
import { formatMessage } from '../words/format';
import { BY_HAND, FORM, MARK, TIMELINESS } from './staged';
import type { Summary } from './summary';
import type { SendingState } from './sending-states';
import { LEAST, sheetOf } from './table';
import type { Keys, RollUpSheets } from './table';
import { DESK_WORDS } from './desk';
import type { DeskState } from './desk';

/** The cell of the day that units are to send by. */
export const DUE = { row: BLOCK_ROW + 1, column: 2 } as const;
const BLOCK_ROWS = 3;

const WORDS = {
  due: 'Hạn gửi',
  sent: 'Đã gửi',
  ...TIMELINESS,
  unsent: 'Chưa gửi',
  outside: 'Ngoài danh sách',
} as const;

/** Drafts *Tình hình gửi*. */
export function sendingSheet(summary: Summary, keys: Keys, options: RollUpSheets): SheetDraft {
  const { names, catalogue, typed } = options;
  const { table } = names.sending;
  const rows = summary.sending.map((state): DraftOf<'sending'> => ({
    block: state.block,
    unitCode: state.unitCode,
    unit: state.unit,
    form: state.sent === null ? '' : FORM[state.sent],
    state: DESK_WORDS[state.state],
    file: state.file,
    number: state.number,
    issued: state.issued,
    arrived: state.arrived,
    stamped: state.stamped,
    self: state.self,
    official: state.official,
    rating: state.rating,
    remark: [...state.remarks, ...state.mend].map((message) => formatMessage(message, catalogue)).join(' '),
    note: state.note,
    aliases: state.aliases,
    listed: state.listed ? MARK : '',
    // Typed in by hand before the file came: it would count again without the file.
    fromFile: [...state.fromFile, ...(state.byHand && state.sent === 'file' ? [BY_HAND] : [])].join(' '),
    key: keys.unit.get(state.key) ?? '',
    blockKey: keys.block.get(state.block) ?? '',
  }));
  const arrived = own(table, headerOf('sending', 'arrived'));
  const due = fixedCell(DUE.row, DUE.column);
  const inTime = call('IF', binary(arrived, '<=', due), WORDS.inTime, WORDS.late);
  const sheet = sheetOf('sending', options, rows, {
    formulas: {
      score: pointsOf(names),
      timeliness: call(
        'IF',
        call('AND', call('ISNUMBER', arrived), call('ISNUMBER', due)),
        inTime,
        call('IF', binary(own(table, headerOf('sending', 'form')), '=', ''), WORDS.unsent, ''),
      ),
    },
    validations: { issued: dateCell('Ngày văn bản'), arrived: dateCell('Ngày đến') },
    block: { rows: BLOCK_ROWS, cells: blockCells(table, summary.sending, typed?.due ?? null) },
  });
  const marked = sheet.table && columnArea(sheet.table, 'form');
  return marked
    ? {
        ...sheet,
        validations: [
          {
            area: { ...DUE, rows: 1, columns: 1 },
            validation: { ...dateCell(WORDS.due), onError: 'stop' },
          },
        ],
      }
    : sheet;
}

/** The unit's points on *Tổng hợp điểm*: appraised ones before its own. */
function pointsOf(names: RollUpSheets['names']): Expr {
  const { table } = names.ranking;
  const keyed = [
    column(table, headerOf('ranking', 'key')),
    own(names.sending.table, headerOf('sending', 'key')),
  ] as const;
  const points = (key: 'official' | 'self', otherwise: Part): Expr => {
    const values = column(table, headerOf('ranking', key));
    const has = binary(call('COUNTIFS', ...keyed, values, binary('>=', '&', LEAST)), '>', 0);
    return call('IF', has, call('SUMIFS', values, ...keyed), otherwise);
  };
  return points('official', points('self', ''));
}

/** *Đã gửi*, *Hạn gửi* and the counts, side by side above the table: by native formulas. */
function blockCells(table: string, sending: readonly SendingState[], due: CellValue = null): CellDraft[] {
  const of = (key: ColumnKey<'sending'>) => column(table, headerOf('sending', key));
  const listed = [of('listed'), MARK] as const;
  const count = (...forms: readonly string[]) =>
    forms
      .map((form) => call('COUNTIFS', ...listed, of('form'), form))
      .reduce((sum, next) => binary(sum, '+', next));
  const sent = count(FORM.file, FORM.hand);
  const all = call('COUNTIF', ...listed);
  const judged = (word: string) => call('COUNTIF', of('timeliness'), word);
  const standing = (state: DeskState) => call('COUNTIF', of('state'), DESK_WORDS[state]);
  const figures: readonly (readonly [at: number, label: string, value: Expr])[] = [
    [
      0,
      WORDS.sent,
      call(
        'IF',
        binary(all, '=', 0),
        binary(call('COUNTA', of('unit')), '&', ' đơn vị đã gửi; chưa có danh sách đơn vị phải gửi'),
        binary(binary(binary(sent, '&', '/'), '&', all), '&', ` ${nounOf(sending)} đã gửi`),
      ),
    ],
    [3, FORM.hand, call('COUNTIF', of('form'), FORM.hand)],
    [4, WORDS.unsent, binary(all, '-', sent)],
    [5, WORDS.inTime, judged(WORDS.inTime)],
    [6, WORDS.late, judged(WORDS.late)],
    [7, WORDS.outside, binary(call('COUNTA', of('unit')), '-', all)],
    ...(['toMend', 'toChoose', 'appraised'] as const).map(
      (state, index) => [8 + index, DESK_WORDS[state], standing(state)] as const,
    ),
  ];
  return [
    ...figures.flatMap(([at, label, formula]): CellDraft[] => [
      { row: BLOCK_ROW, column: at, content: { value: label }, style: STYLES.header },
      {
        row: BLOCK_ROW + 1,
        column: at,
        content: { formula },
        style: { ...STYLES.body, align: 'center', numberFormat: 'General' },
      },
    ]),
    { row: BLOCK_ROW, column: DUE.column, content: { value: WORDS.due }, style: STYLES.header },
    {
      ...DUE,
      content: { value: due },
      style: { ...STYLES.input, align: 'center', numberFormat: 'dd/mm/yyyy' },
    },
  ];
}

const PLACES = ['xã', 'phường', 'đặc khu'] as const;

/** A common word for the units: *xã, phường* where each one's name says so, else *đơn vị*. */
export function nounOf(units: readonly { readonly unit: string }[]): string {
  const kinds = units.map(({ unit }) => {
    const name = unit
      .normalize('NFC')
      .toLowerCase()
      .replace(/^(ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+/u, '');
    return PLACES.find((place) => name.startsWith(`${place} `) && !name.startsWith('xã hội '));
  });
  return kinds.length > 0 && kinds.every((kind) => kind !== undefined)
    ? PLACES.filter((place) => kinds.includes(place)).join(', ')
    : 'đơn vị';
}
