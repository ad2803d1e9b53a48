/**
 * *Lấy về sổ đã điền*: what the phòng filled in, written into the open workbook. Nothing is lost: what was filled in otherwise on
 * both sides is shown to choose from.
 */
import * as z from 'zod/mini';
import type { Write } from '../workbook/draft/change';
import { sameInput } from '../workbook/draft/diff';
import { locate, textOf } from '../core/layout/locate';
import type { LocatedTable } from '../core/layout/locate';
import { readMeta } from '../core/layout/meta';
import type { Message } from '../core/words/message';
import { PART_FIELDS, takeBack } from '../core/scoring/appraisal/parts';
import type { ReturnedPart, TakenBack } from '../core/scoring/appraisal/parts';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { fold } from '../core/words/fold';
import { action, given, whole } from './run/action';
import type { Wanted } from './run/action';
import type { Held } from './run/needs';
import { whoseScores } from './score-parts';
import type { Whose } from './score-parts';

/** A file that was picked, opened or not. */
export type PickedPart =
  | { readonly file: string; readonly workbook: WorkbookSnapshot }
  | { readonly file: string; readonly reason: Message };

const input = z.object({
  files: given<readonly PickedPart[]>(),
  /** Row id → source of the word that a person has chosen (core/scoring/appraisal/parts.ts). */
  picked: z.exactOptional(given<ReadonlyMap<string, string>>()),
});

export interface TakenScores {
  /** Criteria that wait for a choice: they stay as they are. */
  readonly conflicts: TakenBack['conflicts'];
}

export const takeBackScores = action({
  id: 'takeBackScores',
  needs: 'scores',
  input,
  asks: [],
  review: ({ files }) => (files.length === 0 ? { code: 'parts.noFiles' } : undefined),
  reads: whole,
  draft: taken,
});

function taken(held: Held<'scores'>, { files, picked }: z.output<typeof input>): Wanted<TakenScores> {
  const { scores } = held;
  const owned = whoseScores(held);
  if (!owned.ok) {
    return { ok: false, messages: [owned.reason] };
  }
  const { whose } = owned;
  const judged = files.map((file) => judge(file, whose));
  const returned = judged.flatMap((file) => ('record' in file ? [file] : []));
  const { taken: words, conflicts, missing } = takeBack(scores, returned, picked);
  const writes = writesOf(scores, words);
  const codes = (rows: TakenBack['missing']) => rows.map((row) => textOf(row, 'code')).join(', ');
  const messages: Message[] = [
    {
      code: 'parts.taken',
      params: { rows: new Set(writes.map(({ row }) => row)).size, files: returned.length },
    },
    ...(conflicts.length > 0
      ? [
          {
            code: 'parts.conflicts',
            params: { codes: codes(conflicts.map(({ row }) => row)) },
          } satisfies Message,
        ]
      : []),
    ...(missing.length > 0
      ? [{ code: 'parts.missing', params: { codes: codes(missing) } } satisfies Message]
      : []),
    ...judged.flatMap((file) => ('record' in file ? [] : file.reasons)),
  ];
  return { ok: true, changes: writes, messages, result: { conflicts } };
}

/** Tells whether a file is a part of this very score sheet. */
function judge(picked: PickedPart, whose: Whose): ReturnedPart | { readonly reasons: readonly Message[] } {
  const { file } = picked;
  const refused = (reason: Message) => ({ reasons: [reason] });
  if (!('workbook' in picked)) {
    return { reasons: [{ code: 'parts.unread', params: { file } }, picked.reason] };
  }
  const reading = readMeta(picked.workbook);
  const meta = reading.state === 'ok' ? reading.meta : undefined;
  const scores = meta && locate(picked.workbook, meta, 'scores');
  if (!meta?.part || !scores) {
    return refused({ code: 'parts.notPart', params: { file } });
  }
  const { part: record } = meta;
  const sameUnit =
    record.unitCode === '' && whose.unitCode === ''
      ? fold(record.unit) === fold(whose.unit)
      : record.unitCode.toUpperCase() === whose.unitCode.toUpperCase();
  if (!sameUnit || record.year !== whose.year) {
    return refused({ code: 'parts.otherUnit', params: { file, unit: `${record.unit}, ${record.year}` } });
  }
  return record.rubric === whose.rubric
    ? { file, record, scores }
    : refused({ code: 'parts.otherSet', params: { file } });
}

function writesOf(scores: LocatedTable<'scores'>, taken: TakenBack['taken']): Write[] {
  return scores.rows.flatMap((row) => {
    const fields = taken.get(textOf(row, 'id'));
    return PART_FIELDS.flatMap((key, index): Write[] => {
      const column = scores.columns[key];
      const [before, value] = [{ value: row.values[key] }, { value: fields?.[index] ?? null }];
      return !fields || column === undefined || sameInput(before, value)
        ? []
        : [
            {
              kind: 'write',
              sheet: scores.sheet.name,
              row: row.row,
              column,
              cells: [[value]],
              expected: [[before]],
            },
          ];
    });
  });
}
