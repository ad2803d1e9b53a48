/**
 * State of the form that makes a plan. It holds what was chosen and typed, what is wrong with it and what comes of it.
 */
import { useEffect, useState } from 'react';
import { previewPlan, proposalFor, reviewPlanRequest, yearToPlan } from '../../actions/plan-request';
import type { PlanPreview, PlanRequest } from '../../actions/plan-request';
import type { LastYear } from '../../actions/last-year';
import type { Message } from '../../core/words/message';
import { BLANK_ID, blankTemplate } from '../../core/plan/blank';
import type { Home } from '../../core/units/find-place';
import { yearIn } from '../../core/plan/info';
import type { Mapping } from '../../core/plan/mapping';
import type { PlanKind, PlanOwner, PlanTemplate } from '../../core/plan/template';
import { loadTemplate, templateList } from '../../templates/index';
import { useAction, usePerform } from '../state/action';
import type { Action } from '../state/action';
import { usePane } from '../state/pane';
import { withTyped } from './BodyMappings';
import type { TypedBodies } from './BodyMappings';
import { chosenTemplate, offerTemplates } from './offer';
import { useFittingPack } from '../state/kept-pack';
import type { KeptPack } from '../state/kept-pack';
import { keepUnit, keptUnit } from '../state/kept-unit';
import { useDocument } from './use-document';
import { usePlace } from './use-place';
import type { PlaceState } from './use-place';
import type { DocumentState, TakeStart } from './use-document';
import type { Offer } from './offer';

export const FIELDS = ['template', 'unit', 'village', 'year'] as const;
export type FieldName = (typeof FIELDS)[number];

const NOTHING_TYPED: TypedBodies = {};

/** A request, and what comes of it. */
export interface Previewed extends PlanPreview {
  readonly request: PlanRequest;
  readonly proposed: readonly Mapping[];
  readonly typed: TypedBodies;
}

export interface CreateState {
  readonly action: Action;
  /** The reading of a template, or of last year's workbook, from a file. */
  readonly loading: Action;
  readonly who: PlanOwner;
  readonly kind: PlanKind;
  readonly unit: string;
  readonly place: PlaceState;
  readonly year: string;
  /** The word as typed; the usual one while empty. */
  readonly village: string;
  readonly offer: Offer;
  /** The office's own templates, from files. */
  readonly own: readonly PlanTemplate[];
  /** The pack that is kept on this machine: used for this plan, or why not; absent while none is kept. */
  readonly pack: KeptPack | undefined;
  /** The id of the template in effect. */
  readonly template: string | undefined;
  readonly wrong: Partial<Record<FieldName, Message>>;
  /** Absent while something is missing or wrong. */
  readonly previewed: Previewed | undefined;
  readonly setWho: (who: PlanOwner) => void;
  readonly setKind: (kind: PlanKind) => void;
  readonly setUnit: (unit: string) => void;
  readonly setYear: (year: string) => void;
  readonly setVillage: (village: string) => void;
  readonly pick: (template: string) => void;
  /**
   * Types a body for a mapping.
   * @param key of the mapping.
   * @param to as typed.
   */
  readonly type: (key: string, to: string) => void;
  readonly load: (file: File) => void;
  /** The document that the plan begins with, if one does. */
  readonly document: DocumentState;
  readonly create: (template: string) => void;
}

/**
 * The state of the form that makes a plan.
 * @param onCreated is called once the plan was written.
 */
export function useCreatePlan(onCreated: () => void): CreateState {
  const { today } = usePane();
  const action = useAction();
  const perform = usePerform();
  /** The body of the last plan made on this machine: the form begins with it. */
  const [kept] = useState(keptUnit);
  const [who, setWho] = useState<PlanOwner>(() => kept?.who ?? 'commune');
  const [kind, setKind] = useState<PlanKind>('danVanDanChu');
  const [picked, pick] = useState<string>();
  const [unit, setUnit] = useState(() => kept?.unit ?? '');
  const place = usePlace(unit, who, kept);
  const [year, setYear] = useState(() => String(yearToPlan(today())));
  const [village, setVillage] = useState('');
  /** The bodies typed for each template and maker: another's bodies are other ones. */
  const [chosen, setChosen] = useState<Readonly<Record<string, TypedBodies>>>({});
  const beginWith = (start: {
    readonly unit: string;
    readonly year: number;
    readonly who?: PlanOwner;
    readonly place?: Home;
  }) => {
    // A table that names nobody leaves what was typed.
    if (start.unit !== '') {
      setUnit(start.unit);
      place.setKnown(start.unit, start.place);
    }
    setYear(String(start.year));
    setWho(start.who ?? who);
  };
  const pack = useFittingPack(place.home?.province, year);
  const {
    loading,
    own: loadedOwn,
    load,
    take,
  } = useOwnTemplates((start) => {
    pick(start.template.id);
    document.putAway();
    if ('unit' in start) {
      beginWith(start);
      setVillage(start.village ?? '');
    }
  });
  const document = useDocument(yearIn(year), take, beginWith);
  const fromDocument = document.plan?.ok ? document.plan.template : undefined;
  const own = [
    ...loadedOwn,
    ...(pack?.ok ? pack.pack.templates.filter(({ id }) => loadedOwn.every((each) => each.id !== id)) : []),
  ];
  const offer = offerTemplates(templateList, who, kind);
  const ownTemplate = own.find(({ id }) => id === picked);
  const template = document.held ? fromDocument?.id : (ownTemplate?.id ?? chosenTemplate(offer, picked));
  const blank =
    picked === BLANK_ID ? blankTemplate(who, kind, yearIn(year) ?? yearToPlan(today())) : undefined;
  const atHand = document.held ? fromDocument : (ownTemplate ?? blank);
  const shipped = useTemplate(atHand ? undefined : template);
  const loaded = atHand ?? shipped;
  const choicesKey = `${who}|${template}`;
  const wrong: Partial<Record<FieldName, Message>> = {
    ...(template === undefined && {
      template: document.plan?.ok === false ? document.plan.reason : { code: 'plan.templateMissing' },
    }),
    ...reviewPlanRequest({ unit, year, village }),
  };
  const preview = (from: PlanTemplate): Previewed => {
    const isOwn = from === ownTemplate || from === fromDocument;
    const { home } = place;
    const request = {
      ...{ template: from, unit, year, who, village, own: isOwn },
      ...(home && { place: home }),
      ...(pack?.ok && { pack: pack.pack }),
    };
    const typed = chosen[choicesKey] ?? NOTHING_TYPED;
    const proposed = proposalFor(request);
    return { request, proposed, typed, ...previewPlan({ ...request, mapping: withTyped(proposed, typed) }) };
  };
  return {
    ...{ action, loading, who, kind, unit, place, year, village, offer, own, pack, template, wrong },
    previewed: loaded && Object.keys(wrong).length === 0 ? preview(loaded) : undefined,
    ...{ setWho, setKind, setUnit, setYear, setVillage, pick, load, document },
    type: (key, to) => {
      setChosen((before) => ({ ...before, [choicesKey]: { ...before[choicesKey], [key]: to } }));
    },
    create: (id) => {
      action.run(async () => {
        const { request, mapping } = preview(atHand ?? (await loadTemplate(id)));
        const { outcome } = await perform('createPlan', { ...request, mapping });
        if (outcome.state === 'done') {
          keepUnit({ who, unit: unit.trim(), ...(place.home && { home: place.home }) });
          onCreated();
        }
        return outcome;
      });
    },
  };
}

/** A template to start from; last year's workbook says more of the plan. */
type Start = { readonly template: PlanTemplate } | Extract<LastYear, { readonly ok: true }>;

/** Holds the office's own templates that were read from files. @param begin is told the last one */
function useOwnTemplates(begin: (start: Start) => void) {
  const loading = useAction();
  const [own, setOwn] = useState<readonly PlanTemplate[]>([]);
  const take: TakeStart = (start) => {
    const { template } = start;
    setOwn((before) => [...before.filter(({ id }) => id !== template.id), template]);
    begin(start);
    return { state: 'unchanged', messages: 'notes' in start ? start.notes : [] };
  };
  const load = (file: File): void => {
    loading.run(async () => {
      const { readStart } = await import(/* webpackChunkName: "own-templates" */ './read-start');
      const reading = await readStart(file);
      return reading.ok ? take(reading) : { state: 'unchanged', messages: [reading.reason] };
    });
  };
  return { loading, own, load, take };
}

/** Gives the template with that id once it is there; a failure is told when the plan is made. */
function useTemplate(id: string | undefined): PlanTemplate | undefined {
  const [loaded, setLoaded] = useState<PlanTemplate>();
  useEffect(() => {
    let wanted = true;
    if (id !== undefined) {
      loadTemplate(id).then(
        (template) => {
          if (wanted) {
            setLoaded(template);
          }
        },
        () => undefined,
      );
    }
    return () => {
      wanted = false;
    };
  }, [id]);
  return loaded?.id === id ? loaded : undefined;
}
