/**
 * Which folder may import what. Arrows point inwards (docs/architecture.md): taskpane, page, commands, cli →
 * actions → core; excel, files → core. The sandbox may use the product; the product never knows the sandbox.
 *
 * Kept apart from eslint.config.mjs (and in CommonJS, which Jest can load) so that a test can feed each rule a forbidden import
 * (test/boundaries.test.ts) without type information.
 */

const node = { regex: '^(node:|fs$|path$|os$|crypto$|worker_threads$)', message: 'No Node in product code.' };
const ui = {
  regex: '^(react|react-dom|@fluentui)(/|$)',
  message: 'React and Fluent UI belong to src/taskpane.',
};
const sandbox = { regex: '(^|/)sandbox(/|$)', message: 'The product never knows the sandbox.' };
const univer = { regex: '^@univerjs/', message: 'Univer belongs to sandbox/.' };
const office = { regex: '^(hucre|docx)(/|$)', message: '.xlsx and .docx bytes belong to src/files.' };
const zipAndOffice = {
  regex: '^(fflate|hucre|docx)(/|$)',
  message: '.xlsx and .docx bytes belong to src/files.',
};
const folders = (names, message) => ({ regex: `(^|/)(${names.join('|')})(/|$)`, message });

const pageGlobals = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'fetch',
  'XMLHttpRequest',
  'postMessage',
];
const officeGlobals = ['Excel', 'Office', 'OfficeExtension'];
const nodeGlobals = ['process', 'Buffer', 'require', '__dirname', 'setImmediate'];

const coreGlobals = [...pageGlobals, ...officeGlobals, ...nodeGlobals, 'Date', 'crypto'];

const coreOnly = folders(
  ['excel', 'files', 'actions', 'texts', 'taskpane', 'page', 'commands', 'cli'],
  'core imports nothing but core.',
);

/** A flat-config block for product files: the imports and the globals they must not name. */
const block = (files, patterns, globals) => ({
  files,
  ignores: ['**/*.test.ts', '**/*.test.tsx'],
  rules: {
    'no-restricted-imports': ['error', { patterns }],
    'no-restricted-globals': ['error', ...globals],
  },
});

const boundaries = [
  block(
    ['src/core/**/*.ts', 'src/workbook/**/*.ts'],
    [node, ui, sandbox, univer, zipAndOffice, coreOnly],
    coreGlobals,
  ),
  // The one module of core that deflates: what the journal keeps in cells.
  block(['src/workbook/cells/pack.ts'], [node, ui, sandbox, univer, office, coreOnly], coreGlobals),
  block(
    ['src/actions/**/*.ts'],
    [
      node,
      ui,
      sandbox,
      univer,
      zipAndOffice,
      folders(
        ['excel', 'files', 'texts', 'taskpane', 'page', 'commands', 'cli'],
        'Actions take their doors as arguments.',
      ),
    ],
    [...pageGlobals, ...officeGlobals, ...nodeGlobals, 'Date'],
  ),
  block(
    ['src/texts/**/*.ts'],
    [
      node,
      ui,
      sandbox,
      univer,
      zipAndOffice,
      folders(
        ['excel', 'files', 'actions', 'taskpane', 'page', 'commands', 'cli'],
        'Texts import core/words only.',
      ),
    ],
    [...pageGlobals, ...officeGlobals, ...nodeGlobals, 'Date'],
  ),
  block(
    ['src/excel/**/*.ts'],
    [
      node,
      ui,
      sandbox,
      univer,
      zipAndOffice,
      folders(
        ['files', 'actions', 'texts', 'taskpane', 'page', 'commands', 'cli'],
        'excel imports core only.',
      ),
    ],
    nodeGlobals,
  ),
  block(
    ['src/files/**/*.ts'],
    [
      node,
      ui,
      sandbox,
      univer,
      folders(
        ['excel', 'actions', 'texts', 'taskpane', 'page', 'commands', 'cli'],
        'files imports core only.',
      ),
    ],
    [...officeGlobals, ...nodeGlobals],
  ),
  block(
    ['src/taskpane/**/*.{ts,tsx}'],
    [
      node,
      sandbox,
      univer,
      zipAndOffice,
      folders(['page', 'cli'], 'The page and the command line are doors of their own.'),
    ],
    [...nodeGlobals, 'Excel'],
  ),
  block(
    ['src/page/**/*.{ts,tsx}'],
    [
      node,
      sandbox,
      univer,
      zipAndOffice,
      folders(['excel', 'commands', 'cli'], 'The page works on files: no Excel.'),
    ],
    [...nodeGlobals, ...officeGlobals],
  ),
  block(
    ['src/commands/**/*.ts'],
    [node, ui, sandbox, univer, zipAndOffice, folders(['cli'], 'The command line is a door of its own.')],
    [...nodeGlobals, 'Excel'],
  ),
  // The only folder of the product that Node runs.
  block(
    ['src/cli/**/*.ts'],
    [
      ui,
      sandbox,
      univer,
      zipAndOffice,
      folders(['excel', 'taskpane', 'commands'], 'The command line works on files: no Excel, no pane.'),
    ],
    [...pageGlobals, ...officeGlobals],
  ),
];

module.exports = { boundaries };
