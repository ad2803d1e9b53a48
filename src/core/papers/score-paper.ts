/** Papers of a score sheet: their source, and *Bảng tự chấm điểm* as the unit signs it. */
import { plain } from '../../workbook/cells/plain';
import type { CellValue } from '../../workbook/cells/cells';
import type { Meta } from '../layout/meta';
import type { ColumnKey } from '../layout/layout';
import { locate, textOf } from '../layout/locate';
import { bodyLines, enclosedLater, placeAndDay, signTitles, symbolOf, twoSignatures } from './heading';
import { readPaperHead } from './source';
import type { PaperHead } from './source';
import { gridOf } from './document';
import type { PrintBlock, PrintCell, PrintDocument, PrintRow } from './document';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { rubricOf } from '../scoring/rubric/known';
import { round } from '../scoring/rubric/entered';
import { itemsOf } from '../scoring/rubric/rubric';
import type { CompoundCriterion, PlacedItem, Rubric } from '../scoring/rubric/rubric';
import { scoreOf } from '../scoring/rubric/entries';
import type { ItemScore, Score } from '../scoring/rubric/score';
import { readScores } from '../scoring/rubric/read-sheet';
import { NO_RATING_YET, NOT_APPLICABLE, scorerOf, SCORERS, writeNumber } from '../scoring/rubric/words';

/** Words that people wrote in the row of a criterion; `""` and `null` for nothing. */
export interface ScoreWords {
  readonly evidence: string;
  readonly explanation: string;
  readonly opinion: string;
  readonly reply: string;
  readonly state: string;
  readonly reviewer: string;
  readonly appraised1: number | null;
  readonly appraised2: number | null;
}

export interface ScorePaperSource {
  readonly head: PaperHead;
  readonly rubric: Rubric;
  /** Worked out from what was entered: a file's stored results may be old. */
  readonly score: Score;
  readonly rows: readonly (PlacedItem & { readonly points: ItemScore; readonly words: ScoreWords })[];
}

/**
 * Reads a score sheet as the papers of scores need it.
 * @returns `undefined` when there is no score sheet, or its set of criteria is not known.
 */
export function readScorePaper(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  known: readonly Rubric[] = [],
): ScorePaperSource | undefined {
  const scores = meta.sheets.scores && locate(snapshot, meta, 'scores');
  const rubric = rubricOf(meta, known);
  if (!scores || !rubric) {
    return undefined;
  }
  const { inputs, knockOuts } = readScores(scores, rubric);
  const score = scoreOf(rubric, inputs, knockOuts);
  const rowOf = new Map(scores.rows.map((row) => [textOf(row, 'code'), row]));
  return {
    head: readPaperHead(locate(snapshot, meta, 'info'), meta),
    rubric,
    score,
    rows: paperRows(rubric, score, (code, key) => rowOf.get(code)?.values[key] ?? null),
  };
}

/** A column of the score sheet that a roll-up keeps too. */
type PaperKey = ColumnKey<'scores'> & ColumnKey<'copyScores'>;

/**
 * The rows of a paper of scores: groups, criteria, their components.
 * @param valueOf what people wrote in the row of a criterion, by its code and the column's key.
 */
export function paperRows(
  rubric: Rubric,
  score: Score,
  valueOf: (code: string, key: PaperKey) => CellValue,
): ScorePaperSource['rows'] {
  return itemsOf(rubric).flatMap((placed, index) => {
    const points = score.items[index];
    const value = (key: PaperKey) => plain(valueOf(placed.item.code, key));
    const text = (key: PaperKey) => String(value(key) ?? '');
    const number = (key: PaperKey) => {
      const found = value(key);
      return typeof found === 'number' ? found : null;
    };
    return points
      ? [
          {
            ...placed,
            points,
            words: {
              evidence: text('evidence'),
              explanation: text('explanation'),
              opinion: text('opinion'),
              reply: text('reply'),
              state: text('state'),
              reviewer: text('reviewer'),
              appraised1: number('appraised1'),
              appraised2: number('appraised2'),
            },
          },
        ]
      : [];
  });
}

/** The subject of scores, as titles of papers say it. */
export const SCORE_SUBJECT = 'CÔNG TÁC DÂN VẬN CHÍNH QUYỀN, DÂN CHỦ Ở CƠ SỞ';

/** *Bảng tự chấm điểm*, six columns, the sums of the groups in bold. */
export function scorePaper(source: ScorePaperSource): PrintDocument {
  const { head, rubric, score } = source;
  const { self } = score;
  const total: PrintRow[] = [
    bold('', `TỔNG ĐIỂM TỰ CHẤM (trên ${writeNumber(self.outOf)} điểm)`, self.outOf, self.points),
    bold('', 'TỰ XẾP LOẠI', null, self.rating ?? noRating(source)),
  ];
  return {
    name: 'Bảng tự chấm điểm (in)',
    orientation: 'landscape',
    grid: gridOf('landscape', 19, 95, 20, 22, 60, 50),
    blocks: [
      { kind: 'sides', leftColumns: 2, left: bodyLines(head), right: [] },
      {
        kind: 'lines',
        lines: [
          { text: 'BẢNG TỰ CHẤM ĐIỂM', bold: true, size: 14 },
          { text: `${SCORE_SUBJECT}${inYear(head)}`, bold: true, size: 14 },
          { text: rubric.title, italic: true },
          {
            text: enclosedLater('Báo cáo', symbolOf('BC', head.unit), head.unit),
            italic: true,
          },
        ],
      },
      { kind: 'space', mm: 3 },
      {
        kind: 'table',
        numbered: true,
        repeated: true,
        columns: [
          { header: 'TT', align: 'center' },
          { header: 'Tiêu chí' },
          { header: 'Điểm tối đa', align: 'center' },
          { header: 'Điểm tự chấm', align: 'center' },
          { header: 'Tài liệu kiểm chứng' },
          { header: 'Giải trình' },
        ],
        rows: [...rubric.groups.flatMap((group, index) => groupRows(source, group.code, index)), ...total],
      },
      ...signatures(source),
    ],
  };
}

function groupRows({ rubric, score, rows }: ScorePaperSource, code: string, index: number): PrintRow[] {
  const group = rubric.groups[index];
  const inGroup = rows.filter((row) => row.group.code === code);
  return [
    bold(code, group?.title ?? '', group?.max ?? null, score.groups[index]?.self ?? null),
    ...inGroup.flatMap((row, at): PrintRow[] => {
      const before = inGroup[at - 1]?.within ?? [];
      return [
        // Each criterion stands once above its first component, with the sum of what its components say.
        ...row.within
          .filter((parent) => !before.includes(parent))
          .map((parent) => bold(parent.code, parent.title, parent.max, subtotal(inGroup, parent))),
        {
          kind: 'cells',
          cells: [
            row.item.code,
            row.item.title,
            row.item.max,
            selfCell(row),
            row.words.evidence,
            row.words.explanation,
          ],
        },
      ];
    }),
  ];
}

/** The points of a criterion's components; nothing while none has any. */
function subtotal(rows: ScorePaperSource['rows'], parent: CompoundCriterion): number | null {
  const points = rows.flatMap(({ within, points: { self } }) =>
    within.includes(parent) && self !== null ? [self] : [],
  );
  // Points have few decimals: 0.1 + 0.2 is 0.3.
  return points.length === 0
    ? null
    : round(
        points.reduce((sum, each) => sum + each, 0),
        9,
      );
}

/** The unit's points, or why there are none. */
export function selfCell({
  item,
  points,
}: Pick<ScorePaperSource['rows'][number], 'item' | 'points'>): PrintCell {
  if (!points.applies) {
    return NOT_APPLICABLE;
  }
  const by = scorerOf(item);
  return points.self ?? (by === SCORERS.self ? null : by);
}

const bold = (code: string, title: string, max: PrintCell, points: PrintCell): PrintRow => ({
  kind: 'cells',
  bold: true,
  cells: [code, title, max, points, '', ''],
});

export const inYear = ({ year }: { readonly year: string }): string => (year === '' ? '' : ` NĂM ${year}`);

const noRating = ({ score }: ScorePaperSource): string =>
  score.self.complete ? NO_RATING_YET.superior : NO_RATING_YET.missing;

const signatures = ({ head }: ScorePaperSource): PrintBlock[] =>
  twoSignatures(
    2,
    { titles: ['NGƯỜI LẬP BIỂU'], name: '', writesName: true },
    { dated: placeAndDay(head), titles: signTitles(head), name: head.signer },
  );
