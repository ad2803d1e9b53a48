/** *Kế hoạch trống*: the plan of a maker that starts without a template, its tasks still to be typed. */
import { STANDING_BODIES } from '../units/bodies';
import type { PlanKind, PlanOwner, PlanTemplate } from './template';

/** The id under which a blank plan is asked for. Its rows are users' own: the plan names no template. */
export const BLANK_ID = 'trong';

const SUBJECTS: Readonly<Record<PlanKind, string>> = {
  danVan: 'thực hiện công tác dân vận chính quyền',
  danVanDanChu: 'thực hiện công tác dân vận chính quyền và dân chủ ở cơ sở',
  danChu: 'thực hiện dân chủ ở cơ sở',
};

/** Codes of the bodies that a maker's tasks usually name. A commune's register holds its own by itself. */
const BODIES: Readonly<Record<PlanOwner, readonly string[]>> = {
  commune: [],
  department: ['VPS', 'PDVS', 'SNV', 'UBNDT'],
  provinceOffice: ['HCTC', 'PBTT', 'SNV', 'UBNDT'],
  province: ['UBNDT', 'VPT', 'SNV', 'BTGDV', 'MTTQT', 'SBN', 'UBNDX'],
};

/** A template without a task. It says nothing that a person would have to strike out. */
export function blankTemplate(who: PlanOwner, planKind: PlanKind, year: number): PlanTemplate {
  const title = `Kế hoạch ${SUBJECTS[planKind]} năm ${year}`;
  return {
    id: BLANK_ID,
    version: 1,
    label: title,
    who,
    legacy: false,
    planKind,
    year,
    title,
    places: {},
    source: { title: '', number: null, date: null, issuer: '', note: null },
    legalBases: [],
    groups: [],
    tasks: [],
    reports: [],
    targets: [],
    responsibilities: [],
    recipients: [],
    units: STANDING_BODIES.filter(({ code }) => BODIES[who].includes(code)),
  };
}
