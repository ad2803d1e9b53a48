/** The level of government a body belongs to, by its name, where the register does not say. */
import { fold } from '../words/fold';
import type { UnitLevel } from '../units/units';

/** From the lowest up. */
export const LEVELS_UPWARDS: readonly UnitLevel[] = ['village', 'commune', 'district', 'province', 'central'];

const PATTERNS: readonly (readonly [RegExp, UnitLevel])[] = [
  [/\b(?:xa|phuong|thi tran|dac khu)\b/, 'commune'],
  [/\b(?:huyen|quan|thi xa)\b/, 'district'],
  [/^so\b|\btinh\b|^(?:ubnd|uy ban nhan dan) (?:thanh pho|tp)\b/, 'province'],
  [/^bo\b|\bchinh phu\b|\btrung uong\b/, 'central'],
];

/** `undefined` when the name does not tell, as *Phòng Văn hóa – Xã hội* does not. */
export function levelOfName(name: string): UnitLevel | undefined {
  // "Văn hóa – Xã hội" and "chính trị – xã hội" name no xã.
  const words = fold(name).replace(/\bxa hoi\b/g, '');
  return PATTERNS.find(([pattern]) => pattern.test(words))?.[1];
}
