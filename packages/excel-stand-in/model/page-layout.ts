/** Print settings of a sheet: PageLayout, PageBreakCollection, HeaderFooterGroup, HeaderFooter. */
import { areaText } from '../engine/references';
import type { PageKind, PageSettings } from '../engine/state';
import { ApiError } from './errors';
import { flag, integer, membersOf, number, oneModelledOf, oneOf, optional, record, text } from './members';
import type { Member, Model, TypeTable } from './members';
import type { ObjectOf } from './objects';
import { rangeArgument, rangeOf } from './worksheet';

type Page = ObjectOf<'PageLayout'>;

function settings({ sheetId }: { sheetId: string }, { engine }: Model): PageSettings {
  return engine.extras(sheetId).page;
}

const { value, object, method } = membersOf<'PageLayout'>();

/** Excel's margins for a new sheet, in points. */
const MARGINS = { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 } as const;

function margin(side: keyof typeof MARGINS): Member<Page> {
  return value(
    '1.9',
    (on, model) => settings(on, model).margins?.[side] ?? MARGINS[side],
    (on, points, model) => {
      const page = settings(on, model);
      page.margins = { ...page.margins, [side]: number.read(points) };
    },
  );
}

function centred(key: 'centerHorizontally' | 'centerVertically'): Member<Page> {
  return value(
    '1.9',
    (on, model) => settings(on, model)[key] ?? false,
    (on, centre, model) => {
      settings(on, model)[key] = flag.read(centre);
    },
  );
}

export const pageLayoutTable: TypeTable<Page> = {
  members: {
    Orientation: value(
      '1.9',
      (on, model) => settings(on, model).orientation ?? 'Portrait',
      (on, orientation, model) => {
        settings(on, model).orientation = oneOf('Portrait', 'Landscape').read(orientation);
      },
    ),
    PaperSize: value(
      '1.9',
      (on, model) => settings(on, model).paperSize ?? 'Letter',
      (on, paper, model) => {
        settings(on, model).paperSize = oneModelledOf('A3', 'A4', 'A5', 'Letter', 'Legal').read(paper);
      },
    ),
    CenterHorizontally: centred('centerHorizontally'),
    CenterVertically: centred('centerVertically'),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
    Zoom: value(
      '1.9',
      (on, model) => settings(on, model).zoom ?? { scale: 100 },
      (on, zoom, model) => {
        const { scale, horizontalFitToPages, verticalFitToPages } = record.read(zoom);
        const pages = optional(number);
        const wanted = {
          scale: pages.read(scale),
          horizontalFitToPages: pages.read(horizontalFitToPages),
          verticalFitToPages: pages.read(verticalFitToPages),
        };
        if (wanted.scale !== undefined && (wanted.scale < 10 || wanted.scale > 400)) {
          throw new ApiError('InvalidArgument', 'The scale of a print is 10 to 400 per cent.');
        }
        // Excel for Windows leaves it as it is, unless the tab Page Layout is open (OfficeDev/office-js issue 1860).
        if (wanted.scale === undefined && model.platform === 'windows') {
          return;
        }
        settings(on, model).zoom = Object.fromEntries(
          Object.entries(wanted).filter(([, given]) => given !== undefined),
        );
      },
    ),
    FirstPageNumber: value(
      '1.9',
      (on, model) => settings(on, model).firstPage ?? '',
      (on, page, model) => {
        settings(on, model).firstPage = integer.read(page);
      },
    ),
    HeadersFooters: object('1.9', (on) => ({ ...on, type: 'HeaderFooterGroup' })),
    SetPrintTitleRows: method('1.9', [rangeArgument], (on, [where], model) => {
      const { area } = rangeOf(where, on.sheetId, model);
      settings(on, model).titleRows = { first: area.row, last: area.row + area.rows - 1 };
    }),
    SetPrintArea: method('1.9', [rangeArgument], (on, [where], model) => {
      const { area } = rangeOf(where, on.sheetId, model);
      settings(on, model).printArea = areaText(area);
    }),
  },
  says: {
    TopMargin: 'Points, as all margins.',
    PaperSize: 'A3, A4, A5, Letter or Legal.',
    Zoom: '`scale` 10 to 400, or pages to fit: these Excel for Windows does not take up.',
  },
};

const breaks = membersOf<'PageBreakCollection'>();

export const pageBreakCollectionTable: TypeTable<ObjectOf<'PageBreakCollection'>> = {
  members: {
    Add: breaks.maker('1.9', [rangeArgument], (on, [where], model) => {
      const { area } = rangeOf(where, on.sheetId, model);
      const { row } = area;
      if (row === 0) {
        throw new ApiError('InvalidArgument', 'No page ends above the first row.');
      }
      const page = settings(on, model);
      page.breaks = [...new Set([...(page.breaks ?? []), row])].sort((a, b) => a - b);
      return { type: 'PageBreak', sheetId: on.sheetId, row };
    }),
    RemovePageBreaks: breaks.method('1.9', [], (on, _none, model) => {
      settings(on, model).breaks = [];
    }),
  },
  says: {
    Add: 'Above the first cell of the range. They do not move when rows come or go.',
  },
};

export const pageBreakTable: TypeTable<ObjectOf<'PageBreak'>> = {
  members: { RowIndex: membersOf<'PageBreak'>().value('1.9', ({ row }) => row) },
};

function pages(which: PageKind): Member<ObjectOf<'HeaderFooterGroup'>> {
  return membersOf<'HeaderFooterGroup'>().object('1.9', (on) => ({
    ...on,
    type: 'HeaderFooter',
    pages: which,
  }));
}

export const headerFooterGroupTable: TypeTable<ObjectOf<'HeaderFooterGroup'>> = {
  members: {
    DefaultForAllPages: pages('default'),
    FirstPage: pages('first'),
    EvenPages: pages('even'),
    OddPages: pages('odd'),
    State: membersOf<'HeaderFooterGroup'>().value(
      '1.9',
      (on, model) => settings(on, model).headersFooters?.state ?? 'Default',
      (on, state, model) => {
        const page = settings(on, model);
        page.headersFooters = {
          ...page.headersFooters,
          state: oneOf('Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven').read(state),
        };
      },
    ),
  },
  says: {
    State: 'Which of the four apply.',
  },
};

function place(name: string): Member<ObjectOf<'HeaderFooter'>> {
  return membersOf<'HeaderFooter'>().value(
    '1.9',
    (on, model) => settings(on, model).headersFooters?.[on.pages]?.[name] ?? '',
    (on, words, model) => {
      const page = settings(on, model);
      const before = page.headersFooters;
      page.headersFooters = { ...before, [on.pages]: { ...before?.[on.pages], [name]: text.read(words) } };
    },
  );
}

export const headerFooterTable: TypeTable<ObjectOf<'HeaderFooter'>> = {
  members: {
    LeftHeader: place('leftHeader'),
    CenterHeader: place('centerHeader'),
    RightHeader: place('rightHeader'),
    LeftFooter: place('leftFooter'),
    CenterFooter: place('centerFooter'),
    RightFooter: place('rightFooter'),
  },
};
