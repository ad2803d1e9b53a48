/** What *Rà soát* reads is what its rules look at: no more, or large plans are slow; no less, or rules are blind. */
import { MemoryWorkbook, seededRandom } from '../../../test/support/memory-door';
import { lookAtPlan, reviewPlan } from '../../actions/review';
import { addYearTables, createPlan, scoreUnit } from '../../../test/support/actions';
import { YEAR_ROLES } from '../plan/year-tables';
import { loadRubric, loadTemplate, loadYearTemplate, templateList } from '../../templates';
import { announcedCalendar } from '../calendar/holidays';
import type { FoundColumns } from '../layout/choose';
import type { Role } from '../layout/layout';
import { readMeta } from '../layout/meta';
import { CHECKED_COLUMNS } from './columns';
import { RULES } from './rules';
import { settingsOf } from './review/check';
import { viewPlan } from './view';
import type { PlanView, ViewRow } from './view';

async function workbookOf(template: string): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  const request = { template: await loadTemplate(template), unit: 'UBND xã A', year: '2026' };
  await createPlan(workbook, request, { random: seededRandom() });
  const year = { template: await loadYearTemplate(), roles: new Set(YEAR_ROLES) };
  await addYearTables(workbook, year, { random: seededRandom() });
  await scoreUnit(workbook, await loadRubric('minh-hoa'));
  return workbook;
}

test.each(templateList.map(({ id }) => id))(
  '%s: the chosen columns give what the whole workbook gives',
  async (id) => {
    const workbook = await workbookOf(id);
    const whole = reviewPlan(await workbook.read());
    const chosen = await lookAtPlan(workbook);
    expect(whole.ok && whole.findings.length).toBeGreaterThan(0);
    expect(whole.ok && whole.findings.filter(({ rule }) => rule.startsWith('broken'))).toEqual([]);
    expect(chosen).toEqual(whole);
  },
);

test('a rule asks for no column that is not read, and for no formula that is not', async () => {
  const snapshot = await (await workbookOf('binh-chuong-2026')).read();
  const reading = readMeta(snapshot);
  if (reading.state !== 'ok') {
    throw new Error(reading.state);
  }
  const asked = new Set<string>();
  const spied = <K extends string>(role: Role, rows: readonly ViewRow<K>[]): ViewRow<K>[] =>
    rows.map((row) => ({
      ...row,
      text: (key) => (asked.add(`${role}.${key}`), row.text(key)),
      value: (key) => (asked.add(`${role}.${key}`), row.value(key)),
      formula: (key) => (asked.add(`${role}.${key}, formula`), row.formula(key)),
    }));
  const view = viewPlan(snapshot, reading.meta, announcedCalendar);
  const watched: PlanView = {
    ...view,
    infoRows: spied('info', view.infoRows),
    tasks: spied('tasks', view.tasks),
    reports: spied('reports', view.reports),
    indicators: spied('indicators', view.indicators),
    models: spied('models', view.models),
    units: spied('units', view.units),
    scores: spied('scores', view.scores),
  };
  RULES.forEach((rule) => rule.run(watched, settingsOf(rule)));
  const isRead = (what: string): boolean => {
    const [place = '', formula] = what.split(', ');
    const [role = '', key] = place.split('.');
    const columns = (CHECKED_COLUMNS as FoundColumns)[role as Role];
    return (
      columns === true ||
      (columns !== undefined && 'whole' in columns) ||
      (columns ?? []).some((column) =>
        typeof column === 'string' ? column === key && !formula : column.key === key,
      )
    );
  };
  expect(asked.size).toBeGreaterThan(5);
  expect([...asked].filter((what) => !isRead(what))).toEqual([]);
});
