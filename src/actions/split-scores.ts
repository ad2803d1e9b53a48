/**
 * The score sheet in parts: a workbook for each *Phòng/người phụ trách* with its criteria only, and what they filled in taken back
 * into the open workbook. Nothing is lost: what was filled in otherwise on both sides is shown to choose from.
 */
import type { Write } from '../workbook/draft/change';
import { sameInput } from '../workbook/draft/diff';
import type { WorkbookDoor } from '../workbook/draft/door';
import { formFileNames } from '../core/forms/file-names';
import type { FormsTo } from '../core/forms/to';
import { locate, textOf } from '../core/layout/locate';
import type { LocatedTable } from '../core/layout/locate';
import { EMPTY_META, listNames, metaDraft, readMeta } from '../core/layout/meta';
import type { Meta, PartRecord } from '../core/layout/meta';
import { freeNames, sheetRecords } from '../core/layout/sheet';
import type { Message } from '../core/words/message';
import type { Outcome } from '../core/words/outcome';
import { readInfo } from '../core/plan/info';
import { PART_FIELDS, partRecord, partSheet, partsOf, takeBack } from '../core/scoring/appraisal/parts';
import type { Part, ReturnedPart, TakenBack } from '../core/scoring/appraisal/parts';
import { rubricOf } from '../core/scoring/rubric/known';
import type { Rubric } from '../core/scoring/rubric/rubric';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { fold } from '../core/words/fold';
import { applyChanges, applyDraft, refuse, unwritable } from './apply';

export interface SplitRequest {
  readonly to: Pick<FormsTo, 'workbook'>;
  /** The sets of criteria this version knows. */
  readonly rubrics: readonly Rubric[];
  readonly onProgress?: (done: number, total: number) => void;
  readonly isCancelled?: () => boolean;
}

/** The open workbook stays as it is: `done` says that all files are made. */
export async function splitScores(door: WorkbookDoor, request: SplitRequest): Promise<Outcome> {
  const snapshot = await door.read();
  const found = readScored(snapshot);
  if (!found.ok) {
    return refuse(found.reason);
  }
  const { meta, scores, whose } = found;
  const rubric = rubricOf(meta, request.rubrics);
  if (!rubric) {
    return refuse({ code: 'parts.unknownSet' });
  }
  const { parts, unowned } = partsOf(scores);
  if (parts.length === 0) {
    const column = scores.columns.owner ?? scores.table.column;
    return refuse({
      code: 'parts.noOwner',
      at: { sheet: scores.sheet.name, row: scores.table.row + 1, column },
    });
  }
  const files = formFileNames(parts.map(({ owner }) => ({ unit: owner, unitCode: whose.unitCode })));
  for (const [index, part] of parts.entries()) {
    if (request.isCancelled?.()) {
      return refuse({ code: 'forms.cancelled' });
    }
    await request.to.workbook(files[index] ?? '', `${part.owner}, ${whose.unit}`, (door) =>
      fillIn(door, rubric, part, whose),
    );
    request.onProgress?.(index + 1, parts.length);
  }
  const codes = unowned.map((row) => textOf(row, 'code')).join(', ');
  return {
    state: 'done',
    messages: [
      {
        code: 'parts.made',
        params: { count: parts.length, owners: parts.map(({ owner }) => owner).join('; ') },
      },
      ...(unowned.length > 0 ? [{ code: 'parts.unowned', params: { codes } } satisfies Message] : []),
    ],
  };
}

type Whose = Pick<PartRecord, 'unit' | 'unitCode' | 'year' | 'rubric'>;

async function fillIn(door: WorkbookDoor, rubric: Rubric, part: Part, whose: Whose): Promise<void> {
  const empty = await door.read();
  const names = freeNames('scores', empty);
  const sheet = partSheet(rubric, part, names);
  const meta: Meta = {
    ...EMPTY_META,
    part: partRecord(part, whose),
    sheets: sheetRecords({ scores: names }),
  };
  const outcome = await applyDraft(door, empty, {
    ok: true,
    draft: {
      sheets: [sheet, metaDraft(meta)],
      names: listNames(),
      show: { sheet: names.sheet, row: 0, column: 1 },
    },
    messages: [],
  });
  if (outcome.state !== 'done') {
    // A workbook in memory refuses nothing: this is a mistake of ours, and half a file must not be sent.
    throw new Error(outcome.messages.map(({ code }) => code).join(', '));
  }
}

/** A file that was picked, opened or not. */
export type PickedPart =
  | { readonly file: string; readonly workbook: WorkbookSnapshot }
  | { readonly file: string; readonly reason: Message };

export interface TakeBackRequest {
  readonly files: readonly PickedPart[];
  /** Row id → source of the word that a person has chosen (core/scoring/appraisal/parts.ts). */
  readonly picked?: ReadonlyMap<string, string>;
}

export interface TakeBackResult {
  readonly outcome: Outcome;
  /** Criteria that wait for a choice. */
  readonly conflicts: TakenBack['conflicts'];
}

/** Writes what the phòng filled in; criteria on which a person must choose stay as they are. */
export async function takeBackScores(
  door: WorkbookDoor,
  { files, picked }: TakeBackRequest,
): Promise<TakeBackResult> {
  if (files.length === 0) {
    return { outcome: refuse({ code: 'parts.noFiles' }), conflicts: [] };
  }
  const snapshot = await door.read();
  const found = readScored(snapshot);
  if (!found.ok) {
    return { outcome: refuse(found.reason), conflicts: [] };
  }
  const { scores, whose } = found;
  const judged = files.map((file) => judge(file, whose));
  const returned = judged.flatMap((file) => ('record' in file ? [file] : []));
  const { taken, conflicts, missing } = takeBack(scores, returned, picked);
  const writes = writesOf(scores, taken);
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
  return { outcome: await applyChanges(door, snapshot, writes, messages), conflicts };
}

/** Whether a file is a part of this very score sheet. */
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
    return refused({
      code: 'parts.otherUnit',
      params: { file, unit: `${record.unit}, ${record.year}` },
    });
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

type Scored =
  | { readonly ok: true; readonly meta: Meta; readonly scores: LocatedTable<'scores'>; readonly whose: Whose }
  | { readonly ok: false; readonly reason: Message };

function readScored(snapshot: WorkbookSnapshot): Scored {
  const reading = readMeta(snapshot);
  const refusal = unwritable(reading);
  if (refusal) {
    return { ok: false, reason: refusal };
  }
  const meta = reading.state === 'ok' ? reading.meta : undefined;
  const scores = meta?.plan && meta.sheets.scores && locate(snapshot, meta, 'scores');
  if (!meta?.plan || !meta.rubric || !scores) {
    return { ok: false, reason: { code: 'print.noScores' } };
  }
  const info = readInfo(snapshot, meta);
  return {
    ok: true,
    meta,
    scores,
    whose: {
      unit: info?.unit ?? meta.plan.unit,
      unitCode: info?.unitCode ?? '',
      year: info?.year ?? meta.plan.year,
      rubric: meta.rubric.checksum,
    },
  };
}
