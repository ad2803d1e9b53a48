/** Notes on cells, as Univer keeps them. */
import type { Engine } from './engine';
import { SheetsNoteModel, UpdateNoteMutation } from './univer-parts';

interface NoteInfo {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Pixels of the box a note is shown in: those of Excel's new notes. */
const SIZE = { width: 144, height: 79 } as const;

/** All notes of a sheet, row by row. */
export function notesOf(engine: Engine, sheetId: string): NoteInfo[] {
  const notes = engine.get(SheetsNoteModel).getSheetNotes(engine.unitId, sheetId)?.values() ?? [];
  return [...notes]
    .map(({ row, col, note }) => ({ row, column: col, text: note }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Puts a note on a cell, in place of what was there. */
export function setNote(engine: Engine, sheetId: string, { row, column, text }: NoteInfo): void {
  engine.run(UpdateNoteMutation.id, {
    sheetId,
    row,
    col: column,
    note: { id: `note-${row}-${column}`, row, col: column, ...SIZE, note: text },
    silent: true,
  });
}
