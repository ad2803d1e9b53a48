/** What the ribbon does without the pane: the function names of manifest.xml. */
export const COMMANDS = ['listFindings', 'printAnnex', 'printTracking', 'printSummary'] as const;

export type CommandName = (typeof COMMANDS)[number];
