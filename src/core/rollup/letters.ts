/**
 * The letters by which an office chases what it has not got (NĐ 30/2020/NĐ-CP, Phụ lục I): *Công văn đôn đốc* to units
 * that have not sent, *Công văn đề nghị hoàn thiện* to those that have to correct something, each with its list.
 */
import { formatDate } from '../calendar/civil';
import { gridOf } from '../papers/document';
import type { PrintBlock, PrintColumn, PrintDocument, PrintRow } from '../papers/document';
import { BLANK, bodyLines, fullName, NATION, placeAndDay, signature, symbolOf } from '../papers/heading';
import type { PaperHead } from '../papers/source';
import { fromSerial } from '../../workbook/cells/serial';
import type { Desk, DeskUnit } from './desk-shown';
import { byBlock } from './paper';

/** The column that letterhead and signatures part at. */
const SIDES = 2;

/** The letters by form: to units that have not sent, and to those that have to correct something. */
export const LETTER_FORMS = ['reminder', 'correction'] as const;
export type LetterForm = (typeof LETTER_FORMS)[number];

/** Makes a letter; nothing where there is no unit to write to. */
export function chasingLetter(desk: Desk, head: PaperHead, form: LetterForm): PrintDocument | undefined {
  const { state, make } = LETTERS[form];
  const units = desk.units.filter((unit) => unit.state === state);
  return units.length === 0 ? undefined : make(desk, head, units);
}

const LETTERS = {
  reminder: { state: 'unsent', make: reminder },
  correction: { state: 'toMend', make: correction },
} as const satisfies Record<LetterForm, { readonly state: DeskUnit['state']; readonly make: unknown }>;

function reminder(desk: Desk, head: PaperHead, units: readonly DeskUnit[]): PrintDocument {
  const work = workOf(desk);
  return letterWithList(head, {
    name: 'Công văn đôn đốc',
    grid: [61, 40],
    subject: `V/v đôn đốc gửi ${work}`,
    text: `Đến nay, ${fullName(head.unit) || BLANK} chưa nhận được ${work} của ${units.length} đơn vị trong danh sách dưới đây. Đề nghị các đơn vị gửi tệp .xlsx ${byDay(desk)}.`,
    columns: [
      { header: 'Tên đơn vị', span: 2 },
      { header: 'Mã đơn vị', align: 'center' },
    ],
    rows: byBlock(units, ({ unit, unitCode }, no) => [no, unit, unitCode]),
  });
}

function correction(desk: Desk, head: PaperHead, units: readonly DeskUnit[]): PrintDocument {
  const work = workOf(desk);
  return letterWithList(head, {
    name: 'Công văn đề nghị hoàn thiện',
    grid: [21, 80],
    subject: `V/v hoàn thiện ${work}`,
    text: `Qua tổng hợp ${work}, tệp của ${units.length} đơn vị dưới đây cần xem lại. Đề nghị các đơn vị hoàn thiện theo danh sách, gửi lại tệp .xlsx ${byDay(desk)}.`,
    columns: [{ header: 'Tên đơn vị' }, { header: 'Nội dung cần hoàn thiện', span: 2 }],
    rows: byBlock(units, ({ unit, open }, no) => [no, unit, open]),
  });
}

/** A letter about units, and the table of them below it. */
interface Listing {
  readonly name: string;
  /** The shares of the grid's last two columns; its first two are the same in every letter. */
  readonly grid: readonly [number, number];
  readonly subject: string;
  readonly text: string;
  /** The columns behind the number. */
  readonly columns: readonly PrintColumn[];
  readonly rows: readonly PrintRow[];
}

const letterWithList = (
  head: PaperHead,
  { name, grid, subject, text, columns, rows }: Listing,
): PrintDocument => ({
  name,
  orientation: 'portrait',
  grid: gridOf('portrait', 10, 52, ...grid),
  blocks: letter(head, subject, text, {
    kind: 'table',
    repeated: true,
    columns: [{ header: 'TT', align: 'center' }, ...columns],
    rows,
  }),
});

const workOf = ({ year }: Desk): string =>
  `sổ công tác dân vận chính quyền, dân chủ ở cơ sở${year === undefined ? '' : ` năm ${year}`}`;

/** The day as it was typed; dots where there is none, for who signs to fill in. */
function byDay({ due }: Desk): string {
  const day = typeof due === 'number' ? fromSerial(due) : undefined;
  return `trước ngày ${day ? formatDate(day) : `${BLANK}/${BLANK}/${BLANK}`}`;
}

/** A letter has no kind in its number, and its subject stands below that (NĐ 30, Phụ lục I, II.5b). */
function letter(head: PaperHead, subject: string, text: string, table: PrintBlock): PrintBlock[] {
  const symbol = symbolOf('', head.unit).replace(/^-/, '');
  return [
    { kind: 'sides', leftColumns: SIDES, left: bodyLines(head), right: NATION },
    {
      kind: 'sides',
      leftColumns: SIDES,
      left: [{ text: `Số: ${BLANK}/${symbol}-${BLANK}` }, { text: subject, size: 12 }],
      right: [{ text: placeAndDay(head), italic: true }],
    },
    { kind: 'space', mm: 6 },
    { kind: 'lines', lines: [{ text: 'Kính gửi: Các đơn vị có tên trong danh sách dưới đây.' }] },
    { kind: 'space', mm: 3 },
    { kind: 'lines', lines: [{ text, paragraph: true }] },
    { kind: 'space', mm: 3 },
    table,
    { kind: 'space', mm: 3 },
    {
      kind: 'lines',
      lines: [
        {
          text: 'Đề nghị các đơn vị quan tâm thực hiện; có vướng mắc thì trao đổi lại để được hướng dẫn./.',
          paragraph: true,
        },
      ],
    },
    ...signature({ ...head, recipients: ['Như trên'], signer: head.signer || BLANK }, SIDES),
  ];
}
