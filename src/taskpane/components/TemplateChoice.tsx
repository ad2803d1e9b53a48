/** The templates on offer: the office's own first, then those that ship, the fitting ones before the rest. */
import { makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { TemplateSummary } from '../../core/plan/template';
import { BLANK_ID } from '../../core/plan/blank';
import { usePane } from '../state/pane';
import { Fold } from './Fold';
import { PickFile } from './OwnFile';
import { useLayout } from './layout';
import { PackSection } from './PackSection';
import { ShowExample } from './ShowExample';
import type { CreateState } from './use-create-plan';

/** Last year's workbook, or a template of the office's own. */
const START_FILES = '.xlsx,.xlsm,.json';

const useStyles = makeStyles({
  template: { display: 'flex', flexDirection: 'column' },
  // Below the words of the radio button, not below its circle.
  source: { paddingInlineStart: '36px' },
  templates: { gap: tokens.spacingVerticalXS },
});

export function TemplateChoice({ state }: { readonly state: CreateState }) {
  const layout = useLayout();
  const styles = useStyles();
  const { plan, templates, pack } = usePane().words.texts;
  const { template, own, offer, pick } = state;
  return (
    <RadioGroup
      className={styles.templates}
      name="template"
      value={template ?? ''}
      onChange={(_, { value }) => {
        pick(value);
      }}
    >
      <TemplateGroup
        heading={templates.heading}
        templates={own.map((each) => ({ ...each, sourceTitle: each.source.title }))}
      />
      {offer.fitting.length === 0 && <p className={layout.text}>{plan.noneFits}</p>}
      <TemplateGroup templates={offer.fitting} />
      <TemplateGroup heading={plan.nearest} templates={offer.nearest} />
      <Fold heading={plan.legacy} open={offer.legacy.some(({ id }) => id === template)}>
        <TemplateGroup templates={offer.legacy} />
      </Fold>
      <Fold heading={plan.otherWays} open={template === BLANK_ID}>
        <TemplateGroup templates={[{ id: BLANK_ID, label: plan.blankLabel, sourceTitle: plan.blankHint }]} />
        <PickFile label={plan.fromFile} hint={plan.fromFileHint} accept={START_FILES} onPick={state.load} />
        <ShowExample />
        <h4 className={layout.subheading}>{pack.heading}</h4>
        <PackSection province={state.place.home?.province} />
      </Fold>
    </RadioGroup>
  );
}

function TemplateGroup({
  heading,
  templates,
}: {
  /** Absent where a heading stands above it already. */
  readonly heading?: string;
  readonly templates: readonly Pick<TemplateSummary, 'id' | 'label' | 'sourceTitle'>[];
}) {
  const layout = useLayout();
  const styles = useStyles();
  const id = useId();
  if (templates.length === 0) {
    return null;
  }
  return (
    <div role="group" {...(heading !== undefined && { 'aria-labelledby': id })}>
      {heading !== undefined && (
        <h3 id={id} className={layout.subheading}>
          {heading}
        </h3>
      )}
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
