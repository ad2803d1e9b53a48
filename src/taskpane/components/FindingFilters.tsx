/** Narrows findings down: by level, sheet and words. */
import { Select, ToggleButton } from '@fluentui/react-components';
import type { KnownFinding } from '../../core/checks/accepted';
import { fill } from '../../core/words/format';
import { sentence } from '../state/words';
import { usePane } from '../state/pane';
import { countLevels } from './findings';
import type { FindingFilter } from './findings';
import { Fold } from './Fold';
import { useLayout } from './layout';
import { Search } from './Search';

/** The number of findings from which on there is something to narrow down. */
export const WORTH_FILTERING = 6;

interface Props {
  readonly findings: readonly KnownFinding[];
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
}

export function FindingFilters({ findings, filter, onChange }: Props) {
  const layout = useLayout();
  const { words } = usePane();
  const { check } = words.texts;
  const sheets = [...new Set(findings.map(({ at }) => at.sheet))];
  return (
    <Fold heading={check.filter}>
      <section className={layout.group} aria-label={check.filter}>
        <div className={layout.row} role="group" aria-label={check.levels}>
          {countLevels(findings).map(({ level, count }) => {
            const wanted = !filter.without.includes(level);
            return (
              <ToggleButton
                key={level}
                size="small"
                shape="circular"
                checked={wanted}
                onClick={() => {
                  const without = filter.without.filter((other) => other !== level);
                  onChange({ ...filter, without: wanted ? [...without, level] : without });
                }}
              >
                {fill(check.group, { level: sentence(words, { code: `level.${level}` }), count })}
              </ToggleButton>
            );
          })}
        </div>
        {sheets.length > 1 && (
          <Select
            size="small"
            aria-label={check.sheet}
            value={filter.sheet ?? ''}
            onChange={(_, { value }) => {
              onChange({ ...filter, sheet: value === '' ? undefined : value });
            }}
          >
            <option value="">{check.allSheets}</option>
            {sheets.map((sheet) => (
              <option key={sheet} value={sheet}>
                {sheet}
              </option>
            ))}
          </Select>
        )}
        <Search
          label={check.search}
          text={filter.text}
          onText={(text) => {
            onChange({ ...filter, text });
          }}
          small
        />
      </section>
    </Fold>
  );
}
