import { writeCells, styleAt } from './cells';
import { createEngine } from './create-engine';
import { sheetOf } from './engine';
import type { Engine } from './engine';
import { addSheet, deleteSheet } from './sheets';
import { setStyle } from './styles';
import { createUniver } from './univer';
import type { Univer } from './univer-parts';

const SHEET = 'sheet-1';

let univer: Univer;
let engine: Engine;

beforeEach(() => {
  univer = createUniver();
  engine = createEngine(univer);
});
afterEach(() => {
  engine.dispose();
  univer.dispose();
  jest.restoreAllMocks();
});

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

test('formulas of a deleted sheet are forgotten by the cells they looked at', async () => {
  const said = jest.spyOn(console, 'error').mockImplementation();
  writeCells(engine, SHEET, cell(0, 0), [['=D1*2']]);
  for (let round = 0; round < 2; round += 1) {
    const other = addSheet(engine, 'Hai');
    writeCells(engine, other, { row: 0, column: 0, rows: 1, columns: 2 }, [
      ['=Sheet1!A1+Sheet1!C3', '=SUM(Sheet1!A1:B2)'],
    ]);
    await engine.settled();
    deleteSheet(engine, other);
    writeCells(engine, SHEET, cell(0, 3), [[round]]);
    await engine.settled();
  }
  expect(said).not.toHaveBeenCalled();
});

test('a set of looks that is there already is used, whatever the order of its parts; a new one is kept', () => {
  setStyle(engine, SHEET, cell(0, 0), { bl: 1, cl: { rgb: '#FF0000' } });
  setStyle(engine, SHEET, cell(1, 0), { cl: { rgb: '#FF0000' }, bl: 1 });
  setStyle(engine, SHEET, cell(2, 0), { cl: { rgb: '#FF0000' } });
  setStyle(engine, SHEET, cell(2, 0), { bl: 1 });
  setStyle(engine, SHEET, cell(3, 0), { bl: 1 });
  const sheet = sheetOf(engine, SHEET);
  const ids = [0, 1, 2, 3].map((row) => sheet.getCellRaw(row, 0)?.s);
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).toBe(ids[0]);
  expect(ids[3]).not.toBe(ids[0]);
  expect(styleAt(sheet, 3, 0)).toEqual({ bl: 1 });
});
