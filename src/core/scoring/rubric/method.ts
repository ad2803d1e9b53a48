/** What a method of scoring consists of: one file each (method-*.ts), registered in methods.ts. */
import type * as z from 'zod/mini';
import type { CellValue } from '../../../workbook/cells/cells';
import { binary } from '../../../workbook/formula/build';
import type { Expr } from '../../../workbook/formula/expr';
import type { ColumnKey, DraftOf } from '../../layout/layout';
import type { TypedKind } from '../../values/kind';
import type { Message } from '../../words/message';
import type { Method } from './rubric';
import type { Entered } from './entered';
import type { ParamsReading } from './params-text';

export type Kind = Method['kind'];
export type MethodOf<K extends Kind> = Extract<Method, { readonly kind: K }>;

/** A cell of a criterion's row, by its column's key. */
export type Cell = (key: ColumnKey<'scores'>) => Expr;

/**
 * Constants of a criterion's row that formulas read; empty where a method has none of the kind. A `floor` below 0 is the
 * least that may be given at all, at the appraisal too.
 */
export type MethodParameters = Pick<DraftOf<'scores'>, 'step' | 'gate' | 'decimals' | 'per' | 'floor'>;

/** A row of *Thang điểm*: a level, a tier or a slope. */
export type Step = Pick<DraftOf<'scale'>, 'level' | 'from' | 'above' | 'points' | 'every' | 'adds'>;

/** What may be typed into *Số liệu 1*; what Excel itself refuses. */
export type Accepts =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** Points from 0 to the maximum. */
  | { readonly kind: 'points' }
  /** A whole number of times. */
  | { readonly kind: 'times' }
  /** A figure that is not negative. */
  | { readonly kind: 'amount' };

/**
 * All that the product knows of one way of scoring.
 * @template M the method's data in a set of criteria.
 */
export interface MethodPart<M extends Method = Method> {
  /** What *Cách chấm* says in the form and *Kiểu chấm* in the score sheet. */
  readonly name: string;
  /** An example of *Tham số*. */
  readonly example: string;
  /** The shape of its data in a file. */
  readonly schema: z.ZodMiniType<M> & z.core.$ZodTypeDiscriminable;
  /** *Tham số* in the form. */
  readonly write: (method: M) => string;
  readonly read: (text: string) => ParamsReading;
  /** How the row is scored, as the column *Cách chấm* of the score sheet says it. */
  readonly sentence: (method: M, max: number) => string;
  /** What is wrong with data of the right shape. */
  readonly faults: (method: M, item: { readonly code: string; readonly max: number }) => readonly Message[];
  readonly accepts: (method: M) => Accepts;
  /** How an entry is read as a person means it; absent: a number, as the label of its quantity says. */
  readonly typed?: (method: M, max: number) => TypedKind;
  readonly parameters?: (method: M) => MethodParameters;
  readonly steps?: (method: M) => readonly Step[];
  /** The points of an entry by plain arithmetic: apart from the formulas, which are held against it. */
  readonly points: (method: M, max: number, ...figures: readonly CellValue[]) => Entered;
  /** The fault of an entry that is a word. It is absent where the entry is a number; what is none has been refused. */
  readonly wordFault?: (cell: Cell) => Expr;
  /** What is wrong with a number that is not negative. */
  readonly amountFault?: (cell: Cell) => Expr;
  /** The points of an entry without fault, as the sheet works them out. */
  readonly earns: (cell: Cell) => Expr;
}

/** Whether a row is scored in the way of this name. */
export const isNamed = (cell: Cell, name: string): Expr => binary(cell('kind'), '=', name);
