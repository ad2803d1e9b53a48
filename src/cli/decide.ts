/** Decisions of a roll-up, typed on the command line: whose a file is, which version counts, points of a unit. */
import { numberIn } from '../core/rollup/copy';
import type { Decision } from '../core/rollup/copy';
import { choiceOf, ownedBy, pointsOf, takenFrom } from '../core/rollup/decisions';
import type { Maker } from '../core/rollup/decisions';
import type { ShownSummary } from '../core/rollup/shown';
import type { FileVerdict } from '../core/rollup/summary';
import { offeredTotal } from '../core/rollup/foreign';
import { lineOf } from '../core/rollup/whose';
import { fill } from '../core/words/format';
import { fold } from '../core/words/fold';
import { texts } from '../texts/cli.vi';

/** The options, each a list parted by `;`. */
export interface TypedDecisions {
  /** `TỆP=ĐƠN VỊ`. */
  readonly owner?: string | undefined;
  /** `TỆP`. */
  readonly use?: string | undefined;
  /** `ĐƠN VỊ=TỰ CHẤM/THẨM ĐỊNH`. */
  readonly points?: string | undefined;
  /** `TỆP=ĐƠN VỊ` or `TỆP|CỘT=ĐƠN VỊ`, of files that are not ours. */
  readonly take?: string | undefined;
  /** The person who decides. */
  readonly by?: string | undefined;
}

/** Whether anything was decided. */
export const hasDecisions = ({ owner, use, points, take }: TypedDecisions): boolean =>
  [owner, use, points, take].some((each) => each !== undefined);

/**
 * Reads what was typed.
 * @param summary the files and units that there are.
 * @returns a sentence on the first word that is not understood.
 */
export function decisionsIn(typed: TypedDecisions, summary: ShownSummary, on: number): Decision[] | string {
  const maker: Maker = { by: typed.by ?? '', on };
  const { decide: words } = texts.rollUp;
  const fileOf = (name: string): FileVerdict | string => {
    const [only, ...others] = summary.files.filter(({ file }) => fold(file) === fold(name));
    return only && others.length === 0 ? only : fill(words.noFile, { file: name });
  };
  const unitOf = (name: string) =>
    lineOf(summary.sending, { unit: name, unitCode: '' }) ?? fill(words.noUnit, { unit: name });
  const made: Decision[] = [];
  for (const item of listOf(typed.owner)) {
    const file = fileOf(item.before);
    if (typeof file === 'string') {
      return file;
    }
    const unit = unitOf(item.after);
    if (typeof unit === 'string') {
      return unit;
    }
    made.push(ownedBy(file, unit, maker));
  }
  for (const { before: name } of listOf(typed.use)) {
    const file = fileOf(name);
    if (typeof file === 'string') {
      return file;
    }
    made.push(choiceOf(file, summary.files, maker));
  }
  for (const { before, after } of listOf(typed.points)) {
    const unit = unitOf(before);
    const [self = '', official = ''] = after.split('/').map((part) => part.trim());
    if (typeof unit === 'string') {
      return unit;
    }
    const [own, appraised] = [self, official].map((text) => numberIn(text === '' ? null : text, { min: 0 }));
    if (own === null && appraised === null) {
      return fill(words.noPoints, { unit: before });
    }
    made.push(
      pointsOf(
        unit,
        { self: own ?? unit.self, official: appraised ?? unit.official, rating: unit.rating },
        maker,
      ),
    );
  }
  for (const { before, after } of listOf(typed.take)) {
    const [name = '', column] = before.split('|').map((part) => part.trim());
    const file = fileOf(name);
    if (typeof file === 'string') {
      return file;
    }
    const unit = unitOf(after);
    if (typeof unit === 'string') {
      return unit;
    }
    const foreign = file.foreign ?? [];
    const total =
      column === undefined
        ? offeredTotal(
            foreign,
            summary.decisions.map(({ decision }) => decision),
          )
        : foreign.find((each) => fold(each.column) === fold(column));
    if (!total) {
      return fill(words.noColumn, { file: name, columns: foreign.map((each) => each.column).join('; ') });
    }
    made.push(takenFrom(file, unit, total, maker));
  }
  return made;
}

/** Items of a text parted by `;`, each with what stands before and after its last `=`. */
export const listOf = (text: string | undefined): { readonly before: string; readonly after: string }[] =>
  (text ?? '')
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => {
      const at = item.lastIndexOf('=');
      return at < 0
        ? { before: item, after: '' }
        : { before: item.slice(0, at).trim(), after: item.slice(at + 1).trim() };
    });
