/** The level of government a body belongs to, by its name, where the register does not say. */
import { fold } from '../words/fold';
import type { UnitLevel } from '../units/units';

/** The levels of government from the lowest up. */
export const LEVELS_UPWARDS: readonly UnitLevel[] = ['village', 'commune', 'district', 'province', 'central'];

const PATTERNS: readonly (readonly [RegExp, UnitLevel])[] = [
  [/\b(?:xa|phuong|thi tran|dac khu)\b/, 'commune'],
  [/\b(?:huyen|quan|thi xa)\b/, 'district'],
  [/^so\b|\btinh\b|^(?:ubnd|uy ban nhan dan) (?:thanh pho|tp)\b/, 'province'],
  [/^bo\b|\bchinh phu\b|\btrung uong\b/, 'central'],
];

/** The level that a body's name tells; `undefined` when it does not, as in *Phòng Văn hóa - Xã hội*. */
export function levelOfName(name: string): UnitLevel | undefined {
  // "Văn hóa - Xã hội" and "chính trị – xã hội" name no xã.
  const words = fold(name).replace(/\bxa hoi\b/g, '');
  return PATTERNS.find(([pattern]) => pattern.test(words))?.[1];
}
