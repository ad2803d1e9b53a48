/**
 * Refusal of what Excel for Windows and Mac cannot do while the user is in another workbook. The source is "API limitations
 * when the active workbook switches" (learn.microsoft.com). Only a test puts another workbook in front.
 */
import { ApiError } from './errors';
import type { ErrorCode } from './errors';
import type { Model } from './members';
import type { ModelObject } from './objects';

const REFUSED: Readonly<Record<string, ErrorCode>> = {
  'Range.Select': 'GeneralException',
  'Workbook.GetActiveCell': 'InvalidSelection',
  'Workbook.GetSelectedRange': 'InvalidSelection',
  'Worksheet.Activate': 'GeneralException',
  'Worksheet.Delete': 'InvalidSelection',
  'Worksheet.Gridlines': 'GeneralException',
  'WorksheetCollection.Add': 'GeneralException',
  'WorksheetFreezePanes.FreezeAt': 'GeneralException',
  'WorksheetFreezePanes.FreezeColumns': 'GeneralException',
  'WorksheetFreezePanes.FreezeRows': 'GeneralException',
  'WorksheetFreezePanes.GetLocationOrNullObject': 'GeneralException',
  'WorksheetFreezePanes.Unfreeze': 'GeneralException',
};

/** Refuses a member while another workbook is in front. @throws ApiError GeneralException, InvalidSelection */
export function refuseBehind({ type }: ModelObject, name: string, { engine, platform }: Model): void {
  const code = engine.isBehind && platform !== 'web' ? REFUSED[`${type}.${name}`] : undefined;
  if (code) {
    throw new ApiError(code, `${type}.${name} needs this workbook in front, and another one is.`);
  }
}
