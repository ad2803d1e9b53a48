/** What another version of a pack has otherwise, to be seen before it is taken. */
import { canonicalJson } from '../../workbook/cells/canonical-json';
import { formatDate } from '../calendar/civil';
import type { Message } from '../words/message';
import type { ProvincePack } from './pack';

/** The parts of a pack, each as names with their content. */
function partsOf(pack: ProvincePack) {
  const { documents, reports, criteria, templates, daysOff, bodies, units, indicators, models } = pack;
  return {
    documents: documents.map((each) => [each.number ?? each.text, each] as const),
    reports: reports.map((each) => [each.name, { ...each, due: formatDate(each.due) }] as const),
    criteria: criteria.map((each) => [each.title, each] as const),
    templates: templates.map((each) => [each.label, each] as const),
    bodies: bodies.map((each) => [`${each.body} → ${each.to}`, each] as const),
    units: units.map((each) => [each.name, each] as const),
    indicators: indicators.map((each) => [each.text, each] as const),
    models: models.map((each) => [each.name, each] as const),
    daysOff: daysOff === '' ? [] : [[daysOff, daysOff] as const],
  };
}

/** The parts that differ, a message for each item: new, gone, changed. */
export function packChanges(before: ProvincePack, after: ProvincePack): readonly Message[] {
  const [old, next] = [partsOf(before), partsOf(after)];
  return (Object.keys(next) as (keyof typeof next)[]).flatMap((part) => {
    const [was, is] = [keyed(old[part]), keyed(next[part])];
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((name): Message[] => {
      const change = !was.has(name)
        ? 'added'
        : !is.has(name)
          ? 'gone'
          : was.get(name) === is.get(name)
            ? undefined
            : 'changed';
      return change ? [{ code: `pack.${change}`, params: { name } }] : [];
    });
  });
}

const keyed = (items: readonly (readonly [string, unknown])[]): ReadonlyMap<string, string> =>
  new Map(items.map(([name, content]) => [name, canonicalJson(content)]));
