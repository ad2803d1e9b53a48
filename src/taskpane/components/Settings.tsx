/** Settings of the pane; where everything else is set, and where what is kept. */
import { Button, Field, Select } from '@fluentui/react-components';
import { use, useEffect, useRef, useSyncExternalStore } from 'react';
import { INFO_ROWS, LAYOUT } from '../../core/layout/layout';
import { fill } from '../../core/words/format';
import { chooseLanguage, chosenLanguage, onLanguageChosen } from '../state/chosen-language';
import { OpenAreaContext } from '../state/next-area';
import { usePane } from '../state/pane';
import { useLayout } from './layout';

/** Names of languages in their own words, whatever the pane speaks. */
const LANGUAGES = { vi: 'Tiếng Việt', en: 'English' } as const;

const ELSEWHERE = ['check', 'plan', 'score'] as const;

interface Props {
  readonly onClose: () => void;
}

export function Settings({ onClose }: Props) {
  const layout = useLayout();
  const openArea = use(OpenAreaContext);
  const { settings: texts, area, place } = usePane().words.texts;
  const chosen = useSyncExternalStore(onLanguageChosen, chosenLanguage);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div className={layout.area}>
      <h2 ref={heading} tabIndex={-1} className={layout.heading}>
        {texts.heading}
      </h2>
      <Field label={texts.language} hint={texts.languageHint}>
        <Select
          value={chosen ?? ''}
          onChange={(_, { value }) => {
            chooseLanguage(value === 'vi' || value === 'en' ? value : undefined);
          }}
        >
          <option value="">{texts.byDefault}</option>
          {(['vi', 'en'] as const).map((language) => (
            <option key={language} value={language} lang={language}>
              {LANGUAGES[language]}
            </option>
          ))}
        </Select>
      </Field>
      <p className={layout.text}>{texts.theme}</p>
      <section className={layout.group} aria-label={texts.elsewhere}>
        <h3 className={layout.subheading}>{texts.elsewhere}</h3>
        <ul className={layout.list}>
          {ELSEWHERE.map((id) => (
            <li key={id} className={layout.group}>
              <p className={layout.text}>{texts.in[id]}</p>
              <div>
                <Button
                  size="small"
                  onClick={() => {
                    openArea(id);
                  }}
                >
                  {fill(place.openArea, { area: area[id] })}
                </Button>
              </div>
            </li>
          ))}
          <li>
            <p className={layout.text}>
              {fill(texts.daysOff, { sheet: LAYOUT.info.sheet, row: INFO_ROWS.daysOff })}
            </p>
          </li>
        </ul>
      </section>
      <section className={layout.group} aria-label={texts.kept}>
        <h3 className={layout.subheading}>{texts.kept}</h3>
        <p className={layout.text}>{texts.inWorkbook}</p>
        <p className={layout.text}>{texts.onMachine}</p>
      </section>
      <div>
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </div>
  );
}
