/** The rows of *Danh mục đơn vị*: the bodies the plan names, and those every commune has. */
import { toSerial } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import type { DraftOf } from '../layout/layout';
import { vi } from '../../texts/messages.vi';
import { COMMUNE_BODIES, DISTRICTS_TO, STANDING_BODIES } from '../units/bodies';
import { findUnit, splitUnits } from '../units/units';
import type { UnitLevel, UnitSystem } from '../units/units';
import { counterpartOf } from './counterparts';
import type { Duty } from '../words/duties';
import { namesInPlace } from './mapping';
import type { Target } from './mapping';
import type { PlanTemplate, TemplateUnit } from './template';
import { reviewNote } from './template';
import { dutyTasks, mapBodies } from './visit';

/** Words of the register for the level of a body; the checks read them back. */
export const LEVEL_WORDS: Readonly<Record<UnitLevel, string>> = {
  central: 'Trung ương',
  province: 'Tỉnh',
  district: 'Huyện',
  commune: 'Xã',
  village: 'Thôn',
};

/** Words of the register for the system a body belongs to; the checks read them back. */
export const SYSTEM_WORDS: Readonly<Record<UnitSystem, string>> = {
  government: 'Chính quyền',
  publicService: 'Đơn vị sự nghiệp',
  party: 'Đảng',
  front: 'MTTQ, đoàn thể',
  village: 'Thôn, tổ dân phố',
  mixed: 'Nhiều hệ thống',
};

/** The register's mark of a collective name; the checks read it back. */
export const GROUP_WORD = 'nhóm';
export const UNIT_WORD = 'đơn vị';

/** The short names that a cell of the register holds. */
export const shortNamesIn = (text: string): string[] =>
  text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The rows of *Danh mục đơn vị* for a template fitted to its place. */
export function registerRows(template: PlanTemplate, target: Target): DraftOf<'units'>[] {
  const work = workOfBodies(template);
  const standing = STANDING_BODIES.map((unit) => ({ ...unit, ...namesInPlace(template, target, unit) }));
  return [...template.units, ...missingBodies(template, target)].map((unit): DraftOf<'units'> => {
    const known = standing.find(({ name }) => name === unit.name);
    const { duties = [], roles = [], notes = [] } = work.get(unit.name) ?? {};
    const ended = unit.activeTo ?? (endedWithDistricts(unit) ? DISTRICTS_TO : undefined);
    return {
      id: `${template.id}.u.${unit.code}`,
      code: unit.code,
      name: unit.name,
      shortNames: unit.shortNames.join('; '),
      level: LEVEL_WORDS[unit.level],
      parent: unit.parent ?? known?.parent ?? null,
      system: SYSTEM_WORDS[unit.system],
      block: unit.block ?? known?.block ?? null,
      kind: unit.kind === 'group' ? GROUP_WORD : UNIT_WORD,
      role: roles.map((role) => vi[`duty.${role}`]).join('; '),
      duties: duties.join('\n'),
      activeFrom: serial(unit.activeFrom ?? known?.activeFrom),
      activeTo: serial(ended),
      note: notes.join('\n'),
    };
  });
}

/** True for bodies of a huyện, and of a thị trấn, which went with it. Of collective names not every part ended. */
const endedWithDistricts = ({ level, name, kind }: TemplateUnit): boolean =>
  level === 'district' || (kind === 'unit' && /(?<!\p{L})thị trấn(?!\p{L})/iu.test(name));

const serial = (date: CivilDate | undefined): number | null => (date ? toSerial(date) : null);

/** The bodies every commune has and the plan does not name. */
function missingBodies(template: PlanTemplate, target: Target): TemplateUnit[] {
  if (target.who !== 'commune') {
    return [];
  }
  const codes = new Set(template.units.map(({ code }) => code));
  return COMMUNE_BODIES.map(({ name }) => counterpartOf(name, 'leads', 'commune', target.kind)?.to ?? name)
    .flatMap((name) => STANDING_BODIES.filter((standing) => standing.name === name))
    .map((unit) => ({ ...unit, ...namesInPlace(template, target, unit) }))
    .filter(({ code, name }) => !codes.has(code) && findUnit(template.units, name).kind === 'none');
}

interface Work {
  readonly duties: string[];
  readonly roles: Duty[];
  readonly notes: string[];
}

/** The work that the plan gives each body. */
function workOfBodies(template: PlanTemplate): ReadonlyMap<string, Work> {
  const work = new Map<string, Work>();
  const of = (name: string): Work => {
    const known = work.get(name) ?? { duties: [], roles: [], notes: [] };
    work.set(name, known);
    return known;
  };
  mapBodies(template, (body, { duty }) => {
    for (const { name } of splitUnits(body)) {
      const { roles } = of(name);
      if (duty !== 'informed' && !roles.includes(duty)) {
        roles.push(duty);
      }
    }
    return [body];
  });
  const give = (name: string, duties: readonly string[]) => {
    const { duties: all } = of(name);
    all.push(...duties.filter((duty) => !all.includes(duty)));
  };
  for (const { text, lead, implementing } of dutyTasks(template)) {
    const bodies = [...lead.map(({ unit }) => unit), ...implementing].flatMap(splitUnits);
    bodies.forEach(({ name }) => {
      give(name, [text]);
    });
  }
  template.responsibilities.forEach(({ unit, duties }, i) => {
    const { notes } = of(unit);
    give(unit, duties);
    const note = reviewNote(template, 'duty', i + 1);
    if (note !== null) {
      notes.push(note);
    }
  });
  return work;
}
