/** The sheets of what was read: a row for each copy, and the copies' rows (*Dữ liệu …*, models, targets). */
import type { SheetDraft } from '../../workbook/draft/draft';
import type { ColumnKey, DraftOf } from '../layout/layout';
import type { SheetExtras } from '../layout/sheet';
import { textIn } from './copy';
import type { CopyHead, DetailRole, FileRecord } from './copy';
import type { AddedKey } from './notes';
import { countedUnits, figureId, sheetOf } from './table';
import type { Keys, RollUpSheets } from './table';
import { MARK } from './staged';
import type { Summary } from './summary';

/** The first record of each content, in order. */
function copiesOf(summary: Summary): FileRecord[] {
  const seen = new Set<string>();
  return summary.data.files.filter(({ hash, reading }) => {
    const isNew = reading.ok && !seen.has(hash);
    seen.add(hash);
    return isNew;
  });
}

/** A head as a row holds it. */
export const headRow = (head: CopyHead): DraftOf<'copies'> => ({
  ...head,
  appraisalOnly: head.appraisalOnly ? MARK : '',
});

/** The rows of *Dữ liệu đơn vị*: a head for each copy. */
export function copyRows(summary: Summary, keys: Keys): DraftOf<'copies'>[] {
  const countedBy = new Map(countedUnits(summary).map(({ unit, from }) => [from.hash, unit]));
  return copiesOf(summary).flatMap(({ file, hash, reading }): DraftOf<'copies'>[] => {
    if (!reading.ok) {
      return [];
    }
    const { head, rows } = reading.copy;
    const unit = countedBy.get(hash);
    return [
      {
        ...headRow(head),
        key: unit ? (keys.unit.get(unit.key) ?? '') : '',
        copy: hash,
        counted: unit?.official ?? null,
        taskCount: rows.copyTasks.length,
        file,
      },
    ];
  });
}

/** Drafts a sheet of the copies' rows of one kind, each row with its unit and file. */
export function detailSheet(
  role: DetailRole,
  summary: Summary,
  keys: Keys,
  options: RollUpSheets,
  extras: SheetExtras<ColumnKey<DetailRole>> = {},
): SheetDraft<ColumnKey<DetailRole> | AddedKey> {
  const counted = new Map(countedUnits(summary).map(({ unit, from }) => [from.hash, unit]));
  /** Units by file and criterion: of reviewers' copies the rows of several files count, each criterion's once. */
  const scored = new Map(
    countedUnits(summary).flatMap(({ unit, from }) => {
      const finals = new Map(
        from.copy.rows.copyScores.map((row) => [textIn(row, 'code'), row.final ?? null]),
      );
      return Object.entries(unit.scoresFrom).map(
        ([code, hash]) => [`${hash}|${code}`, { unit, final: finals.get(code) ?? null }] as const,
      );
    }),
  );
  const rows = copiesOf(summary).flatMap(({ file, hash, reading, pickedCodes }) =>
    reading.ok
      ? reading.copy.rows[role].map((row): DraftOf<DetailRole> => {
          const code = textIn(row, 'code');
          const score = role === 'copyScores' ? scored.get(`${hash}|${code}`) : undefined;
          const unit = role === 'copyScores' ? score?.unit : counted.get(hash);
          return {
            ...row,
            key: unit ? (keys.unit.get(unit.key) ?? '') : '',
            copy: hash,
            ownerUnit: unit?.unit ?? reading.copy.head.unit,
            file,
            ...(role === 'copyScores'
              ? {
                  // Of rows that count alone: averages are taken over them.
                  itemKey: (score && keys.items(score.unit).get(code)?.key) ?? '',
                  picked: pickedCodes.includes(code) ? MARK : '',
                  final: score?.final ?? null,
                }
              : {}),
            ...(role === 'copyFigures' && unit ? { figureKey: keys.figure.get(figureId(row)) ?? '' } : {}),
          };
        })
      : [],
  );
  return sheetOf(role, options, rows, extras);
}
