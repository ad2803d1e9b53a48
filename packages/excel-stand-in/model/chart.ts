/** Charts: ChartCollection, Chart, its title, legend and axes. */
import { addChart, boundsOf, changeChart, chartsOf, deleteChart, titleOf } from '../engine/charts';
import { CHART_TYPES, LEGEND_POSITIONS, SERIES_BY } from '../engine/state';
import type { ChartInfo } from '../engine/state';
import { ApiError } from './errors';
import { check, flag, integer, membersOf, number, oneModelledOf, oneOf, optional, text } from './members';
import type { Member, Model, TypeTable } from './members';
import { NULL_OBJECT } from './objects';
import type { ObjectOf } from './objects';
import { rangeObject } from './range';
import { rangeArgument, rangeOf } from './worksheet';

type Charts = ObjectOf<'ChartCollection'>;
type Chart = ObjectOf<'Chart'>;
/** Any object of a chart. */
type OnChart = Pick<Chart, 'sheetId' | 'id'>;

function known({ sheetId, id }: OnChart, { engine }: Model): ChartInfo {
  const found = chartsOf(engine, sheetId).find((chart) => chart.id === id);
  if (!found) {
    throw new ApiError('ItemNotFound', 'The chart was deleted.');
  }
  return found;
}

function change(on: OnChart, model: Model, changes: Partial<ChartInfo>): void {
  changeChart(model.engine, on.sheetId, known(on, model).id, changes);
}

function find({ sheetId }: Charts, nameOrId: string, { engine }: Model): Chart | undefined {
  const wanted = nameOrId.toLowerCase();
  const charts = chartsOf(engine, sheetId);
  const found =
    charts.find(({ name }) => name.toLowerCase() === wanted) ?? charts.find(({ id }) => id === nameOrId);
  return found && { type: 'Chart', sheetId, id: found.id };
}

function get(on: Charts, nameOrId: string, model: Model): Chart {
  const found = find(on, nameOrId, model);
  if (!found) {
    throw new ApiError('ItemNotFound', `The sheet has no chart ${JSON.stringify(nameOrId)}.`);
  }
  return found;
}

const all = membersOf<'ChartCollection'>();

export const chartCollectionTable: TypeTable<Charts> = {
  members: {
    Count: all.value('1.1', ({ sheetId }, { engine }) => chartsOf(engine, sheetId).length),
    GetCount: all.method('1.4', [], ({ sheetId }, _none, { engine }) => chartsOf(engine, sheetId).length),
    GetItem: all.maker('1.1', [text], (on, [name], model) => get(on, name, model)),
    GetItemAt: all.maker('1.1', [integer], ({ sheetId }, [index], { engine }) => {
      const found = chartsOf(engine, sheetId)[index];
      if (!found) {
        throw new ApiError('InvalidArgument', `There is no chart number ${index}.`);
      }
      return { type: 'Chart', sheetId, id: found.id };
    }),
    GetItemOrNullObject: all.maker(
      '1.4',
      [text],
      (on, [name], model) => find(on, name, model) ?? NULL_OBJECT,
    ),
    Add: all.maker(
      '1.1',
      [oneModelledOf(...CHART_TYPES), rangeObject, optional(oneOf(...SERIES_BY))],
      ({ sheetId }, [type, { sheetId: sourceSheet, area }, seriesBy = 'Auto'], { engine }) => {
        const { id } = addChart(engine, sheetId, { type, seriesBy, source: { sheetId: sourceSheet, area } });
        return { type: 'Chart', sheetId, id };
      },
    ),
  },
  says: {
    Add: 'Clustered and stacked bars and columns only. 360 by 216 points, at the top left corner until placed. A first row and a first column without numbers are names.',
    GetItem: 'By name, without regard to case; `ItemNotFound`.',
  },
  items: ({ sheetId }, { engine }) =>
    chartsOf(engine, sheetId).map(({ id }) => ({ type: 'Chart', sheetId, id })),
  item: (on, key, model) => get(on, text.read(key), model),
};

const one = membersOf<'Chart'>();

const length = check('number, not negative', (value) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined,
);

/** A length of the chart's frame, in points. */
function frame(side: 'left' | 'top' | 'width' | 'height'): Member<Chart> {
  return one.value(
    '1.1',
    (on, model) => known(on, model)[side],
    (on, value, model) => {
      change(on, model, { [side]: length.read(value) });
    },
  );
}

export const chartTable: TypeTable<Chart> = {
  members: {
    Id: one.value('1.7', ({ id }) => id),
    Name: one.value(
      '1.1',
      (on, model) => known(on, model).name,
      (on, value, model) => {
        const name = text.read(value);
        const other = find({ type: 'ChartCollection', sheetId: on.sheetId }, name, model);
        if (other && other.id !== on.id) {
          throw new ApiError('ItemAlreadyExists', `There is a chart ${JSON.stringify(name)} already.`);
        }
        change(on, model, { name });
      },
    ),
    ChartType: one.value(
      '1.7',
      (on, model) => known(on, model).type,
      (on, value, model) => {
        change(on, model, { type: oneModelledOf(...CHART_TYPES).read(value) });
      },
    ),
    Left: frame('left'),
    Top: frame('top'),
    Width: frame('width'),
    Height: frame('height'),
    Title: one.object('1.1', (on) => ({ ...on, type: 'ChartTitle' })),
    Legend: one.object('1.1', (on) => ({ ...on, type: 'ChartLegend' })),
    DataLabels: one.object('1.1', (on) => ({ ...on, type: 'ChartDataLabels' })),
    Axes: one.object('1.1', (on) => ({ ...on, type: 'ChartAxes' })),
    Worksheet: one.object('1.2', ({ sheetId }) => ({ type: 'Worksheet', sheetId })),
    SetData: one.method(
      '1.1',
      [rangeObject, optional(oneOf(...SERIES_BY))],
      (on, [{ sheetId, area }, seriesBy = 'Auto'], model) => {
        change(on, model, { source: { sheetId, area }, seriesBy });
      },
    ),
    SetPosition: one.method('1.1', [rangeArgument, optional(rangeArgument)], (on, [start, end], model) => {
      const from = boundsOf(model.engine, on.sheetId, rangeOf(start, on.sheetId, model).area);
      const { left, top } = from;
      if (end === undefined) {
        change(on, model, { left, top });
        return;
      }
      const to = boundsOf(model.engine, on.sheetId, rangeOf(end, on.sheetId, model).area);
      if (to.left < left || to.top < top) {
        throw new ApiError('InvalidArgument', 'A chart ends to the right of and below where it begins.');
      }
      change(on, model, {
        left,
        top,
        width: to.left + to.width - left,
        height: to.top + to.height - top,
      });
    }),
    Delete: one.method('1.1', [], (on, _none, model) => {
      deleteChart(model.engine, on.sheetId, known(on, model).id);
    }),
  },
  says: {
    Left: 'Points from the sheet’s left edge; negative is `InvalidArgument`.',
    SetPosition:
      'From the first cell’s top left corner to the last cell’s bottom right corner; the size stays without a last cell.',
    SetData: 'Series `Auto` are in columns unless there are more columns than rows.',
  },
  key: ({ id }) => ({ name: 'Id', value: id }),
};

const title = membersOf<'ChartTitle'>();

export const chartTitleTable: TypeTable<ObjectOf<'ChartTitle'>> = {
  members: {
    Text: title.value(
      '1.1',
      (on, model) => titleOf(model.engine, known(on, model)),
      (on, value, model) => {
        change(on, model, { title: { visible: true, text: text.read(value) } });
      },
    ),
    Visible: title.value(
      '1.1',
      (on, model) => known(on, model).title.visible,
      (on, value, model) => {
        change(on, model, { title: { ...known(on, model).title, visible: flag.read(value) } });
      },
    ),
  },
  says: {
    Text: 'Until it is given: the name of an only series, else `Chart Title`. Giving one shows it.',
  },
};

const legend = membersOf<'ChartLegend'>();

export const chartLegendTable: TypeTable<ObjectOf<'ChartLegend'>> = {
  members: {
    Visible: legend.value(
      '1.1',
      (on, model) => known(on, model).legend.visible,
      (on, value, model) => {
        change(on, model, { legend: { ...known(on, model).legend, visible: flag.read(value) } });
      },
    ),
    Position: legend.value(
      '1.1',
      (on, model) => known(on, model).legend.position,
      (on, value, model) => {
        const position = oneModelledOf(...LEGEND_POSITIONS).read(value);
        change(on, model, { legend: { ...known(on, model).legend, position } });
      },
    ),
  },
};

const axes = membersOf<'ChartAxes'>();

export const chartAxesTable: TypeTable<ObjectOf<'ChartAxes'>> = {
  members: {
    CategoryAxis: axes.object('1.1', (on) => ({ ...on, type: 'ChartAxis', axis: 'category' })),
    ValueAxis: axes.object('1.1', (on) => ({ ...on, type: 'ChartAxis', axis: 'value' })),
  },
};

const axis = membersOf<'ChartAxis'>();

export const chartAxisTable: TypeTable<ObjectOf<'ChartAxis'>> = {
  members: {
    Title: axis.object('1.1', (on) => ({ ...on, type: 'ChartAxisTitle' })),
    Minimum: axis.value(
      '1.1',
      (on, model) => (on.axis === 'value' ? (known(on, model).minimum ?? 0) : 0),
      (on, value, model) => {
        if (on.axis === 'category') {
          throw new ApiError('InvalidArgument', 'An axis of words has no least figure.');
        }
        change(on, model, { minimum: number.read(value) });
      },
    ),
    ReversePlotOrder: axis.value(
      '1.7',
      (on, model) => known(on, model).reversed[on.axis],
      (on, value, model) => {
        change(on, model, { reversed: { ...known(on, model).reversed, [on.axis]: flag.read(value) } });
      },
    ),
  },
  says: { Minimum: 'Of the axis of figures only; 0 until it is given one.' },
};

const labels = membersOf<'ChartDataLabels'>();

export const chartDataLabelsTable: TypeTable<ObjectOf<'ChartDataLabels'>> = {
  members: {
    ShowValue: labels.value(
      '1.1',
      (on, model) => known(on, model).labels.visible,
      (on, value, model) => {
        change(on, model, { labels: { ...known(on, model).labels, visible: flag.read(value) } });
      },
    ),
    NumberFormat: labels.value(
      '1.8',
      (on, model) => known(on, model).labels.format,
      (on, value, model) => {
        change(on, model, { labels: { ...known(on, model).labels, format: text.read(value) } });
      },
    ),
  },
};

const axisTitle = membersOf<'ChartAxisTitle'>();

function nameAxis(on: ObjectOf<'ChartAxisTitle'>, model: Model, name: string | undefined): void {
  const axes = { ...known(on, model).axes, [on.axis]: name };
  change(on, model, { axes });
}

export const chartAxisTitleTable: TypeTable<ObjectOf<'ChartAxisTitle'>> = {
  members: {
    Text: axisTitle.value(
      '1.1',
      (on, model) => known(on, model).axes[on.axis] ?? '',
      (on, value, model) => {
        nameAxis(on, model, text.read(value));
      },
    ),
    Visible: axisTitle.value(
      '1.1',
      (on, model) => known(on, model).axes[on.axis] !== undefined,
      (on, value, model) => {
        nameAxis(on, model, flag.read(value) ? (known(on, model).axes[on.axis] ?? 'Axis Title') : undefined);
      },
    ),
  },
  says: { Text: 'Giving one shows it.' },
};
