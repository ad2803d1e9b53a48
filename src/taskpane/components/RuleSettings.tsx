/** Settings of the rules in this workbook: which are run, and how loud; by subject, to be searched. */
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { levelsOf, settingsOf } from '../../core/checks/review/check';
import type { RuleChoices } from '../../core/checks/review/check';
import type { Rule, RuleChoice, SettingSpec, SettingValue } from '../../core/checks/finding';
import { RULES } from '../../core/checks/rules';
import { fold } from '../../core/words/fold';
import { fill } from '../../core/words/format';
import { sentence } from '../state/words';
import { usePane } from '../state/pane';
import { Fold } from './Fold';
import { useLayout } from './layout';
import { Search } from './Search';
import { RULE_SUBJECTS, SUBJECT_OF } from './rule-subjects';

const useStyles = makeStyles({
  rule: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  details: { paddingInlineStart: tokens.spacingHorizontalL },
});

interface Props {
  readonly choices: RuleChoices;
  readonly busy: boolean;
  readonly onSave: (choices: RuleChoices) => void;
  readonly onCancel: () => void;
}

export function RuleSettings({ choices, busy, onSave, onCancel }: Props) {
  const layout = useLayout();
  const { words } = usePane();
  const { actions, check } = words.texts;
  const [chosen, setChosen] = useState(choices);
  const [text, setText] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const wanted = fold(text)
    .split(' ')
    .filter((word) => word !== '');
  const isNarrowed = onlyChanged || wanted.length > 0;
  const shown = RULES.filter((rule) => {
    const name = fold(sentence(words, { code: `rule.${rule.id}` }));
    return (!onlyChanged || isChanged(chosen[rule.id])) && wanted.every((word) => name.includes(word));
  });
  const list = (rules: readonly Rule[]) => (
    <ul className={layout.list}>
      {rules.map((rule) => (
        <RuleLine
          key={rule.id}
          rule={rule}
          choice={chosen[rule.id] ?? {}}
          onChange={(choice) => {
            setChosen({ ...chosen, [rule.id]: choice });
          }}
        />
      ))}
    </ul>
  );
  return (
    <section className={layout.group} aria-label={check.settings}>
      <h3 className={layout.subheading}>{check.settings}</h3>
      <p className={layout.small}>{check.settingsHint}</p>
      <Search label={check.searchRules} text={text} onText={setText} small />
      <Checkbox
        label={check.onlyChanged}
        checked={onlyChanged}
        onChange={(_, { checked }) => {
          setOnlyChanged(checked === true);
        }}
      />
      <p role="status" className={layout.small}>
        {isNarrowed && fill(check.rulesShown, { shown: shown.length, count: RULES.length })}
      </p>
      {isNarrowed ? (
        list(shown)
      ) : (
        <div>
          {RULE_SUBJECTS.map((subject) => {
            const rules = RULES.filter(({ id }) => SUBJECT_OF[id] === subject);
            return (
              <Fold
                key={subject}
                heading={fill(check.onSubject, { subject: check.subject[subject], count: rules.length })}
              >
                {list(rules)}
              </Fold>
            );
          })}
        </div>
      )}
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => {
            onSave(chosen);
          }}
        >
          {actions.saveRules.run}
        </Button>
        <Button onClick={onCancel}>{check.cancel}</Button>
      </div>
    </section>
  );
}

/** Whether a workbook uses a rule otherwise than by default. */
const isChanged = (choice: RuleChoice | undefined): boolean =>
  choice !== undefined &&
  (choice.off !== undefined || choice.level !== undefined || Object.keys(choice.settings ?? {}).length > 0);

function RuleLine({
  rule,
  choice,
  onChange,
}: {
  readonly rule: Rule;
  readonly choice: RuleChoice;
  readonly onChange: (choice: RuleChoice) => void;
}) {
  const layout = useLayout();
  const styles = useStyles();
  const { words } = usePane();
  const { check } = words.texts;
  const name = sentence(words, { code: `rule.${rule.id}` });
  const isOff = choice.off ?? rule.offByDefault ?? false;
  const settings = settingsOf(rule, choice);
  return (
    <li className={styles.rule}>
      <Switch
        label={name}
        checked={!isOff}
        onChange={(_, { checked }) => {
          onChange({ ...choice, off: !checked });
        }}
      />
      {!isOff && (
        <div className={`${layout.group} ${styles.details}`}>
          <Select
            size="small"
            aria-label={`${check.ruleLevel}: ${name}`}
            value={choice.level ?? ''}
            onChange={(_, { value }) => {
              onChange({ ...choice, level: levelsOf(rule).find((level) => level === value) });
            }}
          >
            <option value="">{check.ofRule}</option>
            {levelsOf(rule).map((level) => (
              <option key={level} value={level}>
                {sentence(words, { code: `level.${level}` })}
              </option>
            ))}
          </Select>
          {(rule.settings ?? []).map((spec) => (
            <Setting
              key={spec.key}
              spec={spec}
              value={settings[spec.key] ?? spec.fallback}
              onChange={(value) => {
                onChange({ ...choice, settings: { ...choice.settings, [spec.key]: value } });
              }}
            />
          ))}
        </div>
      )}
    </li>
  );
}

function Setting({
  spec: { label: code, choices, fallback },
  value,
  onChange,
}: {
  readonly spec: SettingSpec;
  readonly value: SettingValue;
  readonly onChange: (value: SettingValue) => void;
}) {
  const { words } = usePane();
  const label = sentence(words, { code });
  if (typeof fallback === 'boolean') {
    return (
      <Checkbox
        label={label}
        checked={value === true}
        onChange={(_, { checked }) => {
          onChange(checked === true);
        }}
      />
    );
  }
  return (
    <Field label={label} size="small">
      {choices ? (
        <Select
          value={String(value)}
          onChange={(_, data) => {
            onChange(data.value);
          }}
        >
          {choices.map((each) => (
            <option key={each.value} value={each.value}>
              {sentence(words, { code: each.label })}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          type={typeof fallback === 'number' ? 'number' : 'text'}
          value={String(value)}
          onChange={(_, data) => {
            onChange(typeof fallback === 'number' ? Number(data.value) : data.value);
          }}
        />
      )}
    </Field>
  );
}
