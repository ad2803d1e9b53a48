/** The form of a rule's cases, and the values that cases of several rules share. */
import { toSerial } from '../../../../workbook/cells/serial';
import type { GivenPlan } from '../../../../../test/support/plan-view';
import type { RuleChoice, RuleId } from '../../finding';

export const day = (year: number, month: number, of: number) => toSerial({ year, month, day: of });
export const unit = (name: string, more: object = {}) => ({ name, ...more });
export const VHXH = unit('Phòng Văn hóa - Xã hội', { shortNames: ['Phòng VH-XH'], duties: 'Theo dõi.' });
export const KT = unit('Phòng Kinh tế');
export const ALL = unit('Các cơ quan, đơn vị', { kind: 'group' });
export const at = { sheet: 'info', row: 4, column: 2 };
export const issued = { number: '14/KH-UBND', issued: { year: 2026, month: 1, day: 26 } };
export const text = 'Tổ chức đối thoại với Nhân dân';

type Case = readonly [name: string, given: GivenPlan, ...choice: readonly RuleChoice[]];

/** The cases of one rule. `fires`: plans with their findings; `silent`: plans without. */
export interface Cases {
  /** The findings in this plan, each as `code place row: sentence [what its fix says | the other fix]`. */
  readonly fires: readonly (readonly [
    name: string,
    given: GivenPlan,
    found: readonly string[],
    ...RuleChoice[],
  ])[];
  readonly silent: readonly Case[];
}

/** The cases of some rules. */
export type CasesOf = Partial<Readonly<Record<RuleId, Cases>>>;

/** A choice that sets what a rule lets an office set. */
export const set = (settings: NonNullable<RuleChoice['settings']>): RuleChoice => ({ settings });
