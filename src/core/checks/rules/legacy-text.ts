/** Text in a code page older than Unicode. Nobody can search it, no unit is found by it, and print shows other signs. */
import { decodeLegacy, legacyEncoding } from '../../values/legacy-text';
import type { LegacyEncoding } from '../../values/legacy-text';
import { edit } from '../edits';
import type { Found, Rule } from '../finding';
import type { ViewRow } from '../view';

const TASK_COLUMNS = [
  'group',
  'text',
  'lead',
  'implementing',
  'coordinating',
  'timing',
  'product',
  'note',
] as const;
const REPORT_COLUMNS = ['name', 'from', 'timing', 'recipients', 'note'] as const;
const UNIT_COLUMNS = ['name', 'shortNames', 'duties', 'note'] as const;

const NAMES: Readonly<Record<LegacyEncoding, string>> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' };

export const legacyText: Rule = {
  id: 'legacyText',
  level: 'review',
  about: 'plan',
  codes: ['text.legacy'],
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, I.2: Unicode, TCVN 6909:2001',
  run: (view) => {
    const check = <K extends string>(row: ViewRow<K>, columns: readonly K[]): Found[] =>
      columns.flatMap((key): Found[] => {
        const text = row.text(key);
        const encoding = legacyEncoding(text);
        return encoding === undefined
          ? []
          : [
              {
                code: 'text.legacy',
                params: { encoding: NAMES[encoding], text: decodeLegacy(text, encoding) },
                at: row.at(key),
                // The same words in other characters: what the plan says stays.
                fix: {
                  code: 'fix.toUnicode',
                  params: { text: decodeLegacy(text, encoding) },
                  edits: [edit(row, key, { value: decodeLegacy(text, encoding) })],
                  changesIssuedText: false,
                },
              },
            ];
      });
    return [
      ...view.infoRows.flatMap((row) => check(row, ['value'])),
      ...view.tasks.flatMap((task) => check(task, TASK_COLUMNS)),
      ...view.reports.flatMap((report) => check(report, REPORT_COLUMNS)),
      ...view.units.flatMap((unit) => check(unit, UNIT_COLUMNS)),
      ...view.indicators.flatMap((row) => check(row, ['text'])),
      ...view.models.flatMap((model) => check(model, ['name'])),
    ];
  },
};
