/** *Đối chiếu*: how a plan differs from another, as a sheet to be printed. It is read, not signed: no letterhead. */
import { DIFFERENCE_KINDS } from '../plan/compare';
import type { PlanDifference } from '../plan/compare';
import { placeMessage } from '../plan/compared-plan';
import type { ComparedPlan, Said } from '../plan/compared-plan';
import { formatMessage, shortened } from '../words/format';
import type { Message } from '../words/message';
import { vi } from '../../texts/messages.vi';
import { gridOf } from './document';
import type { PrintDocument, PrintLine, PrintRow } from './document';

/** What the sheet tells. `file`: the name of the other plan's file. `notes`: how that was read. */
export interface Comparison {
  readonly ours: Pick<ComparedPlan, 'unit' | 'year'>;
  readonly theirs: Pick<ComparedPlan, 'unit' | 'year'>;
  readonly file: string;
  readonly found: readonly PlanDifference[];
  readonly notes: readonly Message[];
}

/** Letters of a text that are quoted: a row stays well below a page. */
const LONGEST_TEXT = 400;

const say = (message: Message): string => formatMessage(message, vi);

/** The paper: differences by kind, each with its words and places in both plans. */
export function comparisonPaper({ ours, theirs, file, found, notes }: Comparison): PrintDocument {
  const small = (text: string): PrintLine => ({ text, align: 'left', size: 12 });
  return {
    name: 'Đối chiếu',
    orientation: 'landscape',
    grid: gridOf('landscape', 12, 104, 67, 67),
    blocks: [
      {
        kind: 'lines',
        lines: [
          { text: 'ĐỐI CHIẾU KẾ HOẠCH', bold: true, size: 14 },
          small(say({ code: 'compare.ours', params: { unit: ours.unit, year: ours.year } })),
          small(say({ code: 'compare.theirs', params: { unit: theirs.unit, year: theirs.year, file } })),
          ...notes.map((note): PrintLine => ({ ...small(say(note)), italic: true })),
          ...(found.length === 0 ? [small(say({ code: 'compare.none' }))] : []),
        ],
      },
      { kind: 'space', mm: 2 },
      ...(found.length === 0
        ? []
        : [
            {
              kind: 'table',
              repeated: true,
              columns: [
                { header: 'TT', align: 'center' },
                { header: 'Nhiệm vụ, báo cáo, chỉ tiêu' },
                { header: 'Kế hoạch đem so' },
                { header: 'Kế hoạch trong sổ này' },
              ],
              rows: rowsOf(found),
            } as const,
          ]),
    ],
  };
}

function rowsOf(found: readonly PlanDifference[]): PrintRow[] {
  let no = 0;
  return DIFFERENCE_KINDS.flatMap((kind): PrintRow[] => {
    const those = found.filter((difference) => difference.kind === kind);
    return those.length === 0
      ? []
      : [
          { kind: 'group', text: `${say({ code: `compare.kind.${kind}` })} (${those.length})` },
          ...those.map((difference): PrintRow => {
            no += 1;
            return {
              kind: 'cells',
              cells: [
                no,
                shortened(difference.text, LONGEST_TEXT),
                sideOf(difference.theirs, kind === 'missing'),
                sideOf(difference.ours, kind === 'own'),
              ],
            };
          }),
        ];
  });
}

/** @param isWhole its words stand beside it already. */
function sideOf(said: Said | undefined, isWhole: boolean): string {
  if (!said) {
    return say({ code: 'compare.absent' });
  }
  const place = `(${say(placeMessage(said.at))})`;
  return isWhole
    ? place
    : `${said.text === '' ? say({ code: 'compare.empty' }) : shortened(said.text, LONGEST_TEXT)}\n${place}`;
}
