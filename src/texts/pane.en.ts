/** The pane in English, for Office in English. What is written into the workbook stays Vietnamese. */
import type { SameWords } from './params';
import { SHELL } from './shell';
import type { vi } from './pane.vi';

const texts = {
  ...SHELL.en,
  area: { plan: 'Plan', check: 'Review', score: 'Score', review: 'Appraise', rollUp: 'Roll up' },
  /** Actions by their ids in the registry: the button, its words while it runs; heading and intro of plain ones. */
  actions: {
    createPlan: {
      run: 'Make the plan',
      running: 'Making the plan…',
    },
    updatePlan: {
      run: 'Update',
      running: 'Updating…',
    },
    addYearTables: {
      run: 'Add to the workbook',
      running: 'Adding…',
    },
    saveTemplate: {
      run: 'Save as a template',
      running: 'Saving…',
    },
    receiveTemplate: {
      run: 'Take an edited version from a .json file',
    },
    renameTemplate: {
      run: 'Rename',
    },
    deleteTemplate: {
      run: 'Delete this template',
    },
    printPlan: {
      run: 'Print and sign',
      running: 'Making it…',
    },
    checkPlan: {
      run: 'Review',
      running: 'Reviewing…',
    },
    listFindings: {
      run: 'Write the results to a sheet',
    },
    applyFixes: {
      run: 'Mend this cell',
    },
    undoFixes: {
      run: 'Undo the last fix ({count} {count|place|places})',
    },
    acceptFindings: {
      run: 'Dismiss',
    },
    tellAgain: {
      run: 'Tell again',
    },
    saveRules: {
      run: 'Save the settings',
    },
    scoreUnit: {
      run: 'Make the score sheet',
      running: 'Making the score sheet…',
    },
    writeRubric: {
      run: 'Write a set',
      running: 'Making the sheet…',
    },
    applyRubric: {
      run: 'Use this set',
      running: 'Making the score sheet…',
    },
    splitScores: {
      run: 'Make a workbook for each',
      running: 'Making them…',
    },
    takeBackScores: {
      run: 'Take back what was filled in',
      running: 'Taking it back…',
    },
    freeze: {
      heading: 'Freeze for sending',
      intro:
        'Records the score sheet as it is when sent. Later changes are then told under Review. It proves nothing about sending: the unit types number and day of the official document beside the stamp.',
      run: 'Freeze for sending',
      running: 'Freezing…',
    },
    appraise: {
      run: 'Write',
      running: 'Writing…',
    },
    byCriterion: {
      run: 'Make the workbook',
      running: 'Making it…',
    },
    rollUp: {
      run: 'Roll up',
      running: 'Rolling up',
    },
    makeForms: {
      run: 'Make the units’ forms',
      running: 'Making',
    },
    makeResults: {
      run: 'Make the papers for the units',
      running: 'Making the papers',
    },
    upgradeWorkbook: {
      run: 'Bring up to date',
      running: 'Bringing up to date…',
    },
    resume: {
      run: 'Continue',
    },
    restore: {
      run: 'Put back',
    },
  },
  outcome: { done: 'Done', unchanged: 'Workbook unchanged', unfinished: 'Not finished' },
  unfinished: {
    title: 'The last writing is not finished',
    sheets: 'Excel stopped halfway while writing the sheets: {sheets}.',
    unreadable: 'What was being written cannot be read.',
    ways: 'Continue: write what is missing. Put back: take away what was written. Both keep what users have typed.',
  },
  settings: {
    heading: 'Settings',
    language: 'Language of Sổ Dân vận',
    languageHint:
      'Changes the words of this pane only; sheets are always in Vietnamese. By default that of Excel.',
    byDefault: 'Default',
    theme: 'Light or dark as Excel is; where Excel does not say, as the machine is.',
    elsewhere: 'Other settings',
    in: {
      check: 'What is looked for, and how loud it is: press Review, then Review settings.',
      plan: 'The office’s own plan templates: saved, renamed, deleted once the workbook holds a plan.',
      score: 'The office’s own set of criteria: chosen, or written on a sheet.',
    },
    daysOff: 'Days off and days worked instead of your own: sheet {sheet}, row {row}.',
    kept: 'Where data are kept',
    inWorkbook: 'The plan, scores, own templates and review settings are in the open workbook itself.',
    onMachine: 'This machine remembers only the language chosen. Nothing is sent anywhere.',
    close: 'Close settings',
  },
  work: {
    reading: 'Reading the workbook…',
    writing: 'Writing to the workbook; not stopped halfway, so that nothing is left undone.',
    stop: 'Stop, write nothing',
    stopping: 'Stopping…',
  },
  place: {
    goTo: 'Go to {place}',
    openArea: 'Open {area}',
    written: 'Written at:',
    moreSheets: 'and {count} more {count|sheet|sheets}.',
  },
  layoutGap: {
    older: 'An earlier version made this workbook',
    olderText:
      'This version has more columns and new formulas. Bring the workbook up to date to use them; what was typed stays.',
    look: 'See what would be added',
    adds: 'Sheet {sheet}: new columns {headers}.',
    addsNothing: 'No column is missing; only the version is noted.',
    newer: 'This workbook is read-only',
  },
  plan: {
    heading: 'Make a yearly plan',
    who: 'Who makes the plan',
    owner: {
      commune: 'Commune, ward, special zone',
      department: 'Provincial department',
      provinceOffice: 'Office of the provincial People’s Committee',
      province: 'Provincial People’s Committee',
    },
    kind: 'Kind of plan',
    planKind: {
      danVan: 'Government mass mobilisation work',
      danVanDanChu: 'Mass mobilisation work and grassroots democracy',
      danChu: 'Grassroots democracy',
    },
    template: 'Plan template',
    fitting: 'Templates that fit',
    noneFits: 'There is no template for this choice yet. You may start from the nearest one and edit it.',
    nearest: 'Nearest templates',
    legacy: 'Templates from before 1 July 2025 (for reference)',
    unit: 'Name of the agency or unit',
    unitHint: 'For example: UBND xã Bình Chương',
    year: 'Year of the plan',
    village: 'Word for the village or neighbourhood',
    villageHint: 'Ấp, bản, buôn, khu phố… as it is called locally; leave empty if the suggestion is right.',
    bodies: 'Bodies in the template and here ({count} to look at)',
    bodiesHint:
      'The field below each body holds who does its work here: matched by the work, not by the name. Change what is not right; separate several units by semicolons.',
    inTemplate: 'In the template: {body}',
    hereFor: 'Here, in place of {body} ({duties})',
    unchangedBodies: 'As in the template, by local names ({count})',
    places: '{duties} – {places}',
    morePlaces: '{places} and {count} more',
    changes: 'Changes from the template ({count})',
    before: 'Template',
    after: 'Plan',
    next: 'Next: Review',
    blank: 'Without a template',
    blankLabel: 'Blank plan',
    blankHint: 'A table without tasks: type or paste them.',
    fromFile: 'Start from last year’s workbook',
    fromFileHint:
      'Choose last year’s .xlsx (or a .json template of your own). Its results and scores stay behind.',
  },
  example: {
    run: 'Look at an example',
    running: 'Making the example…',
    hint: 'Opens a filled workbook of its own to look at; close it when done, there is nothing to save.',
  },
  held: {
    heading: 'Plan {year} – {unit}',
    upcoming: 'Coming up',
    again: 'Look again',
    unread: 'The workbook could not be read, so it is not known whether it holds a plan.',
    overdue: 'Overdue ({count})',
    week: 'This week ({count})',
    month: 'Later this month ({count})',
    by: 'To be done by the end of {remind}',
    byLast: 'To be done by the end of {remind} (the last day, {last}, is a day off)',
    was: 'Was due {last}',
    none: 'Nothing is due this week and this month.',
    undated:
      'No task has a day yet. Type one into Hạn hoàn thành (sheet Nhiệm vụ) or Hạn gửi cấp trên (sheet Lịch báo cáo): the work shows here when it comes near.',
  },
  update: {
    heading: 'Bring up to the template',
    intro:
      'Compares the workbook with its template after the template, the year or the bodies changed. What the unit edited, its own rows and columns are kept.',
    look: 'Preview',
    looking: 'Comparing…',
    nothing: 'The workbook follows the template: nothing to update.',
    changed: 'Changed to the template ({count})',
    added: 'Rows added ({count})',
    disputed: 'Changed by both the unit and the template ({count})',
    disputedHint: 'The unit’s words are kept. A cell that is ticked takes the template’s.',
    kept: 'Edited by the unit, other than the template ({count})',
    gone: 'In the template, not in the workbook ({count})',
    goneHint: 'Rows that were deleted stay away. A row that is ticked is added.',
    twin: 'A row of the same words has lost its id: tick to take that row.',
    dropped: 'No longer in the template, kept in the workbook ({count})',
    own: 'Rows of the unit’s own: {count}, kept.',
    cell: '{sheet}, {column}: {row}',
    mine: 'Workbook',
    theirs: 'Template',
    empty: '(empty)',
    more: 'and {count} more',
  },
  year: {
    heading: 'Other tables of the year',
    intro: 'The tables below are illustrations: add them, then edit them to suit your superior’s documents.',
    reports: 'Report calendar: half year, nine months, year',
    indicators: 'Figures for reports: this period, last year, cumulative, expected year',
    models: '“Dân vận khéo” models: registered and followed through the year',
  },
  /** Files kept as .json: templates, sets of criteria. */
  files: {
    file: 'Save .json file',
    copy: 'Copy its text',
    copied: 'Copied',
    copyHint: 'To have a .json file: copy its text into Notepad and save it as .json.',
  },
  templates: {
    heading: 'Templates of your own',
    intro:
      'Save the open plan as a template for next year or another unit. It is kept in this workbook and can be saved as a .json file.',
    name: 'Name of the template',
    none: 'This workbook holds no template of your own.',
    count: '{count} {count|task|tasks}, version {version}',
    remove: 'Delete',
    removeWhat: 'This template goes from the workbook. Files saved from it and plans made from it stay.',
    keep: 'Keep it',
    receiveHint:
      'It becomes the next version of the template with its id. Then bring the plan up to its template.',
  },
  check: {
    heading: 'Review the plan',
    intro:
      'Points out what to look at: no lead unit, units outside the register, deadlines on a day off or outside the plan’s year, reports without a date, scores typed wrongly.',
    harmless: 'What was typed stays as it is; new rows get an id in a hidden column.',
    progress: '{done} of {total} rules looked at.',
    stop: 'Stop the review',
    found: '{count} {count|point|points} to look at. Press one to go to its cell.',
    nothing: 'Nothing to look at was found.',
    group: '{level} ({count})',
    onSheet: '{sheet} ({count})',
    none: 'Nothing matches this filter.',
    changed: 'The workbook has changed since the last review.',
    again: 'Review again',
    filter: 'Filter the points',
    levels: 'Levels shown',
    search: 'Search the points',
    sheet: 'Sheet',
    allSheets: 'All sheets',
    shown: 'Showing {shown} of {count} {count|point|points}.',
    more: 'Show {count} more',
    dismissWhy: 'Reason (optional)',
    cancel: 'Cancel',
    dismissed: 'Dismissed ({count})',
    reason: 'Reason: {reason}',
    fix: 'See the fix',
    otherFix: 'Other reading',
    before: 'Now',
    after: 'Will be',
    empty: '(empty)',
    moreCells: 'and {count} more {count|cell|cells}.',
    applyAll: 'Mend all {count} of this kind',
    previewAll: 'See all {count} of this kind',
    settings: 'Review settings',
    settingsHint:
      'Kept in this workbook. Turn off what you do not need; change a level if your office sees it otherwise.',
    ruleLevel: 'Level',
    ofRule: 'Default',
  },
  print: {
    intro:
      'Makes a print sheet of the workbook’s table as it is. Made again, it takes the place of the old one; a sheet that was edited by hand stays, and the new one goes beside it.',
    form: {
      annex: 'Annex to the plan',
      standalone: 'Document of its own',
      tracking: 'Progress of all tasks',
      summary: 'Progress on one page',
      score: 'Self-assessment to be signed',
      appraisal: 'Result of the appraisal',
    },
    about: {
      annex:
        'Heading by Decree 30/2020/NĐ-CP; the top right corner of page 1 is left to the clerk. A draft has neither number nor day.',
      standalone: 'With the national heading, recipients and room for the signature.',
      tracking: 'For meetings: deadline, result and days left of each task.',
      summary: 'For leaders: a chart by lead unit, what is overdue or due soon.',
      score:
        'Goes with the report: points of each criterion, evidence, explanation; room for two signatures.',
      appraisal:
        'Goes back to the unit: criteria that were changed or need more, reasons, both times, the result.',
    },
    word: 'Download for Word (.docx): {paper}',
    noDownload:
      'For Word: select the print area, copy it and paste it there; or save the workbook and open it on the browser page of Sổ Dân vận to download a .docx.',
  },
  score: {
    parts: {
      heading: 'Split among offices',
      intro:
        'Name who answers for each criterion, then make everybody a workbook with their criteria only. Take them back here once they are filled in; where both sides differ you are asked.',
      onPage:
        'Excel on the desktop cannot save files from this pane: make the workbooks on the Sổ Dân vận page in a browser; taking back works here.',
      choose: 'Criteria to choose for',
      own: 'The open workbook',
      empty: 'empty',
      use: 'Use {file}',
    },
    heading: 'Self-assessment',
    intro:
      'Adds the sheet Bảng tự chấm điểm to the workbook. Type figures into the yellow cells; points and rating compute by themselves, even without Sổ Dân vận.',
    rubric: 'Set of criteria',
    choose: 'Choose a set of criteria',
    reserved:
      '{points} of these points {points|comes|come} from the superior or from a survey; the unit does not score them.',
    bonus: 'Bonus points come on top, at most {points}.',
    unofficial: 'Not the official set of any province or city: only for getting to know the work.',
    group: 'Group of criteria',
    max: 'Highest score',
    total: 'Total',
    own: 'Your office’s own set',
    ownIntro:
      'Write it on a sheet, starting from the set chosen above. Mistakes are told at each cell before it is used.',
    load: 'Load a set of criteria from a .json file',
    loadHint: 'A set that your department or another office wrote and saved from Sổ Dân vận.',
    give: 'The chosen set as a file, to send to other units:',
    fromFile: 'Sets of offices',
    shipped: 'Illustrations that ship',
  },
  review: {
    byCriterion: {
      heading: 'Appraise by criterion',
      intro:
        'When the appraisers divide the work by criterion: pick the units’ workbooks and make, in an empty workbook, a sheet for each criterion with a row for each unit. Afterwards pick that workbook together with the units’ in Roll-up.',
      pick: 'Pick the units’ workbooks',
      picked: 'Files picked: {count}.',
      criteria: 'Codes of groups or criteria',
      criteriaHint: 'For example: I; II.1. Empty: all of them.',
    },
    heading: 'Appraise',
    intro:
      'Go through the criteria of the score sheet in the open workbook, those that need attention first. What you say is written into the sheet.',
    reviewer: 'Appraiser',
    reviewerHint: 'Full name, written into each row with the time.',
    read: 'Read the score sheet',
    reading: 'Reading…',
    pickPrevious: 'Pick last year’s workbook',
    previousOf: 'Beside last year: {file}',
    previousNone: 'The file {file} has no score sheet that can be read.',
    nothing: 'The score sheet has no criteria.',
    position: 'Criterion {n}/{count}',
    keys: 'PageDown, PageUp: next, previous. Ctrl+Enter: write and go on.',
    previous: 'Previous',
    next: 'Next',
    attention: {
      tampered: 'Formula or text was changed',
      replied: 'The unit has answered',
      noEvidence: 'No evidence',
      jump: 'Far from last year’s',
      atMax: 'Self-score at the maximum',
    },
    max: 'Maximum',
    self: 'Self-score',
    lastYear: 'Last year',
    none: '–',
    asked: 'Evidence asked for',
    evidence: 'Evidence',
    explanation: 'Explanation',
    reply: 'The unit’s answer',
    appraised1: 'Points, first time',
    appraised2: 'Points, second time',
    opinion: 'Opinion',
    opinionHint: 'Needed where points differ from the self-score, or more is asked for.',
    state: 'State',
    byPoints: 'As the points say',
    writeNext: 'Write and go on',
    unwritten: 'Not written into the sheet yet',
    discard: 'Drop what was typed',
    outdated:
      'Since you began to type, the sheet says: first time: {first}; second time: {second}; state: {state}; opinion: {opinion}. Writing replaces that.',
    unwrittenAll: 'Typed and not written yet: {codes}.',
    toUnwritten: 'Go to criterion {code}',
    notANumber: 'Type a number, such as 7.5; leave it empty while there are no points.',
    untouched: 'Agree with criteria not appraised yet ({count})',
    untouchedIntro:
      'The marked criteria get their self-score as points of the first time, and the state Thống nhất. Those that need attention are not marked beforehand.',
    untouchedRow: '{code} – {points} {points|point|points}. {title}',
    untouchedUnscored: '{code} – not scored yet. {title}',
    agree: 'Agree with {count} {count|criterion|criteria}',
    bulk: 'Set the state of several criteria',
    bulkIntro: 'Mark criteria and choose a state; the opinion goes to those that have none.',
    bulkRun: 'Set for {count} {count|criterion|criteria}',
  },
  rollUp: {
    heading: 'Roll up the units’ workbooks',
    intro:
      'Choose the workbooks the units sent, roll-ups from below, or a .zip of them. The result becomes sheets of the open workbook.',
    private: 'The files are read on this computer and sent nowhere.',
    drop: 'Drop files or a folder here, or:',
    pick: 'Choose files',
    pickFolder: 'Choose a folder',
    picked: 'Chosen files ({count})',
    remove: 'Remove {file}',
    clear: 'Remove all',
    cancel: 'Stop',
    progress: 'Read {done} of {total} files.',
    secondsLeft: 'About {count} {count|second|seconds} left.',
    minutesLeft: 'About {count} {count|minute|minutes} left.',
    result: 'Result',
    sent: '{sent} of {total} units {sent|has|have} sent.',
    confirmColumns: 'Confirm columns',
    filter: 'Filter by result',
    use: 'Use this file',
    more: 'Show {count} of {left} more lines',
    others: 'and {count} other files',
    counted: '{counted} of {total} files counted.',
    countedYear: '{counted} of {total} files counted, year {year}.',
    ranking: 'Ranking',
    rank: 'Rank',
    unit: 'Unit',
    total: 'Score',
    rating: 'Rating',
    none: '–',
    files: 'File by file',
    verdict: { read: 'Read', warning: 'Please look again', rejected: 'Not counted' },
    results: {
      heading: 'Papers of appraisal results',
      intro:
        'Makes for each appraised unit in this roll-up a .docx paper to send back: points of both appraisals, differences, opinions; all in one .zip.',
      cancel: 'Stop making papers',
      progress: '{done} of {total} papers made.',
      onPage:
        'In Excel for desktop no file can be saved from this pane. Open the roll-up in the Sổ Dân vận page in a browser to make the papers.',
    },
    forms: {
      heading: 'Send forms to the units',
      intro:
        'Makes for each unit with a code and a khối in the register a workbook with its name, code, khối, year, tasks, set of criteria and due dates filled in; all in one .zip with a list.',
      cancel: 'Stop making',
      progress: '{done}/{total} forms made.',
      onPage:
        'Excel on the desktop cannot save files from this pane. Open this workbook with the Sổ Dân vận page in a browser to make the forms.',
    },
  },
} as const;

/** The English texts. One whose words are not those of the Vietnamese one does not compile. */
export const en = texts satisfies SameWords<typeof vi, typeof texts>;

/** The pane's texts in either language: `fill` wants the words of a text, and no others. */
export type Texts = typeof vi | typeof en;
