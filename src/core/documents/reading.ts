/** The reading of a plan: what its document says, each part with the blocks it was read from. */
import type { CivilDate } from '../../workbook/cells/serial';
import type { Message } from '../words/message';
import type { StandingBody } from '../units/bodies';

/** The kind of a document, by the word that heads it. */
export type DocumentKind =
  | 'plan'
  | 'report'
  | 'decision'
  | 'letter'
  | 'proposal'
  | 'notice'
  | 'resolution'
  | 'directive'
  | 'programme'
  | 'guidance'
  | 'unknown';

/** The level of the body that issued a document. */
export type IssuerLevel = 'central' | 'province' | 'district' | 'commune' | 'unit';

/** Numbers of the blocks that something was read from: places in `DocumentBlocks.blocks`. */
export type BlockNumbers = readonly number[];

/** Something read otherwise than it stands, guessed, or doubtful, with the blocks it is about. */
export interface ReadingDoubt {
  readonly message: Message;
  readonly at: BlockNumbers;
}

/** A text of the document. */
export interface ReadText {
  readonly text: string;
  readonly at: BlockNumbers;
}

/** A document that is cited; what the sentence does not say, or what cannot be read, is `null`. */
export interface CitedDocument {
  /** Its kind in full: Quyết định, Chỉ thị, Luật. */
  readonly kind: string | null;
  readonly number: string | null;
  readonly day: CivilDate | null;
  readonly issuer: string | null;
  readonly level: IssuerLevel | null;
  /** The place its issuer names: tỉnh Quảng Ngãi. */
  readonly place: string | null;
  readonly subject: string | null;
  /** The words it was read from. */
  readonly written: string;
}

/** A body that a plan names. */
export interface ReadBody {
  /** The register's name, or the document's words where the register has none. */
  readonly name: string;
  readonly written: string;
  /** The register's entry; `undefined` for one that is new to it. */
  readonly unit?: StandingBody;
  /** The part of a task that it has. */
  readonly scope?: string;
}

export interface ReadGroup {
  readonly title: string;
  /** Documents that its heading cites. */
  readonly cited: readonly CitedDocument[];
  readonly section: string;
  readonly at: BlockNumbers;
}

/** The doers and the time of a task: each empty or `null` where the plan says nothing. */
export interface Assignment {
  readonly lead: readonly ReadBody[];
  readonly implementing: readonly ReadBody[];
  readonly coordinating: readonly ReadBody[];
  /** The phrase as written; `parseTiming` reads it. */
  readonly timing: string | null;
  readonly product: string | null;
  readonly target: string | null;
}

export interface ReadTask extends Assignment {
  readonly text: string;
  /** Number of its group in `groups`; `null` for a task without any. */
  readonly group: number | null;
  /** What a draft tells its leaders of it, and no issued plan says. */
  readonly reason?: string;
  readonly section: string;
  readonly cited: readonly CitedDocument[];
  readonly at: BlockNumbers;
}

/** A duty under *Tổ chức thực hiện*. */
export interface ReadDuty {
  readonly units: readonly ReadBody[];
  readonly coordinating: readonly ReadBody[];
  readonly text: string;
  readonly timing: string | null;
  readonly section: string;
  readonly cited: readonly CitedDocument[];
  readonly at: BlockNumbers;
}

export interface ReadReport {
  readonly name: string;
  readonly period: '6T' | '9T' | 'year' | 'once' | 'onRequest';
  readonly timing: string | null;
  readonly from: readonly ReadBody[];
  readonly recipients: readonly ReadBody[];
  readonly section: string;
  readonly at: BlockNumbers;
}

export interface ReadTarget {
  readonly text: string;
  readonly operator: '>=' | '>' | null;
  readonly value: number | null;
  readonly section: string;
  readonly at: BlockNumbers;
}

/** A part of the document that no row was made of. */
export interface UnusedPart {
  readonly at: number;
  readonly text: string;
}

/** The facts that stand before the first section. */
export interface ReadHead {
  readonly kind: DocumentKind;
  readonly agency: string | null;
  readonly number: string | null;
  readonly day: CivilDate | null;
  readonly place: string | null;
  readonly title: string | null;
  readonly year: number | null;
  /** Căn cứ. */
  readonly bases: readonly CitedDocument[];
}

/** A plan as it was read. */
export interface PlanReading extends ReadHead {
  /** Mục đích, yêu cầu. */
  readonly aims: readonly ReadText[];
  readonly groups: readonly ReadGroup[];
  readonly tasks: readonly ReadTask[];
  readonly targets: readonly ReadTarget[];
  readonly funds: readonly ReadText[];
  readonly duties: readonly ReadDuty[];
  readonly reports: readonly ReadReport[];
  /** The sentences that close it. */
  readonly closing: readonly ReadText[];
  /** Footnotes, with the documents they cite. */
  readonly notes: readonly (ReadText & { readonly cited: readonly CitedDocument[] })[];
  readonly recipients: readonly ReadText[];
  readonly signer: { readonly title: string; readonly name: string | null; readonly at: BlockNumbers } | null;
  /** Bodies that the register does not know, offered for it. */
  readonly newBodies: readonly string[];
  readonly doubts: readonly ReadingDoubt[];
  /** *Chưa dùng*. */
  readonly unused: readonly UnusedPart[];
}

/** All bodies that tasks, duties and reports name, as often as they do. */
export const bodiesOf = ({
  tasks,
  duties,
  reports,
}: Pick<PlanReading, 'tasks' | 'duties' | 'reports'>): readonly ReadBody[] => [
  ...tasks.flatMap(({ lead, implementing, coordinating }) => [...lead, ...implementing, ...coordinating]),
  ...duties.flatMap(({ units, coordinating }) => [...units, ...coordinating]),
  ...reports.flatMap(({ from, recipients }) => [...from, ...recipients]),
];
