/** The form that makes a plan from a template: one that ships or the office's own. */
import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useId, useState } from 'react';
import type { FocusEvent, SubmitEvent } from 'react';
import { PLAN_KINDS, PLAN_OWNERS, targetOf } from '../../actions/plan-request';
import { fill } from '../../core/words/format';
import { communeKind, usualVillage, VILLAGE_WORDS } from '../../core/plan/place-words';
import { sentence } from '../state/words';
import { usePane } from '../state/pane';
import { ActionButton } from './ActionButton';
import { EndView } from './EndView';
import { useLayout } from './layout';
import { PlanPreview } from './PlanPreview';
import { SuggestInput } from './SuggestInput';
import { TemplateChoice } from './TemplateChoice';
import { FIELDS, useCreatePlan } from './use-create-plan';
import type { CreateState, FieldName } from './use-create-plan';
import { ViewHeading } from './ViewHeading';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  // A native list is as wide as its longest words unless told otherwise.
  choice: { gridTemplateColumns: 'minmax(0, 1fr)', '& select': { textOverflow: 'ellipsis' } },
  year: { width: '8em' },
  head: { justifyContent: 'space-between' },
});

const BringDocument = lazy(async () => ({
  default: (await import(/* webpackChunkName: "document" */ './BringDocument')).BringDocument,
}));
const DocumentReview = lazy(async () => ({
  default: (await import(/* webpackChunkName: "document" */ './DocumentReview')).DocumentReview,
}));

interface Props {
  /** The plan is there: of the form only what it has to say is left. */
  readonly isDone: boolean;
  /** Called when the plan was written. */
  readonly onCreated: () => void;
}

export function CreatePlan({ isDone, onCreated }: Props) {
  const layout = useLayout();
  const { app } = usePane().words.texts;
  const state = useCreatePlan(onCreated);
  const { action, document } = state;
  const { held, view } = document;
  if (isDone) {
    return <EndView ended={action.ended} />;
  }
  if (view === 'bring' || (view === 'review' && held)) {
    return (
      <Suspense fallback={<p role="status">{app.loading}</p>}>
        {view === 'bring' ? (
          <BringDocument state={document} />
        ) : (
          held && <DocumentReview state={document} held={held} />
        )}
      </Suspense>
    );
  }
  return (
    <div className={layout.area}>
      {held ? <OfDocument state={state} /> : <OfTemplate state={state} />}
      <PlanForm state={state} />
      <EndView ended={action.ended} />
    </div>
  );
}

/** The head of the form, and another way to begin. */
function OfTemplate({ state: { document } }: { readonly state: CreateState }) {
  const layout = useLayout();
  const styles = useStyles();
  const { plan, document: texts } = usePane().words.texts;
  return (
    <>
      <div className={mergeClasses(layout.row, styles.head)}>
        <h2 className={layout.heading}>{plan.heading}</h2>
        <Button
          size="small"
          onClick={() => {
            document.show('bring');
          }}
        >
          {texts.way}
        </Button>
      </div>
      <div>
        {(['what', 'who', 'where'] as const).map((line) => (
          <p key={line} className={layout.small}>
            {plan.about[line]}
          </p>
        ))}
      </div>
    </>
  );
}

/** The head of the form for a plan that a document says. */
function OfDocument({ state: { document } }: { readonly state: CreateState }) {
  const layout = useLayout();
  const { document: texts } = usePane().words.texts;
  return (
    <>
      <ViewHeading text={texts.heading} />
      <p className={layout.text} lang="vi">
        {document.held?.seen.reading.title ?? texts.untitled}
      </p>
      <div className={layout.row}>
        <Button
          size="small"
          onClick={() => {
            document.show('review');
          }}
        >
          {texts.edit}
        </Button>
        <Button size="small" onClick={document.putAway}>
          {texts.without}
        </Button>
      </div>
    </>
  );
}

/** The fields, what comes of them, and the button that makes the plan. */
function PlanForm({ state }: { readonly state: CreateState }) {
  const styles = useStyles();
  const { words } = usePane();
  const { plan } = words.texts;
  const { action, previewed, template, wrong, document } = state;
  /** Fields whose mistakes are told. */
  const [shown, setShown] = useState<readonly FieldName[]>([]);
  const validation = (name: FieldName) => {
    const message = shown.includes(name) ? wrong[name] : undefined;
    return message && { validationMessage: sentence(words, message) };
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setShown(FIELDS);
    const first = FIELDS.find((name) => wrong[name]);
    if (template === undefined || first) {
      event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    state.create(template);
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      {document.held ? (
        wrong.template && <p role="alert">{sentence(words, wrong.template)}</p>
      ) : (
        <>
          <MakerAndKind state={state} />
          <Field label={plan.template} {...validation('template')}>
            <TemplateChoice state={state} />
          </Field>
          <EndView ended={state.loading.ended} />
        </>
      )}
      <UnitAndYear
        state={state}
        validation={validation}
        onLeave={(name) => {
          setShown((before) => [...before, name]);
        }}
      />
      {previewed && <PackLine state={state} />}
      {previewed && (
        <PlanPreview
          preview={previewed}
          proposed={previewed.proposed}
          typed={previewed.typed}
          target={targetOf(previewed.request)}
          onType={state.type}
        />
      )}
      <div>
        <ActionButton id="createPlan" action={action} />
      </div>
    </form>
  );
}

/** Whether the plan follows the province's pack that is kept here, or why not. */
function PackLine({ state: { pack } }: { readonly state: CreateState }) {
  const layout = useLayout();
  const { words } = usePane();
  return (
    pack && (
      <p className={layout.small}>
        {pack.ok
          ? fill(words.texts.pack.used, { issuer: pack.pack.issuer, version: pack.pack.version })
          : sentence(words, pack.reason)}
      </p>
    )
  );
}

/** The maker of the plan, and its kind. */
function MakerAndKind({ state }: { readonly state: CreateState }) {
  const styles = useStyles();
  const { plan } = usePane().words.texts;
  const { who, kind, setWho, setKind } = state;
  return (
    <>
      <Field className={styles.choice} label={plan.who}>
        <Select
          value={who}
          onChange={(_, { value }) => {
            setWho(PLAN_OWNERS.find((owner) => owner === value) ?? who);
          }}
        >
          {PLAN_OWNERS.map((owner) => (
            <option key={owner} value={owner}>
              {plan.owner[owner]}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.choice} label={plan.kind}>
        <Select
          value={kind}
          onChange={(_, { value }) => {
            setKind(PLAN_KINDS.find((planKind) => planKind === value) ?? kind);
          }}
        >
          {PLAN_KINDS.map((planKind) => (
            <option key={planKind} value={planKind}>
              {plan.planKind[planKind]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

interface UnitProps {
  readonly state: CreateState;
  readonly validation: (name: FieldName) => { readonly validationMessage: string } | undefined;
  /** A field was left: its mistake is told from now on. */
  readonly onLeave: (name: FieldName) => void;
}

/** The unit's name, and its province where neither the name nor the list tells it. */
function UnitField({
  state: { who, unit, place, setUnit },
  validation,
  onBlur,
}: Pick<UnitProps, 'state' | 'validation'> & { readonly onBlur: (event: FocusEvent) => void }) {
  const { plan } = usePane().words.texts;
  const { home, among, isUnlisted, units, provinces } = place;
  const isOpen = among.length > 0 || place.province !== undefined;
  const asksProvince = who === 'department' || isOpen;
  const hint = home && !asksProvince ? fill(plan.homeKnown, { province: home.province }) : plan.unitHint[who];
  return (
    <>
      <Field label={plan.unit} hint={hint} required {...validation('unit')}>
        <SuggestInput
          name="unit"
          value={unit}
          suggested={units.map((each) => ({
            text: each.unit,
            ...(each.home.code !== undefined && { detail: each.home.province }),
          }))}
          note={plan.placesSource}
          onType={setUnit}
          onTake={(index) => {
            const taken = units[index];
            if (taken) {
              setUnit(taken.unit);
              place.setKnown(taken.unit, taken.home);
            }
          }}
          onFocus={place.wake}
          onBlur={onBlur}
        />
      </Field>
      {asksProvince && (
        <Field
          label={plan.province}
          hint={
            among.length > 0
              ? fill(plan.provinceAsked, { count: among.length })
              : isUnlisted
                ? plan.provinceUnlisted
                : plan.provinceHint
          }
        >
          <SuggestInput
            name="province"
            value={place.province ?? home?.province ?? ''}
            suggested={provinces.map((text) => ({ text }))}
            note={plan.placesSource}
            onType={place.setProvince}
            onTake={(index) => {
              place.setProvince(provinces[index] ?? '');
            }}
            onFocus={place.wake}
          />
        </Field>
      )}
    </>
  );
}

/** The unit, the year, and for communes the word for the community below. */
function UnitAndYear({ state, validation, onLeave }: UnitProps) {
  const styles = useStyles();
  const villages = useId();
  const { plan } = usePane().words.texts;
  const { who, unit, year, village, setYear, setVillage } = state;
  /** Leaves a field, but not on the way to a button: the button would move away under the pointer. */
  const leave = (name: FieldName) => (event: FocusEvent) => {
    if (!(event.relatedTarget instanceof HTMLButtonElement)) {
      onLeave(name);
    }
  };
  return (
    <>
      <UnitField state={state} validation={validation} onBlur={leave('unit')} />
      <Field label={plan.year} required {...validation('year')}>
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
        <Field label={plan.village} hint={plan.villageHint} {...validation('village')}>
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
    </>
  );
}
