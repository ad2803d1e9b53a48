/** From a template – one that ships or the office's own – to the plan's sheets. */
import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from '@fluentui/react-components';
import { ArrowRight20Regular } from '@fluentui/react-icons/svg/arrow-right';
import { useEffect, useId, useState } from 'react';
import type { FocusEvent, SubmitEvent } from 'react';
import { createPlan, previewPlan, reviewPlanRequest, targetOf } from '../../actions/create-plan';
import type { Message } from '../../core/words/message';
import { proposeMapping } from '../../core/plan/mapping';
import { communeKind, usualVillage, VILLAGE_WORDS } from '../../core/plan/place-words';
import type { PlanKind, PlanOwner, PlanTemplate, TemplateSummary } from '../../core/plan/template';
import { loadTemplate, templateList } from '../../templates/index';
import { useAction } from '../state/action';
import type { AreaProps } from '../state/area';
import { ActionButton } from './ActionButton';
import { withTyped } from './BodyMappings';
import type { TypedBodies } from './BodyMappings';
import { EndView } from './EndView';
import { useLayout } from './layout';
import { PickJsonFile } from './JsonFile';
import { PlanPreview } from './PlanPreview';
import { sentence } from '../../texts/words';
import { chosenTemplate, offerTemplates } from './offer';
import { usePane } from '../state/pane';

const OWNERS = ['commune', 'department', 'provinceOffice', 'province'] as const satisfies PlanOwner[];
const KINDS = ['danVan', 'danVanDanChu', 'danChu'] as const satisfies PlanKind[];

const FIELDS = ['template', 'unit', 'village', 'year'] as const;
type FieldName = (typeof FIELDS)[number];

const NOTHING_TYPED: TypedBodies = {};

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  // A native list is as wide as its longest words unless told otherwise.
  choice: { gridTemplateColumns: 'minmax(0, 1fr)', '& select': { textOverflow: 'ellipsis' } },
  template: { display: 'flex', flexDirection: 'column' },
  // Below the words of the radio button, not below its circle.
  source: { paddingInlineStart: '36px' },
  year: { width: '8em' },
  templates: { gap: tokens.spacingVerticalM },
  start: { alignSelf: 'flex-start' },
});

interface Props extends Pick<AreaProps, 'openArea'> {
  /** The plan was written. */
  readonly onCreated: () => void;
}

export function CreatePlan({ openArea, onCreated }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const { door, random, today, words } = usePane();
  const { texts } = words;
  const action = useAction();
  const [who, setWho] = useState<PlanOwner>('commune');
  const [kind, setKind] = useState<PlanKind>('danVanDanChu');
  const [picked, setPicked] = useState<string>();
  /** The office's own, from files. */
  const [own, setOwn] = useState<readonly PlanTemplate[]>([]);
  const loading = useAction();
  const [unit, setUnit] = useState('');
  const [year, setYear] = useState(() => String(today().year));
  /** As typed; the usual word while empty. */
  const [village, setVillage] = useState('');
  /** Of each template and maker: another's bodies are other ones. */
  const [chosen, setChosen] = useState<Readonly<Record<string, TypedBodies>>>({});
  const villages = useId();
  const [shown, setShown] = useState<readonly FieldName[]>([]);

  const offer = offerTemplates(templateList, who, kind);
  const ownTemplate = own.find(({ id }) => id === picked);
  const template = ownTemplate?.id ?? chosenTemplate(offer, picked);
  const shipped = useTemplate(ownTemplate ? undefined : template);
  const loaded = ownTemplate ?? shipped;
  const choicesKey = `${who}|${template}`;
  const wrong: Partial<Record<FieldName, Message>> = {
    ...(template === undefined && { template: { code: 'plan.templateMissing' } }),
    ...reviewPlanRequest({ unit, year, village }),
  };
  const previewed = loaded && Object.keys(wrong).length === 0 ? preview(loaded) : undefined;
  /** The request as it stands, and what comes of it. */
  function preview(from: PlanTemplate) {
    const request = { template: from, unit, year, who, village, own: from === ownTemplate };
    const typed = chosen[choicesKey] ?? NOTHING_TYPED;
    const proposed = proposeMapping(from, targetOf(request));
    return { request, proposed, typed, ...previewPlan({ ...request, mapping: withTyped(proposed, typed) }) };
  }
  const validation = (name: FieldName) => {
    const message = shown.includes(name) ? wrong[name] : undefined;
    return message && { validationMessage: sentence(words, message) };
  };
  /** A field's mistake shows once it is left. Not on the way to a button: the button would move away under the pointer. */
  const leave = (name: FieldName) => (event: FocusEvent) => {
    if (!(event.relatedTarget instanceof HTMLButtonElement)) {
      setShown((before) => [...before, name]);
    }
  };

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setShown(FIELDS);
    const first = FIELDS.find((name) => wrong[name]);
    if (template === undefined || first) {
      event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    action.run(async () => {
      const { request, mapping } = preview(ownTemplate ?? (await loadTemplate(template)));
      const outcome = await createPlan(door, { ...request, mapping }, { random });
      if (outcome.state === 'done') {
        onCreated();
      }
      return outcome;
    });
  };
  const load = (file: File): void => {
    loading.run(async () => {
      const { readTemplateFile } = await import(
        /* webpackChunkName: "own-templates" */ '../../templates/own'
      );
      const reading = readTemplateFile(await file.text());
      if (!reading.ok) {
        return { state: 'unchanged', messages: [reading.reason] };
      }
      const { template: read } = reading;
      setOwn((before) => [...before.filter(({ id }) => id !== read.id), read]);
      setPicked(read.id);
      return { state: 'unchanged', messages: [] };
    });
  };
  const done = action.ended && 'outcome' in action.ended && action.ended.outcome.state === 'done';

  return (
    <div className={layout.area}>
      <h2 className={layout.heading}>{texts.plan.heading}</h2>
      <form className={styles.form} noValidate onSubmit={submit}>
        <Field className={styles.choice} label={texts.plan.who}>
          <Select
            value={who}
            onChange={(_, { value }) => {
              setWho(OWNERS.find((owner) => owner === value) ?? who);
            }}
          >
            {OWNERS.map((owner) => (
              <option key={owner} value={owner}>
                {texts.plan.owner[owner]}
              </option>
            ))}
          </Select>
        </Field>
        <Field className={styles.choice} label={texts.plan.kind}>
          <Select
            value={kind}
            onChange={(_, { value }) => {
              setKind(KINDS.find((planKind) => planKind === value) ?? kind);
            }}
          >
            {KINDS.map((planKind) => (
              <option key={planKind} value={planKind}>
                {texts.plan.planKind[planKind]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.plan.template} {...validation('template')}>
          <RadioGroup
            className={styles.templates}
            name="template"
            value={template ?? ''}
            onChange={(_, { value }) => {
              setPicked(value);
            }}
          >
            <TemplateGroup
              heading={texts.templates.heading}
              templates={own.map((each) => ({ ...each, sourceTitle: each.source.title }))}
            />
            {offer.fitting.length === 0 && <p className={layout.text}>{texts.plan.noneFits}</p>}
            <TemplateGroup heading={texts.plan.fitting} templates={offer.fitting} />
            <TemplateGroup heading={texts.plan.nearest} templates={offer.nearest} />
            <TemplateGroup heading={texts.plan.legacy} templates={offer.legacy} />
          </RadioGroup>
        </Field>
        <PickJsonFile label={texts.templates.load} hint={texts.templates.loadHint} onPick={load} />
        <EndView ended={loading.ended} />
        <Field label={texts.plan.unit} hint={texts.plan.unitHint} required {...validation('unit')}>
          <Input
            name="unit"
            value={unit}
            autoComplete="organization"
            onChange={(_, { value }) => {
              setUnit(value);
            }}
            onBlur={leave('unit')}
          />
        </Field>
        <Field label={texts.plan.year} required {...validation('year')}>
          <Input
            name="year"
            className={styles.year}
            value={year}
            inputMode="numeric"
            autoComplete="off"
            onChange={(_, { value }) => {
              setYear(value);
            }}
            onBlur={leave('year')}
          />
        </Field>
        {who === 'commune' && (
          <Field label={texts.plan.village} hint={texts.plan.villageHint} {...validation('village')}>
            <Input
              name="village"
              list={villages}
              value={village}
              placeholder={usualVillage(communeKind(unit))}
              autoComplete="off"
              onChange={(_, { value }) => {
                setVillage(value);
              }}
              onBlur={leave('village')}
            />
          </Field>
        )}
        <datalist id={villages}>
          {VILLAGE_WORDS.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
        {previewed && (
          <PlanPreview
            preview={previewed}
            proposed={previewed.proposed}
            typed={previewed.typed}
            target={targetOf(previewed.request)}
            onType={(key, to) => {
              setChosen((before) => ({ ...before, [choicesKey]: { ...before[choicesKey], [key]: to } }));
            }}
          />
        )}
        <div>
          <ActionButton action={action} label={texts.plan.create} runningLabel={texts.plan.creating} />
        </div>
      </form>
      <EndView ended={action.ended} />
      {done && (
        <Button
          className={styles.start}
          icon={<ArrowRight20Regular />}
          iconPosition="after"
          onClick={() => {
            openArea('check');
          }}
        >
          {texts.plan.next}
        </Button>
      )}
    </div>
  );
}

/** The template with that id once it is there; a failure is told when the plan is made. */
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

function TemplateGroup({
  heading,
  templates,
}: {
  readonly heading: string;
  readonly templates: readonly Pick<TemplateSummary, 'id' | 'label' | 'sourceTitle'>[];
}) {
  const layout = useLayout();
  const styles = useStyles();
  const id = useId();
  if (templates.length === 0) {
    return null;
  }
  return (
    <div role="group" aria-labelledby={id}>
      <h3 id={id} className={layout.subheading}>
        {heading}
      </h3>
      {templates.map((template) => (
        <div key={template.id} className={styles.template} lang="vi">
          <Radio value={template.id} label={template.label} aria-describedby={`${id}-${template.id}`} />
          <p id={`${id}-${template.id}`} className={mergeClasses(layout.small, styles.source)}>
            {template.sourceTitle}
          </p>
        </div>
      ))}
    </div>
  );
}
