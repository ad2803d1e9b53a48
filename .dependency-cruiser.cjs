/**
 * Who may import whom, types and import() counted; `npm run check` holds it. A folder is the directory a file lies in: it may
 * import from the floors below its own, listed bottom first, and from nowhere else. docs/architecture.md draws it.
 */

/** Folders, floor by floor. Folders of one floor do not know each other. */
const FLOORS = [
  ['src/workbook/cells'],
  ['src/workbook/formula'],
  ['src/workbook/draft'],
  ['src/texts'],
  ['src/core/words'],
  ['src/core/calendar', 'src/core/units', 'src/core/values'],
  ['src/core/layout'],
  ['src/core/plan'],
  ['src/core/documents'],
  ['src/core/scoring/rubric'],
  ['src/core/scoring/appraisal', 'src/core/pack'],
  ['src/core/papers'],
  ['src/core/checks', 'src/core/rollup', 'src/core/report'],
  ['src/core/checks/rules', 'src/core/forms', 'src/core/published'],
  ['src/core/checks/review'],
  ['src/templates/rubrics'],
  ['src/templates'],
  ['src/files/parts'],
  ['src/files/documents', 'src/files/form', 'src/files/patch', 'src/files/fresh'],
  ['src/actions/run', 'src/excel', 'src/files'],
  ['src/actions'],
  ['src/taskpane/state', 'src/taskpane/threads', 'src/cli/parquet'],
  ['src/cli'],
  ['src/taskpane/components'],
  ['src/taskpane/areas'],
  ['src/taskpane'],
  ['src/page/typing'],
  ['src/page', 'src/commands'],
  ['sandbox'],
];

/** Floors of the stand-in, a package of its own: it knows nothing of the product, and is known by its doors alone. */
const STAND_IN = [
  ['packages/excel-stand-in/data', 'packages/excel-stand-in/behaviours'],
  ['packages/excel-stand-in/engine'],
  ['packages/excel-stand-in/model'],
  ['packages/excel-stand-in/bridge'],
  ['packages/excel-stand-in'],
];
/** The stand-in's doors for pages; only tests go through the other one, index.ts. */
const PAGE_DOOR = '^packages/excel-stand-in/(page|behaviours/index)[.]ts$';

/** Packages that one folder alone may import, and why. */
const PACKAGES = [
  [
    'node:.*|^(fs|path|os|crypto|worker_threads)$',
    '^(src/cli|packages|sandbox)/',
    'Only the command line and the stand-in run in Node.',
  ],
  [
    'node_modules/(react|react-dom|@fluentui)/',
    '^src/(taskpane|page)/',
    'React and Fluent UI belong to the pane.',
  ],
  ['node_modules/docx/', '^(src/files|packages|sandbox)/', '.docx bytes belong to src/files.'],
  [
    'node_modules/fflate/',
    '^(src/files|packages|sandbox)/|^src/workbook/cells/pack',
    'Zip bytes belong to src/files; only pack.ts deflates beside it.',
  ],
  [
    'node_modules/pdfjs-dist/',
    '^src/files/documents/pdf[.]ts$',
    'PDF bytes belong to one module, loaded when needed.',
  ],
  ['node_modules/hyparquet-writer/', '^src/cli/parquet/bytes[.]ts$', 'Parquet bytes belong to one module.'],
  ['node_modules/@univerjs/', '^(packages|sandbox)/', 'Univer belongs to the stand-in.'],
];

/** Files of a folder and of its subfolders that are not floors of their own. */
const filesOf = (folder, floors) => ({
  path: `^${folder}/`,
  pathNot: floors
    .flat()
    .filter((other) => other.startsWith(`${folder}/`))
    .map((other) => `^${other}/`),
});

const rulesOf = (floors) =>
  floors.flatMap((floor, index) =>
    floor.map((folder) => ({
      name: `floor of ${folder}`,
      comment: 'A folder imports from the floors below its own: move what both need down, or the caller up.',
      severity: 'error',
      from: filesOf(folder, floors),
      to: {
        path: '^(src|packages|sandbox)/',
        pathNot: [
          `^${folder}/${folder.startsWith('src/') ? '[^/]+$' : ''}`,
          ...floors.slice(0, index).flatMap((lower) => lower.map((each) => `^${each}/`)),
          ...(folder === 'sandbox' ? [PAGE_DOOR] : []),
        ],
      },
    })),
  );

module.exports = {
  forbidden: [
    { name: 'no circle of files', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no circle of folders',
      comment: 'A directory and its subdirectory are two.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no orphans',
      comment:
        'A file that nothing imports and that imports nothing has no job. Scripts of pages are named in their HTML.',
      severity: 'error',
      from: { orphan: true, pathNot: ['[.]d[.]c?ts$', '[.](cjs|mjs|js)$'] },
      to: {},
    },
    ...rulesOf(FLOORS),
    ...rulesOf(STAND_IN),
    ...PACKAGES.map(([path, allowed, comment]) => ({
      name: comment,
      severity: 'error',
      from: { path: '^(src|packages|sandbox)/', pathNot: allowed },
      to: { path },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.](test|cases|facts|golden)[.]tsx?$|^packages/excel-stand-in/test/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
