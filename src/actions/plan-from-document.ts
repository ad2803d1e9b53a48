/** *Lập kế hoạch từ văn bản*: the reading of a document becomes a template, and tells its doubts. */
import type { PlanReading } from '../core/documents/reading';
import { templateOf } from '../core/documents/to-template';
import type { PlanOwner, PlanTemplate } from '../core/plan/template';
import type { Message } from '../core/words/message';

/** A plan as its document says it, with what the form begins with; or why there is none. */
export type DocumentPlan =
  | {
      readonly ok: true;
      readonly template: PlanTemplate;
      /** The issuing body; empty where the document does not name it. */
      readonly unit: string;
      readonly year: number;
      readonly who?: PlanOwner;
      /** Messages on what was counted, doubted and left unused, in the order to look at them. */
      readonly notes: readonly Message[];
    }
  | { readonly ok: false; readonly reason: Message };

/** Makes a plan of a reading. @param year where the document does not say it, or says another. */
export function planFromDocument(reading: PlanReading, year?: number): DocumentPlan {
  const template = templateOf(reading, year ?? reading.year);
  if (!template && reading.kind !== 'plan') {
    return { ok: false, reason: { code: `reading.kind.${reading.kind}` } };
  }
  if (!template) {
    const code =
      reading.tasks.length + reading.duties.length === 0 ? 'reading.noTasks' : 'reading.yearMissing';
    return { ok: false, reason: { code } };
  }
  const { who } = template;
  return {
    ok: true,
    template,
    unit: reading.agency ?? '',
    year: template.year,
    ...(who !== 'district' && { who }),
    notes: notesOf(reading).filter(({ code }) => year === undefined || code !== 'reading.yearMissing'),
  };
}

/** Unused blocks that are quoted; the others are counted. */
const MOST_QUOTED = 20;
const MOST_LETTERS = 120;

function notesOf(reading: PlanReading): readonly Message[] {
  const { groups, tasks, duties, reports, targets, newBodies, unused, doubts } = reading;
  const counted: Message = {
    code: 'reading.counted',
    params: {
      groups: groups.length,
      tasks: tasks.length,
      duties: duties.length,
      reports: reports.length,
      targets: targets.length,
    },
  };
  const quoted = unused.slice(0, MOST_QUOTED).map(({ text }): Message => ({
    code: 'reading.unused',
    params: { text: text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text },
  }));
  return [
    counted,
    ...distinct(wholeFirst(doubts).map(({ message }) => message)),
    ...(newBodies.length > 0
      ? [
          {
            code: 'reading.newBodies',
            params: { count: newBodies.length, names: newBodies.join('; ') },
          } satisfies Message,
        ]
      : []),
    ...quoted,
    ...(unused.length > quoted.length
      ? [{ code: 'reading.unusedMore', params: { count: unused.length - quoted.length } } satisfies Message]
      : []),
  ];
}

/** Doubts about the whole document before those about a row. */
const wholeFirst = (doubts: PlanReading['doubts']): PlanReading['doubts'] => [
  ...doubts.filter(({ message }) => isOfWhole(message.code)),
  ...doubts.filter(({ message }) => !isOfWhole(message.code)),
];

/** Whether a doubt is about the document as a whole, by its code. */
export const isOfWhole = (code: string): boolean => WHOLE.test(code);

const WHOLE = /^reading\.(?:kind|severalPlans|planWithin|twoLists|agency|title|year|numberUnread|dayUnread)/;

const keyOf = (message: { readonly code: string; readonly params?: unknown }): string =>
  JSON.stringify([message.code, message.params]);

const distinct = (messages: readonly Message[]): readonly Message[] => {
  const keys = messages.map(keyOf);
  return messages.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
};
