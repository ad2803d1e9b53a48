/** Data validation as Univer keeps it. */
import type { Area } from '../data/cells';
import type { Engine } from './engine';
import { toArea, toRange } from './areas';
import { numbered } from './numbered';
import {
  AddDataValidationMutation,
  ClearRangeDataValidationCommand,
  DataValidationRenderMode,
  SheetDataValidationModel,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from './univer-parts';
import type { ISheetDataValidationRule } from './univer-parts';

/** A rule without its place and identity. */
export type Rule = Omit<ISheetDataValidationRule, 'uid' | 'ranges'>;

/** All rules of a sheet with their areas. */
export function validationsOf(engine: Engine, sheetId: string): { rule: Rule; areas: Area[] }[] {
  return engine
    .get(SheetDataValidationModel)
    .getRules(engine.unitId, sheetId)
    .map((rule) => ({ rule, areas: rule.ranges.map(toArea) }));
}

/** The one rule of all cells of the area: `undefined` when they have none, `null` when they differ. */
export function validationOf(engine: Engine, sheetId: string, area: Area): Rule | undefined | null {
  const model = engine.get(SheetDataValidationModel);
  const first = model.getRuleByLocation(engine.unitId, sheetId, area.row, area.column);
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (model.getRuleIdByLocation(engine.unitId, sheetId, row, column) !== first?.uid) {
        return null;
      }
    }
  }
  return first;
}

/** Puts a rule on the area, in place of what was there. */
export function setValidation(engine: Engine, sheetId: string, area: Area, rule: Rule): void {
  clearValidation(engine, sheetId, area);
  const used = new Set(
    engine
      .get(SheetDataValidationModel)
      .getRules(engine.unitId, sheetId)
      .map(({ uid }) => uid),
  );
  engine.run(AddDataValidationMutation.id, {
    subUnitId: sheetId,
    rule: {
      ...rule,
      uid: numbered('validation-', used.size, (uid) => used.has(uid)),
      ranges: [toRange(area)],
      // Excel draws a cell with a list as any other, with an arrow when it is selected; Univer's own way is a chip.
      renderMode: DataValidationRenderMode.ARROW,
    },
  });
}

/** Takes the rules off the area. */
export function clearValidation(engine: Engine, sheetId: string, area: Area): void {
  engine.run(ClearRangeDataValidationCommand.id, { subUnitId: sheetId, ranges: [toRange(area)] });
}

/** Changes the areas of the sheet's rules. `change` answers the same areas for a rule that stays. */
export function mapValidationAreas(engine: Engine, sheetId: string, change: (area: Area) => Area): void {
  for (const { uid, ranges } of engine.get(SheetDataValidationModel).getRules(engine.unitId, sheetId)) {
    const areas = ranges.map(toArea);
    const changed = areas.map(change);
    if (changed.some((area, index) => area !== areas[index])) {
      engine.run(UpdateDataValidationMutation.id, {
        subUnitId: sheetId,
        ruleId: uid,
        payload: { type: UpdateRuleType.RANGE, payload: changed.map(toRange) },
      });
    }
  }
}
