/**
 * Bodies that do not work on the day they are named for, and bodies that went with cấp huyện. Collective names are never told.
 */
import { compareDates, formatDate } from '../../calendar/civil';
import { wentWithDistricts } from '../district-bodies';
import type { Found, Rule } from '../finding';
import { datedRows, fixedDeadlinesOf, UNIT_COLUMNS } from '../view';
import type { ViewRow } from '../view';

export const inactiveUnit: Rule = {
  id: 'inactiveUnit',
  level: 'review',
  about: 'plan',
  codes: ['unit.ended', 'unit.notYet', 'unit.ofDistrict'],
  source:
    'Danh mục đơn vị, Hoạt động từ and đến; two-tier local government since 01/7/2025 (Luật Tổ chức chính quyền địa phương 2025)',
  run: (view) => {
    const told = new Set<string>();
    return datedRows(view).flatMap((dated) => {
      const days = fixedDeadlinesOf(view, dated).map(({ last }) => last);
      const check = <K extends string>(row: ViewRow<K>, columns: readonly K[]): Found[] =>
        columns.flatMap((column) =>
          view.unitsIn(row.text(column)).flatMap(({ name }): Found[] => {
            const match = view.findUnit(name);
            const isEnded = match.kind !== 'none' && match.unit.activeTo !== undefined;
            if (!isEnded && wentWithDistricts(view, name)) {
              const isNew = !told.has(name);
              told.add(name);
              return isNew ? [{ code: 'unit.ofDistrict', params: { name }, at: row.at(column) }] : [];
            }
            if (match.kind === 'none' || match.unit.kind === 'group') {
              return [];
            }
            const { activeFrom, activeTo } = match.unit;
            const late = activeTo && days.find((day) => compareDates(day, activeTo) > 0);
            if (late) {
              const params = { name, ended: formatDate(activeTo), date: formatDate(late) };
              return [{ code: 'unit.ended', params, at: row.at(column) }];
            }
            const early = activeFrom && days.find((day) => compareDates(day, activeFrom) < 0);
            return early
              ? [
                  {
                    code: 'unit.notYet',
                    params: { name, from: formatDate(activeFrom), date: formatDate(early) },
                    at: row.at(column),
                  },
                ]
              : [];
          }),
        );
      return dated.key === 'due'
        ? check(dated.row, UNIT_COLUMNS.reports)
        : check(dated.row, UNIT_COLUMNS.tasks);
    });
  },
};
