/**
 * A plan template: what one issued plan says, as plain data. It holds only what the plan says: what the plan
 * leaves out is empty or `null` here, and what could not be read in the copy is `null` with a note.
 */
import type { Unit } from '../units/units';

/**
 * The kind of body that would use the template. In order: xã, phường, đặc khu; sở, ban, ngành; văn phòng UBND tỉnh;
 * UBND tỉnh.
 */
export type PlanOwner = 'commune' | 'department' | 'provinceOffice' | 'province';

/** The issuer of a template's plan: one of today's, or a huyện, which ended on 30/6/2025. */
export type TemplateOwner = PlanOwner | 'district';

/** Dân vận chính quyền; dân vận chính quyền và dân chủ ở cơ sở; dân chủ ở cơ sở. */
export type PlanKind = 'danVan' | 'danVanDanChu' | 'danChu';

/** A plan template: a real plan, worded anew, with its source. */
export interface PlanTemplate {
  /** Stable id, such as `binh-chuong-2026`. */
  readonly id: string;
  /**
   * Counts up from 1 whenever the content changes. Rows keep their `n` from version to version, since it makes their
   * ids: new ones get new numbers, wherever they stand.
   */
  readonly version: number;
  /** Name in the list of templates. */
  readonly label: string;
  readonly who: TemplateOwner;
  /** True for a template of bodies that ended on 30/6/2025 (huyện, thị trấn): offered for reference only. */
  readonly legacy: boolean;
  readonly planKind: PlanKind;
  /** The year the plan was made for. */
  readonly year: number;
  /** Title for a plan made from it: the source's without the name of its place. */
  readonly title: string;
  readonly places: PlaceWords;
  readonly source: TemplateSource;
  /** Documents the plan as a whole rests on (căn cứ). */
  readonly legalBases: readonly LegalBasis[];
  /** Mục đích, yêu cầu, a paragraph each; absent where the copy has none. */
  readonly aims?: readonly string[];
  /** Kinh phí, a paragraph each. */
  readonly funds?: readonly string[];
  /** The sentences that close the plan. */
  readonly closing?: readonly string[];
  /** Who signed it: the lines above the signature, and the name below. */
  readonly signer?: { readonly title: string; readonly name: string | null };
  /** Headings over the tasks, in order; empty when the plan lists its tasks without any. */
  readonly groups: readonly TaskGroup[];
  readonly tasks: readonly TemplateTask[];
  /** Everything the plan asks to be sent: reports, and other deadlines that stand under "Tổ chức thực hiện". */
  readonly reports: readonly TemplateReport[];
  readonly targets: readonly TemplateTarget[];
  /** Duties that *Danh mục đơn vị* alone says; those of the document are tasks of the group *Tổ chức thực hiện*. */
  readonly responsibilities: readonly Responsibility[];
  /** Nơi nhận, one line each; empty when the copy has none. */
  readonly recipients: readonly string[];
  /** Every unit the rows above name, and the collective names among them. */
  readonly units: readonly TemplateUnit[];
  /**
   * Names in the rows above that the register of the workbook they come from lacked. Slips of the pen among them. They stay
   * as typed and never become units; *Rà soát* asks about them.
   */
  readonly unlisted?: readonly string[];
  /**
   * Places to look at again once the template was read from a document or fitted (adapt.ts); none in a file.
   */
  readonly reviews?: readonly Review[];
}

/** The plan's own words for its territory and the communities below it. */
export interface PlaceWords {
  /** xã, phường, thị trấn, huyện … */
  readonly commune?: string;
  /** thôn, ấp, khu phố … */
  readonly village?: string;
}

/** A place in a template. */
export interface Place {
  /**
   * The part of a template. `duty`: under Tổ chức thực hiện; `basis`: căn cứ of the whole plan; `recipient`: nơi nhận;
   * `aim`: mục đích, yêu cầu; `fund`: kinh phí.
   */
  readonly part:
    | 'title'
    | 'group'
    | 'task'
    | 'report'
    | 'basis'
    | 'target'
    | 'duty'
    | 'recipient'
    | 'aim'
    | 'fund'
    | 'closing';
  /** Number in its list, from 1; of a duty, its responsibility's. */
  readonly n: number;
  readonly field?: PlaceField;
}

export type PlaceField =
  | 'text'
  | 'timing'
  | 'target'
  | 'product'
  | 'basis'
  | 'lead'
  | 'implementing'
  | 'coordinating'
  | 'from'
  | 'recipients';

/** A line of the note beside a row (marks.ts): `Rà soát lại: …`, or `Giải trình: …` of a draft that was read. */
export interface Review {
  readonly place: Place;
  readonly text: string;
}

/** The issued plan a template was made from. */
export interface TemplateSource {
  readonly title: string;
  /** Số, ký hiệu such as `14/KH-UBND`; `null` when missing or illegible in the copy. */
  readonly number: string | null;
  /** Date of issue as written, `26/01/2026`; `null` when missing or illegible. */
  readonly date: string | null;
  readonly issuer: string;
  /**
   * A note for the reader: what is missing or illegible in the copy, which bodies have ended. `null` when there is
   * nothing to say.
   */
  readonly note: string | null;
}

/** A document a plan cites. Laws are cited without a number (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6). */
export interface LegalBasis {
  /** The kind of document in full, where its number does not say it. */
  readonly kind?: string;
  /** The document's subject, in few words. */
  readonly text: string;
  readonly number: string | null;
  /** The date as written, dd/mm/yyyy, or `null`. */
  readonly date: string | null;
  readonly issuer: string | null;
}

export interface TaskGroup {
  readonly title: string;
  /** Section of the source plan, such as `II.4`. */
  readonly section: string;
  /** Numbers `n` of its tasks, in order. */
  readonly tasks: readonly number[];
}

/** A unit that leads, and the part it leads when the plan splits a task between several. */
export interface Lead {
  readonly unit: string;
  readonly scope?: string;
}

export interface TemplateTask {
  /** The task's number from 1, without gaps; see `taskId`. */
  readonly n: number;
  readonly text: string;
  /** Cơ quan chủ trì; empty when the plan names none. */
  readonly lead: readonly Lead[];
  /** Cơ quan thực hiện. */
  readonly implementing: readonly string[];
  /** Cơ quan phối hợp; cơ quan phối hợp, thực hiện. */
  readonly coordinating: readonly string[];
  /** Thời gian thực hiện as the plan writes it; `null` when it says nothing. */
  readonly timing: string | null;
  readonly product?: string;
  readonly target?: string;
  /** Documents cited in this task. */
  readonly legalBases?: readonly LegalBasis[];
  /** Section of the source plan, such as `II.4` or `III.2.b`. */
  readonly section: string;
}

export interface TemplateReport {
  /** The report's number from 1, without gaps; see `reportId`. */
  readonly n: number;
  readonly name: string;
  readonly period: ReportPeriod;
  /** The deadline as the plan writes it; its date follows by `parseTiming`. `null` when it gives none. */
  readonly timing: string | null;
  /** The receivers; empty when the plan does not say. */
  readonly recipients: readonly string[];
  /** The senders; empty when the plan does not say. */
  readonly from: readonly string[];
  readonly section: string;
}

/** Six months, nine months, the year; once; whenever asked or whenever a rule calls for it. */
export type ReportPeriod = '6T' | '9T' | 'year' | 'once' | 'onRequest';

/** A target (chỉ tiêu). A plain figure is met by reaching it (`>=`), "trên …" by passing it (`>`). A target without a figure has `null` for operator, value and unit. */
export interface TemplateTarget {
  readonly text: string;
  readonly operator: '>=' | '>' | null;
  readonly value: number | null;
  /** The unit of measure, such as `%`. */
  readonly unit: string | null;
  readonly section: string;
}

export interface Responsibility {
  readonly unit: string;
  readonly duties: readonly string[];
  readonly section: string;
}

/** A unit of the template's register, without its duties. */
export type TemplateUnit = Omit<Unit, 'duties'>;

/** The note of a row that must be looked at again; `null` when there is nothing. */
export function reviewNote(template: PlanTemplate, part: Place['part'], n: number): string | null {
  const found = (template.reviews ?? []).filter(({ place }) => place.part === part && place.n === n);
  return found.length === 0 ? null : [...new Set(found.map(({ text }) => text))].join('\n');
}

/** A template as it is listed before it is loaded. */
export interface TemplateSummary {
  readonly id: string;
  readonly label: string;
  readonly who: TemplateOwner;
  readonly legacy: boolean;
  readonly planKind: PlanKind;
  readonly year: number;
  /** Title of the source plan with its number, date and issuer as far as they are known. */
  readonly sourceTitle: string;
}

/** Row id of a task: `binh-chuong-2026.8`. */
export function taskId(templateId: string, n: number): string {
  return `${templateId}.${n}`;
}

/** Row id of a report: `binh-chuong-2026.r2`. */
export function reportId(templateId: string, n: number): string {
  return `${templateId}.r${n}`;
}
