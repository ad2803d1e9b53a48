/**
 * *Thẩm định theo tiêu chí*: from the units' files a workbook with a sheet for each criterion and a row for each unit, for those
 * who divide the appraisal by criterion. It is written into an empty workbook, and comes back among the files of a roll-up.
 */
import { diff } from '../workbook/draft/diff';
import type { WorkbookDoor } from '../workbook/draft/door';
import type { WorkbookDraft } from '../workbook/draft/draft';
import { EMPTY_META, listNames, metaDraft, readMeta } from '../core/layout/meta';
import type { Meta, SheetRecord } from '../core/layout/meta';
import { freeSheetName, freeTableName } from '../core/layout/names';
import { freeNames, sheetRecords } from '../core/layout/sheet';
import type { SheetNames } from '../core/layout/sheet';
import type { Message } from '../core/words/message';
import { criterionRecord, criterionSheet, headsSheet, indexSheet } from '../core/rollup/by-criterion';
import type { Sent } from '../core/rollup/by-criterion';
import { shownOf } from '../core/rollup/shown';
import { mostOf } from '../core/rollup/summary';
import { findRubric } from '../core/scoring/rubric/known';
import { itemsOf } from '../core/scoring/rubric/rubric';
import type { PlacedItem, Rubric } from '../core/scoring/rubric/rubric';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { applyChanges, refuse, unwritable } from './apply';
import { remarksOn } from './assemble';
import { surveyFrom } from './roll-up';
import type { RollUpRequest, RollUpResult } from './roll-up';

export interface ByCriterionRequest<File> extends RollUpRequest<File> {
  /** Codes of criteria or of groups; a group stands for all of its criteria, none for all there are. */
  readonly criteria?: readonly string[];
}

export async function byCriterion<File>(
  door: WorkbookDoor,
  request: ByCriterionRequest<File>,
): Promise<RollUpResult> {
  if (request.files.length === 0) {
    return { outcome: refuse({ code: 'rollup.noFiles' }) };
  }
  const snapshot = await door.read();
  const reading = readMeta(snapshot);
  const meta = reading.state === 'ok' ? reading.meta : EMPTY_META;
  const refusal =
    unwritable(reading) ?? (isFree(meta) ? undefined : { code: 'byCriterion.notEmpty' as const });
  if (refusal) {
    return { outcome: refuse(refusal) };
  }
  const survey = await surveyFrom({ snapshot, meta }, request);
  if (!survey.ok) {
    return { outcome: refuse(survey.reason) };
  }
  const { summary } = survey;
  const told = { summary: shownOf(summary), guessed: survey.guessed };
  const sent = summary.units.flatMap((unit): Sent[] => (unit.from ? [{ ...unit, from: unit.from }] : []));
  const setOf = ({ from }: Sent): string => from.copy.head.rubricChecksum;
  const set = mostOf(sent.map(setOf).filter((checksum) => checksum !== ''));
  const rubric = findRubric([...request.rubrics, ...summary.rubrics], set ?? '');
  if (!rubric) {
    return { ...told, outcome: refuse({ code: 'byCriterion.noScores' }) };
  }
  const { items, unknown } = chosenItems(rubric, request.criteria ?? []);
  if (unknown.length > 0) {
    const params = { codes: unknown.join(', '), groups: rubric.groups.map(({ code }) => code).join(', ') };
    return { ...told, outcome: refuse({ code: 'byCriterion.noSuch', params }) };
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
  const changes = diff(snapshot, draftOf(snapshot, meta, items, units));
  return { ...told, outcome: await applyChanges(door, snapshot, changes, messages) };
}

/** A plan or a roll-up in the workbook would be taken for what it holds when it comes back. */
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

/** Sheets go by the criterion's code, tables by a number: Excel allows neither all that codes may hold. */
const namesOf = ({ item }: PlacedItem, index: number, snapshot: WorkbookSnapshot): SheetNames => ({
  sheet: freeSheetName(`Tiêu chí ${item.code.replace(/[:\\/?*[\]]/g, '-')}`, snapshot),
  table: freeTableName(`TieuChi_${index + 1}`, snapshot),
});
