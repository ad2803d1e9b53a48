/** Documents of the plan's own place that are still to be named: a template of elsewhere left their numbers open. */
import { isToFill } from '../../plan/local-documents';
import type { Found, Rule } from '../finding';
import type { CellAt } from '../../../workbook/cells/cells';

export const basisToFill: Rule = {
  id: 'basisToFill',
  level: 'review',
  about: 'plan',
  codes: ['basis.toFill'],
  source:
    'Luật Tổ chức chính quyền địa phương: documents of a province or commune hold in that place alone, so none of another place is cited',
  run: (view) => {
    const said = (text: string, at: CellAt): Found[] =>
      isToFill(text) ? [{ code: 'basis.toFill', params: { text: shortened(text) }, at }] : [];
    return [
      ...view.infoRows.flatMap((row) => said(row.text('value'), row.at('value'))),
      ...view.tasks.flatMap((row) => [
        ...(['text', 'product', 'target'] as const).flatMap((key) => said(row.text(key), row.at(key))),
        ...said(openPieces(row.text('basis')), row.at('basis')),
      ]),
      ...view.reports.flatMap((row) => said(row.text('name'), row.at('name'))),
    ];
  },
};

/** The documents of a cell whose numbers are open. */
const openPieces = (text: string): string =>
  text
    .split(/;\s*|\n/u)
    .filter(isToFill)
    .join('; ');

const MOST = 120;
const shortened = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text);
