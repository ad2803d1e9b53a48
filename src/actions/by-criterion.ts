/**
 * *Thẩm định theo tiêu chí*: a workbook with a sheet for each criterion and a row for each unit.
 * It is for those who divide the appraisal by criterion. It is written into an empty workbook, and comes back among the files of a roll-up.
 */
import * as z from 'zod/mini';
import type { WorkbookDraft } from '../workbook/draft/draft';
import { listNames, metaDraft } from '../core/layout/meta';
import type { Meta, SheetRecord } from '../core/layout/meta';
import { freeSheetName, freeTableName } from '../core/layout/names';
import { freeNames, sheetRecords } from '../core/layout/sheet';
import type { SheetNames } from '../core/layout/sheet';
import type { Message } from '../core/words/message';
import { criterionRecord, criterionSheet, headsSheet, indexSheet } from '../core/rollup/by-criterion';
import type { Sent } from '../core/rollup/by-criterion';
import { shownOf } from '../core/rollup/shown';
import { mostOf } from '../core/rollup/most-of';
import { findRubric } from '../core/scoring/rubric/known';
import { itemsOf } from '../core/scoring/rubric/rubric';
import type { PlacedItem, Rubric } from '../core/scoring/rubric/rubric';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { remarksOn } from './assemble';
import { FILES_INPUT, noFiles, surveyFrom } from './read-files';
import type { RolledUp } from './read-files';
import { action, whole } from './run/action';
import type { Wanted } from './run/action';
import type { Held } from './run/needs';

const input = z.object({
  ...FILES_INPUT,
  /** Codes of criteria or of groups; a group stands for all of its criteria, none for all there are. */
  criteria: z.exactOptional(z.readonly(z.array(z.string()))),
});

export const byCriterion = action({
  id: 'byCriterion',
  needs: 'nothing',
  input,
  asks: ['rubrics', 'today'],
  review: noFiles,
  reads: whole,
  draft: parted,
});

async function parted(held: Held<'nothing'>, request: z.output<typeof input>): Promise<Wanted<RolledUp>> {
  const { snapshot, meta } = held;
  if (!isFree(meta)) {
    return { ok: false, messages: [{ code: 'byCriterion.notEmpty' }] };
  }
  const survey = await surveyFrom(held, request);
  if (!survey.ok) {
    return { ok: false, messages: [survey.reason] };
  }
  const { summary } = survey;
  const result = { summary: shownOf(summary), guessed: survey.guessed };
  const sent = summary.units.flatMap((unit): Sent[] => (unit.from ? [{ ...unit, from: unit.from }] : []));
  const setOf = ({ from }: Sent): string => from.copy.head.rubricChecksum;
  const set = mostOf(sent.map(setOf).filter((checksum) => checksum !== ''));
  const rubric = findRubric([...request.rubrics, ...summary.rubrics], set ?? '');
  if (!rubric) {
    return { ok: false, messages: [{ code: 'byCriterion.noScores' }], result };
  }
  const { items, unknown } = chosenItems(rubric, request.criteria ?? []);
  if (unknown.length > 0) {
    const params = { codes: unknown.join(', '), groups: rubric.groups.map(({ code }) => code).join(', ') };
    return { ok: false, messages: [{ code: 'byCriterion.noSuch', params }], result };
  }
  const units = sent.filter((unit) => setOf(unit) === set);
  const others = sent.filter((unit) => setOf(unit) !== set);
  const messages: Message[] = [
    { code: 'byCriterion.done', params: { criteria: items.length, units: units.length } },
    ...(others.length > 0
      ? [
          {
            code: 'byCriterion.otherSet',
            params: { units: others.map(({ unit }) => unit).join(', ') },
          } satisfies Message,
        ]
      : []),
    ...remarksOn(summary).filter(({ code }) => code === 'rollup.nothing'),
  ];
  const given: Meta = { ...meta, rollUps: summary.data.issuers };
  return { ok: true, draft: draftOf(snapshot, given, items, units), messages, result };
}

/** Whether the workbook is empty of plans and roll-ups. They would be taken for what it holds when it comes back. */
const isFree = ({ plan, sheets, criteria }: Meta): boolean => !plan && !sheets.copies && !criteria;

function chosenItems(
  rubric: Rubric,
  codes: readonly string[],
): { readonly items: readonly PlacedItem[]; readonly unknown: readonly string[] } {
  const all = itemsOf(rubric);
  const covers = (code: string, { item, group }: PlacedItem): boolean =>
    [group.code, item.code].includes(code) || item.code.startsWith(`${code}.`);
  return {
    items: codes.length === 0 ? all : all.filter((placed) => codes.some((code) => covers(code, placed))),
    unknown: codes.filter((code) => !all.some((placed) => covers(code, placed))),
  };
}

function draftOf(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  items: readonly PlacedItem[],
  units: readonly Sent[],
): WorkbookDraft {
  const placed = items.map((item, index) => ({ item, names: namesOf(item, index, snapshot) }));
  const heads = freeNames('copies', snapshot);
  const index = indexSheet(placed, units.length, freeSheetName('Các tiêu chí', snapshot));
  const criteria = Object.fromEntries(
    placed.flatMap(({ item, names }): [string, SheetRecord][] => {
      const record = criterionRecord(names);
      return record ? [[item.item.code, record]] : [];
    }),
  );
  const next: Meta = {
    ...meta,
    criteria,
    sheets: { ...meta.sheets, ...sheetRecords({ copies: heads }) },
  };
  return {
    sheets: [
      index,
      ...placed.map(({ item, names }) => criterionSheet(item, units, names)),
      headsSheet(units, heads),
      metaDraft(next),
    ],
    names: listNames(),
    show: { sheet: index.name, row: 0, column: 0 },
  };
}

/** Names a criterion's sheet and table. Sheets go by the criterion's code, tables by a number: Excel allows neither all that codes may hold. */
const namesOf = ({ item }: PlacedItem, index: number, snapshot: WorkbookSnapshot): SheetNames => ({
  sheet: freeSheetName(`Tiêu chí ${item.code.replace(/[:\\/?*[\]]/g, '-')}`, snapshot),
  table: freeTableName(`TieuChi_${index + 1}`, snapshot),
});
