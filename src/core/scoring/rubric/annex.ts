/** The form of a set of criteria from the annex of a decision: rows as the annex has them, sums checked, what is unsure told. */
import { formatDate } from '../../calendar/civil';
import type { CriteriaReading, ReadCriterion } from '../../documents/criteria-reading';
import { POINTS, UNIT } from '../../documents/points-text';
import type { BlockNumbers } from '../../documents/reading';
import { vi } from '../../../texts/messages.vi';
import { formatMessage } from '../../words/format';
import type { Message } from '../../words/message';
import { saidMethod } from './annex-method';
import type { SaidMethod } from './annex-method';
import { BONUS_GROUP } from './form-sheet';
import type { FormContent, FormKey } from './form-sheet';
import type { RowDraft } from '../../../workbook/draft/draft';
import { partOf } from './methods';
import { readParams, writeParams } from './params';
import { RUBRIC_LABELS } from './rubric';
import type { Method } from './rubric';
import { same } from './shapes';
import { SCORERS, writeNumber } from './words';

/** Something to look at, of a row or of the whole. */
export interface AnnexDoubt {
  readonly message: Message;
  /** Number of the form's row from 0; absent where it is about the whole. */
  readonly row?: number;
  readonly at: BlockNumbers;
}

/** What a person says of the decision, as far as it is typed or confirmed. */
export interface DecisionFacts {
  readonly number: string;
  readonly issuer: string;
  /** First day that the criteria apply, dd/mm/yyyy. */
  readonly effectiveFrom: string;
  /** Somebody has held the form against the decision: only then is it official. */
  readonly isConfirmed: boolean;
}

/** The form of an annex. */
export interface AnnexForm {
  readonly content: FormContent;
  readonly doubts: readonly AnnexDoubt[];
}

/** A row of the form, its points as a number, and its place in the annex. */
interface FormRow {
  readonly criterion: ReadCriterion;
  readonly cells: RowDraft<FormKey>;
  readonly max: number | null;
  readonly isBonus: boolean;
  readonly doubts: readonly Message[];
}

/** The facts of a decision as its text has them, for a person to confirm. */
export const factsRead = ({ number, issuer, day }: CriteriaReading): DecisionFacts => ({
  number: number ?? '',
  issuer: issuer ?? '',
  effectiveFrom: day ? formatDate(day) : '',
  isConfirmed: false,
});

/** What is missing before a set may be called official. */
export const officialFault = ({
  number,
  issuer,
  effectiveFrom,
  isConfirmed,
}: DecisionFacts): Message | undefined =>
  isConfirmed && [number, issuer, effectiveFrom].some((text) => text.trim() === '')
    ? { code: 'rubric.officialNeedsIssue' }
    : undefined;

/** Makes the form of an annex. What its text does not say stays empty, or is told. */
export function annexForm(reading: CriteriaReading, facts: DecisionFacts): AnnexForm {
  const rows = formRows(reading.criteria);
  const sums = sumDoubts(reading, rows);
  const bonus = rows.filter(({ isBonus, criterion }) => isBonus && criterion.parent === null);
  const counted = total(rows.filter(({ criterion, isBonus }) => criterion.parent === null && !isBonus));
  const place = new Map(reading.criteria.flatMap(({ at }, row) => at.map((block) => [block, row] as const)));
  const doubts: readonly AnnexDoubt[] = [
    ...reading.doubts.map(({ message, at }): AnnexDoubt => {
      const row = at.map((block) => place.get(block)).find((found) => found !== undefined);
      return { message, at, ...(row === undefined ? {} : { row }) };
    }),
    ...rows.flatMap(({ doubts: own, criterion: { at, code } }, row) =>
      own
        // Points that cannot be read are told already.
        .filter((message) => message.code !== 'annex.pointsMissing' || !isUnread(code, reading))
        .map((message) => ({ message, row, at })),
    ),
    ...sums,
  ];
  return {
    content: {
      settings: {
        title: reading.title,
        label: RUBRIC_LABELS[facts.isConfirmed ? 1 : 0],
        number: facts.number.trim() || null,
        issuer: facts.issuer.trim() || null,
        effectiveFrom: facts.effectiveFrom.trim() || null,
        effectiveTo: null,
        maxTotal: statedTotal(reading, rows, counted),
        decimals: 2,
        bands: reading.bands.map(({ name, min }) => `${name} = ${writeNumber(min)}`).join('; ') || null,
        ratesSelf: null,
        knockOuts: null,
        quotas: null,
        bonusCap: bonus.length > 0 ? total(bonus) : null,
        bonusPasses: null,
      },
      rows: rows.map(({ cells }) => cells),
      notes: notesOf(doubts),
    },
    doubts,
  };
}

const isUnread = (code: string, { doubts }: CriteriaReading): boolean =>
  doubts.some(({ message }) => message.code === 'annex.pointsUnread' && message.params.code === code);

/** One note beside each row that is to be looked at again, and those about the whole; in the language of the sheets. */
function notesOf(doubts: readonly AnnexDoubt[]): NonNullable<FormContent['notes']> {
  const texts = new Map<number | undefined, string[]>();
  for (const { message, row } of doubts) {
    texts.set(row, [...(texts.get(row) ?? []), formatMessage(message, vi)]);
  }
  return [...texts].flatMap(([row, all]) =>
    row === undefined ? all.map((text) => ({ text })) : [{ row, text: all.join(' ') }],
  );
}

const total = (rows: readonly FormRow[]): number => round(rows.reduce((sum, { max }) => sum + (max ?? 0), 0));

/** Points have two decimals at most. */
const round = (points: number): number => Number(points.toFixed(4));

/** The total as stated, where it is that of the groups; one that counts bonus points is told. */
function statedTotal({ total: stated }: CriteriaReading, rows: readonly FormRow[], counted: number): number {
  const all = total(rows.filter(({ criterion }) => criterion.parent === null));
  return stated === null || (all !== counted && same(stated.points, all)) ? counted : stated.points;
}

const BONUS =
  /^(?:các\s+)?(?:(?:nội dung|tiêu chí)\s+)?(?:điểm\s+thưởng|điểm\s+cộng|cộng điểm|thưởng điểm)/iu;
const MINUS = /^(?:các\s+)?(?:(?:nội dung|tiêu chí)\s+)?(?:điểm\s+trừ|trừ\s+điểm)/iu;

function formRows(criteria: readonly ReadCriterion[]): readonly FormRow[] {
  const groupOf = (criterion: ReadCriterion): ReadCriterion =>
    criteria.find(({ code, parent }) => parent === null && code === criterion.code.split('.')[0]) ??
    criterion;
  const isSum = (criterion: ReadCriterion): boolean =>
    criteria.some(({ parent }) => parent === criterion.code);
  const made = criteria.map((criterion): FormRow => {
    const group = groupOf(criterion);
    const isBonus = BONUS.test(group.title);
    const deducts = criterion.deducts || MINUS.test(group.title);
    const row =
      isSum(criterion) || criterion.parent === null
        ? sumRow(criterion, deducts)
        : itemRow(criterion, deducts);
    const method = isBonus && criterion.parent === null ? { method: BONUS_GROUP } : {};
    return { ...row, isBonus, cells: { ...row.cells, ...method } };
  });
  return summed(made);
}

/** Points of rows that state none, and have criteria below: the sum of these. */
function summed(rows: readonly FormRow[]): readonly FormRow[] {
  const done = [...rows];
  for (let at = done.length - 1; at >= 0; at--) {
    const row = done[at];
    const below = row ? done.filter(({ criterion }) => criterion.parent === row.criterion.code) : [];
    if (row?.max === null && below.length > 0) {
      const [max, { code }] = [total(below), row.criterion];
      const message: Message = { code: 'annex.pointsSummed', params: { code, max } };
      done[at] = { ...row, max, cells: { ...row.cells, max }, doubts: [...row.doubts, message] };
    }
  }
  return done;
}

/** A group, or a criterion with components. Points taken off are no maximum: there it is 0. */
function sumRow(criterion: ReadCriterion, deducts: boolean): Omit<FormRow, 'isBonus'> {
  const { code, title, points, scoring } = criterion;
  const max = deducts ? 0 : points;
  return {
    criterion,
    max,
    cells: { code, title, max },
    doubts: [
      ...(deducts && points !== null
        ? [{ code: 'annex.minusCap', params: { code, points: writeNumber(points) } } satisfies Message]
        : []),
      ...(scoring.length > 0
        ? [{ code: 'annex.wordsOfSum', params: { code, text: scoring.join('; ') } } satisfies Message]
        : []),
    ],
  };
}

function itemRow(criterion: ReadCriterion, deducts: boolean): Omit<FormRow, 'isBonus'> {
  const { code, title, points, evidence } = criterion;
  const { by, rest, doubt } = scorer(criterion);
  const words = rest.length > 0 ? rest : wordsInTitle(title);
  const said = checked(
    by === 'survey' && rest.length === 0 ? silent() : saidMethod(words, { points, deducts }),
  );
  const isOff = deducts && points !== null;
  const { cells, doubts } = methodCells(said, criterion, isOff, by === 'survey');
  return {
    criterion,
    max: said.state === 'said' ? said.max : isOff ? 0 : points,
    cells: {
      ...{ code, title, evidence: evidence || null, ...cells },
      max: said.state === 'said' ? said.max : isOff ? 0 : points,
      ...(by === 'self' ? {} : { by: SCORERS[by] }),
    },
    doubts: [...doubts, ...(doubt ? [doubt] : [])],
  };
}

const WITH_POINTS = new RegExp(`${POINTS}\\s*${UNIT}`, 'iu');

/** Sentences of a title that say how points are given; the whole of one that is a single sentence. */
function wordsInTitle(title: string): readonly string[] {
  if (!WITH_POINTS.test(title)) {
    return [];
  }
  const [, ...behind] = title.split(/[.:]\s+/u);
  const said = behind.filter((sentence) => WITH_POINTS.test(sentence));
  return said.length > 0 ? said : [title];
}

const silent = (): SaidMethod => ({ state: 'silent' });

/** A method that the form could not read again is none. */
function checked(said: SaidMethod): SaidMethod {
  const isKept = said.state !== 'said' || 'method' in readParams(said.method.kind, writeParams(said.method));
  return isKept ? said : { state: 'unread', words: writeParams(said.method) };
}

function methodCells(
  said: SaidMethod,
  { code, points }: ReadCriterion,
  isOff: boolean,
  isSurvey: boolean,
): { readonly cells: RowDraft<FormKey>; readonly doubts: readonly Message[] } {
  if (said.state === 'said') {
    const { method, max, doubt } = said;
    return {
      cells: named(method),
      doubts: [
        ...(doubt ? [{ code: `annex.${doubt}`, params: { code } } satisfies Message] : []),
        ...(max === null ? [] : partOf(method).faults(method, { code, max })),
      ],
    };
  }
  const missing: readonly Message[] =
    !isOff && points === null ? [{ code: 'annex.pointsMissing', params: { code } }] : [];
  if (said.state === 'silent' && !isOff) {
    const told: readonly Message[] = isSurvey ? [] : [{ code: 'annex.methodMissing', params: { code } }];
    return { cells: named({ kind: 'points' }), doubts: [...missing, ...told] };
  }
  const off = isOff && points !== null ? `${writeNumber(points)} điểm` : '';
  const text = said.state === 'unread' ? said.words : off;
  // The words stand where the parameters go, without a method: the form asks for one at that very row.
  return {
    cells: { method: null, params: text },
    doubts: [...missing, { code: 'annex.methodUnread', params: { code, text: text.replaceAll('\n', '; ') } }],
  };
}

const named = (method: Method): RowDraft<FormKey> => ({
  method: partOf(method).name,
  params: writeParams(method) || null,
});

const SURVEY = /^\(?(?:điểm\s+)?(?:điều tra xã hội học|khảo sát|lấy phiếu khảo sát)[^:=\d]*\)?\.?$/iu;
const OWN = /tự chấm|đơn vị|\bxã\b|phường|cơ sở|cơ quan được/iu;

/** Who scores a criterion, and its words without those that say so. */
function scorer({ code, by, scoring }: ReadCriterion): {
  readonly by: keyof typeof SCORERS;
  readonly rest: readonly string[];
  readonly doubt?: Message;
} {
  const rest = scoring.filter((line) => !SURVEY.test(line.trim()));
  if (rest.length < scoring.length || SURVEY.test(by)) {
    return { by: 'survey', rest };
  }
  return by === '' || OWN.test(by)
    ? { by: 'self', rest }
    : { by: 'superior', rest, doubt: { code: 'annex.scorer', params: { code, text: by } } };
}

/** Sums that do not hold, each with the place of the row that states one. */
function sumDoubts({ total: stated }: CriteriaReading, rows: readonly FormRow[]): readonly AnnexDoubt[] {
  const inRows = rows.flatMap(({ criterion: { code, at }, max, isBonus, ...each }, row): AnnexDoubt[] => {
    const below = rows.filter(({ criterion }) => criterion.parent === code);
    const isGroup = each.cells.method === BONUS_GROUP || isBonus;
    const sum = total(below);
    const isOff = below.length > 0 && max !== null && !same(sum, max);
    const bonus: Message = { code: 'annex.bonusPasses', params: { code } };
    return [
      ...(isOff
        ? [{ message: { code: 'rubric.sum', params: { code, sum, max } }, row, at } satisfies AnnexDoubt]
        : []),
      ...(isGroup && rows[row]?.criterion.parent === null ? [{ message: bonus, row, at }] : []),
    ];
  });
  const groups = rows.filter(({ criterion }) => criterion.parent === null);
  const [sum, all] = [total(groups.filter(({ isBonus }) => !isBonus)), total(groups)];
  if (stated === null) {
    return rows.length === 0
      ? []
      : [...inRows, { message: { code: 'annex.totalSummed', params: { sum } }, at: [] }];
  }
  const max = stated.points;
  return same(sum, max)
    ? inRows
    : [
        ...inRows,
        same(all, max)
          ? { message: { code: 'annex.totalWithBonus', params: { max, sum } }, at: stated.at }
          : { message: { code: 'rubric.groupsSum', params: { sum, max } }, at: stated.at },
      ];
}
