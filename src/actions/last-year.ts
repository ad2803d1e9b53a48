/** *Lập năm sau*: the plan of a workbook becomes the template of the next year's, as it is. */
import { look } from './run/needs';
import { MAX_LABEL, templateFromHeld } from './own-templates';
import { marksOfWorkbook } from '../core/plan/from-workbook';
import { readInfo } from '../core/plan/info';
import type { PlanOwner, PlanTemplate } from '../core/plan/template';
import type { Home } from '../core/units/find-place';
import type { Message } from '../core/words/message';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';

/** A plan as a workbook holds it, with what the next year's form begins with; or why there is none. */
export type LastYear =
  | {
      readonly ok: true;
      readonly template: PlanTemplate;
      readonly unit: string;
      /** The year after the workbook's. */
      readonly year: number;
      readonly who?: PlanOwner;
      readonly village?: string;
      readonly place?: Home;
      readonly notes: readonly Message[];
    }
  | { readonly ok: false; readonly reason: Message };

/** Reads a workbook of last year. Its results, scores and marks stay behind: only what a plan says is taken. */
export function lastYear(snapshot: WorkbookSnapshot): LastYear {
  const looked = look(snapshot, 'plan');
  if (!looked.ok) {
    return looked;
  }
  const { snapshot: read, meta, plan } = looked.held;
  // What people have typed in *Thông tin chung* counts before what the plan began as.
  const info = readInfo(read, meta);
  const typed = info?.unit.trim() ?? '';
  const unit = typed === '' ? plan.unit : typed;
  const year = info?.year ?? plan.year;
  const { adaptation } = meta;
  const made = templateFromHeld(looked.held, `Kế hoạch năm ${year} của ${unit}`.slice(0, MAX_LABEL));
  return made.ok
    ? {
        ...made,
        template: { ...made.template, reviews: marksOfWorkbook(read, meta, made.template) },
        unit,
        year: year + 1,
        ...(adaptation && { who: adaptation.who, village: adaptation.village }),
        ...(adaptation?.place && unit === plan.unit && { place: adaptation.place }),
      }
    : made;
}
