/** The shape that the year's shipped tables are held to (src/templates/year-tables.json). */
import * as z from 'zod';
import type { YearTemplate } from '../../src/core/plan/year-tables';
import { INDICATOR_PERIODS, MODEL_FIELDS, MODEL_KINDS } from '../../src/core/words/vocabulary';
import { isValid } from '../../src/workbook/cells/serial';

const text = z
  .string()
  .trim()
  .min(1)
  .refine((value) => value === value.normalize('NFC'), 'Text must be NFC.');

/** In every year: no 29/02. */
const yearDay = z
  .strictObject({ month: z.int(), day: z.int() })
  .refine(({ month, day }) => isValid({ year: 2027, month, day }), 'No such day in every year.');

/** The year's other tables: periods, fields and kinds are those of the drop-downs. */
export const yearTemplateSchema: z.ZodType<YearTemplate> = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().positive(),
  label: text,
  reports: z.array(
    z.strictObject({
      name: text,
      period: z.enum(INDICATOR_PERIODS),
      cutOff: yearDay,
      unitsDue: yearDay,
      due: yearDay,
    }),
  ),
  indicators: z.array(z.strictObject({ text, unit: text, source: text })),
  models: z.array(
    z.strictObject({
      name: text,
      field: z.enum(MODEL_FIELDS),
      aim: text,
      registered: z.enum(MODEL_KINDS),
    }),
  ),
});
