/** *Quyết định đã chọn*: the rows of decisions, and what people type there. */
import type { CellAt } from '../../workbook/cells/cells';
import { recordOf } from '../layout/keyed';
import type { DraftOf } from '../layout/layout';
import { textOf } from '../layout/locate';
import type { LocatedTable, RowOf } from '../layout/locate';
import { groupBy } from '../units/group-by';
import { fold } from '../words/fold';
import type { Message } from '../words/message';
import type { Meta } from '../layout/meta';
import { DECISION_KINDS, figureIn } from './copy';
import type { Decision, SendingRow } from './copy';
import { acceptedAs, decidedHash, NOBODY, ownedBy, takenBack, versionOf } from './decisions';
import type { Maker } from './decisions';
import type { DecisionUse } from './decision-states';
import type { Summary } from './summary';
import { lineOf } from './whose';

/** Words of decisions, as they are shown and may be typed. */
const WORDS: Readonly<Record<Decision['kind'], string>> = {
  reviewer: 'Nhận là bản của người thẩm định',
  owner: 'Tệp này là của',
  version: 'Dùng bản này',
  points: 'Nhập điểm',
};

/** Before points that were taken from a file which is not ours. */
const TAKEN = 'Lấy điểm từ bảng của tệp';

/** Words of what became of a decision. */
export const USE_WORDS: Readonly<Record<DecisionUse, string>> = {
  applied: 'Đang áp dụng',
  takenBack: 'Đã bỏ',
  contradicts: 'Trái nhau, chưa áp dụng: chọn lại',
  fileChanged: 'Tệp đã đổi, chưa áp dụng: xem lại',
  fileGone: 'Lần này không có tệp',
  fileUnusable: 'Tệp chưa tính được, chưa áp dụng: xem Danh sách tệp',
  newerVersion: 'Có bản mới hơn: chọn lại',
  fileCounts: 'Đã có tệp, tính theo tệp',
};

const figure = (value: Decision['self']): string =>
  typeof value === 'number' ? String(value).replace('.', ',') : String(value ?? '–');

/** A decision in words, without its unit and file. */
export const decisionWords = ({ kind, self, official, rating = '', column, cell }: Decision): string =>
  kind === 'points' && column !== undefined
    ? `${TAKEN}: tự chấm ${figure(self)}, cột “${column}”, ${cell ?? ''}`
    : kind === 'points'
      ? `${WORDS.points}: tự chấm ${figure(self)}; thẩm định ${figure(official)}${rating === '' ? '' : `; ${rating}`}`
      : WORDS[kind];

/** The decisions that the workbook keeps, by id. Those of a kind that this version does not know are left out. */
export function decisionsIn(meta: Meta): Map<string, Decision> {
  const isKind = (kind: string): kind is Decision['kind'] => DECISION_KINDS.some((each) => each === kind);
  return new Map(
    Object.entries(meta.decisions ?? {}).flatMap(([id, { kind, ...rest }]) =>
      isKind(kind) ? [[id, { kind, ...rest }] as const] : [],
    ),
  );
}

/** A row that people typed and that is not understood: it stays as they typed it. */
export interface UnreadRow {
  readonly text: string;
  readonly row: DraftOf<'decisions'>;
}

/** What stands at a row that is not understood. */
const UNREAD = 'Chưa hiểu, chưa áp dụng: sửa lại';

/** The rows of the sheet: the decisions, and below them what is not understood. */
export function decisionRows(
  { decisions, files }: Summary,
  unread: readonly UnreadRow[] = [],
): DraftOf<'decisions'>[] {
  const filesOf = groupBy(files, ({ hash }) => decidedHash(hash));
  const unitsOf = (hash: string) => filesOf.get(hash)?.flatMap(({ unit }) => unit ?? []) ?? [];
  const rows = decisions.map(({ id, decision, use }): DraftOf<'decisions'> => ({
    ...shownWords(decision, unitsOf(decision.hash)),
    by: decision.by,
    on: decision.on,
    state: USE_WORDS[use],
    kind: decision.kind,
    hash: decision.hash,
    id,
  }));
  return [...rows, ...unread.map(({ row }) => ({ ...row, state: UNREAD }))].map((row, index) => ({
    no: index + 1,
    ...row,
  }));
}

/** What stands on the sheet of a decision. @param units those that the list of files names beside its file */
const shownWords = (decision: Decision, units: readonly string[]) => ({
  what: decisionWords(decision),
  unit: decision.kind === 'reviewer' ? [...new Set(units)].join(', ') : decision.unit,
  file: decision.file,
});

/** The tables that words typed on the sheet are understood by. */
interface Around {
  readonly files: readonly RowOf<'files'>[];
  readonly units: readonly SendingRow[];
  /** Decisions that the workbook keeps, by id. */
  readonly kept: ReadonlyMap<string, Decision>;
}

const TYPED = ['what', 'unit', 'file', 'by', 'on'] as const;

/** Reads what people did on the sheet: decisions taken back or changed, and rows typed below. */
export function typedDecisions(
  located: LocatedTable<'decisions'>,
  around: Around,
): { readonly made: readonly Decision[]; readonly unread: readonly UnreadRow[] } {
  const made: Decision[] = [];
  const unread: UnreadRow[] = [];
  for (const row of located.rows) {
    const kept = around.kept.get(textOf(row, 'id'));
    const isDropped = textOf(row, 'dropped') !== '';
    const isTyped = kept
      ? isChanged(row, kept, around)
      : textOf(row, 'id') === '' &&
        textOf(row, 'kind') === '' &&
        TYPED.some((key) => textOf(row, key) !== '');
    if (kept && isDropped) {
      made.push(takenBack(kept, NOBODY));
    } else if (isTyped && !isDropped) {
      const read = typedRow(row, around, kept ? NOBODY : makerIn(row));
      if (typeof read === 'string') {
        unread.push({ text: read, row: recordOf(TYPED, (key) => row.values[key]) });
      } else {
        made.push(read);
      }
    }
  }
  return { made, unread };
}

const makerIn = (row: RowOf<'decisions'>): Maker => ({
  by: textOf(row, 'by'),
  on: figureIn(row.values, 'on'),
});

/** Whether somebody has typed over what stood on the row of a decision. */
function isChanged(row: RowOf<'decisions'>, kept: Decision, { files }: Around): boolean {
  const own = files.filter((each) => decidedHash(textOf(each, 'hash')) === kept.hash);
  const shown = shownWords(
    kept,
    own.map((each) => textOf(each, 'unit')).filter((unit) => unit !== ''),
  );
  return (['what', 'unit', 'file'] as const).some((key) => {
    const typed = textOf(row, key);
    return typed !== '' && fold(typed) !== fold(shown[key]);
  });
}

/** Tells of rows that are not understood. @param first the place of the first of them */
export const unreadMessages = (unread: readonly UnreadRow[], first: CellAt): Message[] =>
  unread.map(({ text }, index) => ({
    code: 'decision.unread',
    params: { text, words: [WORDS.owner, WORDS.version, WORDS.reviewer].join('; ') },
    at: { ...first, row: first.row + index },
  }));

/** The decision that a typed row means, else what of it is not understood. */
function typedRow(row: RowOf<'decisions'>, { files, units }: Around, maker: Maker): Decision | string {
  const [what, name, unit] = [textOf(row, 'what'), textOf(row, 'file'), textOf(row, 'unit')];
  const kind = (['owner', 'version', 'reviewer'] as const).find((each) =>
    fold(what).replace(/[:.]$/, '').startsWith(fold(WORDS[each])),
  );
  const named = files.filter(
    (each) => textOf(each, 'hash') !== '' && fold(textOf(each, 'file')) === fold(name),
  );
  const [file] = named;
  if (!kind) {
    return [what, name, unit, textOf(row, 'by')].find((text) => text !== '') ?? '';
  }
  if (!file || named.length > 1) {
    return name;
  }
  const known = { hash: textOf(file, 'hash'), file: textOf(file, 'file') };
  const line = lineOf(units, { unit, unitCode: '' });
  if (kind === 'owner') {
    return unit === '' || (units.length > 0 && !line)
      ? unit
      : ownedBy(known, line ?? { unit, unitCode: '' }, maker);
  }
  const own = textOf(file, 'unit');
  // Another unit beside the file's own: it is not known which of both is meant.
  if (unit !== '' && fold(unit) !== fold(own) && (!line || fold(line.unit) !== fold(own))) {
    return unit;
  }
  return kind === 'reviewer'
    ? (acceptedAs([known], maker)[0] ?? name)
    : versionOf(known, ofSameUnit(file, files), { unit: own, unitCode: '' }, maker);
}

/** Hashes of the files that the list shows under the same unit: names alone do not tell units of one name apart. */
const ofSameUnit = (file: RowOf<'files'>, files: readonly RowOf<'files'>[]): string[] =>
  files
    .filter((each) => (['unit', 'unitCode'] as const).every((key) => textOf(each, key) === textOf(file, key)))
    .map((each) => textOf(each, 'hash'));

/** The decisions that people marked on *Danh sách tệp*: a reviewer's copy, a version that counts. */
export function markedFiles(
  files: readonly RowOf<'files'>[],
  isMarked: (text: string) => boolean,
): Decision[] {
  return files.flatMap((row) => {
    const known = { hash: textOf(row, 'hash'), file: textOf(row, 'file') };
    const unit = { unit: textOf(row, 'unit'), unitCode: '' };
    return known.hash === ''
      ? []
      : [
          ...(isMarked(textOf(row, 'reviewers')) ? acceptedAs([known], NOBODY) : []),
          ...(isMarked(textOf(row, 'picked'))
            ? [versionOf(known, ofSameUnit(row, files), unit, NOBODY)]
            : []),
        ];
  });
}

/** A decision that an earlier version kept on its sheet alone. */
export const sheetDecision = (row: RowOf<'decisions'>): Decision[] =>
  textOf(row, 'kind') === 'reviewer' && textOf(row, 'id') === '' && textOf(row, 'hash') !== ''
    ? textOf(row, 'dropped') === ''
      ? acceptedAs([{ hash: textOf(row, 'hash'), file: textOf(row, 'file') }], {
          by: textOf(row, 'by'),
          on: figureIn(row.values, 'on'),
        })
      : []
    : [];
