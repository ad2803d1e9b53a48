/** The desk as the pane shows it: from a roll-up just made, or from its sheets, without reading any file again. */
import type { CellValue } from '../../workbook/cells/cells';
import { cellOf } from '../../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { fromSerial } from '../../workbook/cells/serial';
import type { Catalogue } from '../../texts/messages.vi';
import { formatDate } from '../calendar/civil';
import type { WantedColumns } from '../layout/choose';
import { locate, textOf } from '../layout/locate';
import type { Meta } from '../layout/meta';
import { formatMessage } from '../words/format';
import type { Message } from '../words/message';
import type { Verdict } from './count-unit';
import { decisionsIn, decisionWords, USE_WORDS } from './decision-sheet';
import { DESK_STATES, DESK_WORDS } from './desk';
import type { DeskState } from './desk';
import type { Decision, ForeignTotal } from './copy';
import { DUE } from './sending';
import { VERDICT_WORDS } from './sheets';
import type { ShownSummary } from './shown';

/** A unit's line. Sentences are whole, as the sheet has them. */
export interface DeskUnit {
  readonly unit: string;
  readonly unitCode: string;
  readonly block: string;
  readonly state: DeskState;
  readonly arrived: CellValue;
  /** The file that counts, else those that came. */
  readonly file: string;
  readonly points: number | null;
  /** Points typed by hand. */
  readonly self: CellValue;
  readonly official: CellValue;
  readonly rating: string;
  readonly open: string;
}

/** A file and what was said of it. */
export interface DeskFile {
  readonly file: string;
  readonly hash: string;
  readonly verdict: Verdict;
  readonly unit: string;
  readonly unitCode: string;
  readonly message: string;
  readonly codes: readonly string[];
  /** Totals that may be taken from a file that is not ours; absent where files were not read just now. */
  readonly foreign?: readonly ForeignTotal[];
}

/** A decision that can be taken back, in words. */
export interface DeskDecision {
  readonly decision: Decision;
  readonly words: string;
  readonly use: string;
}

/** All that the pane shows of the desk. */
export interface Desk {
  readonly units: readonly DeskUnit[];
  readonly files: readonly DeskFile[];
  readonly decisions: readonly DeskDecision[];
  readonly year: number | undefined;
  /** The day that units are to send by, as it stands on the sheet. */
  readonly due: CellValue;
}

/** The columns that the desk is read from. */
export const DESK_COLUMNS = {
  // *Hạn gửi* stands above the units' names.
  sending: [
    'block',
    'unitCode',
    { key: 'unit', top: true },
    'state',
    'score',
    'arrived',
    'file',
    'remark',
    'self',
    'official',
    'rating',
  ],
  files: ['file', 'verdict', 'unit', 'unitCode', 'message', 'code', 'hash'],
  decisions: ['state', 'id'],
  ranking: ['year'],
} as const satisfies WantedColumns;

/** The desk of a roll-up that was just made. */
export function deskOf(
  { year, sending, units, files, decisions }: ShownSummary,
  catalogue: Catalogue,
  due: CellValue,
): Desk {
  const counted = new Map(units.map((unit) => [unit.key, unit]));
  const say = (messages: readonly Message[]) =>
    messages.map((message) => formatMessage(message, catalogue)).join(' ');
  return {
    units: sending.map((line) => {
      const unit = counted.get(line.key);
      return {
        ...{ unit: line.unit, unitCode: line.unitCode, block: line.block, state: line.state },
        ...{ arrived: line.arrived, file: line.file, points: unit?.official ?? unit?.self ?? null },
        ...{ self: line.self, official: line.official, rating: line.rating },
        open: say([...line.remarks, ...line.mend]),
      };
    }),
    ...{ year, due },
    files: files.map(({ file, hash, verdict, unit = '', unitCode = '', messages, foreign }) => ({
      ...{ file, hash, verdict, unit, unitCode, message: say(messages) },
      codes: messages.map(({ code }) => code),
      ...(foreign && { foreign }),
    })),
    decisions: decisions
      .filter(({ use }) => use !== 'takenBack')
      .map(({ decision, use }) => ({ decision, words: wordsOf(decision), use: USE_WORDS[use] })),
  };
}

/** The desk that a workbook holds; nothing for one that an earlier version made, or that is no roll-up. */
export function readDesk(snapshot: WorkbookSnapshot, meta: Meta): Desk | undefined {
  const sending = meta.sheets.sending && locate(snapshot, meta, 'sending');
  const files = meta.sheets.files && locate(snapshot, meta, 'files');
  const decisions = meta.sheets.decisions && locate(snapshot, meta, 'decisions');
  if (!sending || !files || sending.columns.state === undefined) {
    return undefined;
  }
  const years = meta.sheets.ranking && locate(snapshot, meta, 'ranking');
  const kept = decisionsIn(meta);
  const stateIn = (word: string) => DESK_STATES.find((state) => DESK_WORDS[state] === word) ?? 'unsent';
  const verdictIn = (word: string) => VERDICTS.find((verdict) => VERDICT_WORDS[verdict] === word);
  return {
    units: sending.rows
      .filter((row) => textOf(row, 'unit') !== '')
      .map((row) => ({
        ...{ unit: textOf(row, 'unit'), unitCode: textOf(row, 'unitCode'), block: textOf(row, 'block') },
        ...{
          state: stateIn(textOf(row, 'state')),
          arrived: row.values.arrived ?? null,
          file: textOf(row, 'file'),
        },
        points: typeof row.values.score === 'number' ? row.values.score : null,
        ...{ self: row.values.self ?? null, official: row.values.official ?? null },
        rating: textOf(row, 'rating'),
        open: textOf(row, 'remark'),
      })),
    year: years?.rows.map(({ values: { year } }) => year).find((year) => typeof year === 'number'),
    due: cellOf(sending.sheet.grid, DUE.row, DUE.column).value,
    files: files.rows.flatMap((row) => {
      const verdict = verdictIn(textOf(row, 'verdict'));
      return verdict === undefined || textOf(row, 'hash') === ''
        ? []
        : [
            {
              ...{ file: textOf(row, 'file'), hash: textOf(row, 'hash'), verdict },
              ...{ unit: textOf(row, 'unit'), unitCode: textOf(row, 'unitCode') },
              ...{ message: textOf(row, 'message'), codes: textOf(row, 'code').split(' ') },
            },
          ];
    }),
    decisions: (decisions?.rows ?? []).flatMap((row) => {
      const decision = kept.get(textOf(row, 'id'));
      const use = textOf(row, 'state');
      return decision && use !== USE_WORDS.takenBack ? [{ decision, words: wordsOf(decision), use }] : [];
    }),
  };
}

/** Verdicts, from good to bad. */
export const VERDICTS = Object.keys(VERDICT_WORDS) as readonly Verdict[];

/** A decision in one line. */
export const wordsOf = (decision: Decision): string =>
  [
    `${decisionWords(decision)}${decision.kind === 'owner' ? `: ${decision.unit}` : ''}`,
    decision.kind === 'owner' || decision.kind === 'reviewer'
      ? decision.file
      : `${decision.unit}${decision.file === '' ? '' : ` (${decision.file})`}`,
  ].join(' – ');

/** A text to send to a unit: that nothing has come, or what to put right; `undefined` where nothing is wanted of it. */
export function reminderOf(
  { unit, state, file, open }: DeskUnit,
  { year, due }: Pick<Desk, 'year' | 'due'>,
): string | undefined {
  const work = `sổ công tác dân vận chính quyền, dân chủ ở cơ sở${year === undefined ? '' : ` năm ${year}`}`;
  const day = typeof due === 'number' ? fromSerial(due) : undefined;
  const by = day ? ` trước ngày ${formatDate(day)}` : '';
  switch (state) {
    case 'unsent':
      return `Kính gửi ${unit}: đến nay chưa nhận được ${work} của đơn vị. Đề nghị đơn vị gửi tệp .xlsx${by}.`;
    case 'toMend':
      return `Kính gửi ${unit}: đã nhận ${work} (tệp ${file}). Đề nghị đơn vị xem lại, hoàn thiện rồi gửi lại${by}:\n${open}`;
    default:
      return undefined;
  }
}
