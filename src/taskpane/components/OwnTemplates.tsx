/** The office's own templates in the open workbook: save, rename, delete, as a file. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Meta } from '../../core/layout/meta';
import { fill } from '../../core/words/format';
import type { PlanTemplate } from '../../core/plan/template';
import type { Outcome } from '../../core/words/outcome';
import { useAction, usePerform } from '../state/action';
import { usePane } from '../state/pane';
import { ActionButton } from './ActionButton';
import { EndView } from './EndView';
import { CopyHint, GiveJsonFile, PickFile } from './OwnFile';
import { useLayout } from './layout';

/** Characters of a name that is proposed. */
const LONGEST = 100;

interface Props {
  readonly meta: Meta;
}

export function OwnTemplates({ meta }: Props) {
  const layout = useLayout();
  const { actions, templates: texts } = usePane().words.texts;
  const action = useAction();
  const perform = usePerform();
  const [name, setName] = useState(() =>
    fill(texts.suggested, { unit: meta.plan?.unit ?? '' }).slice(0, LONGEST),
  );
  const section = useRef<HTMLElement>(null);
  const kept = useKept(meta);
  const write = (task: () => Promise<{ readonly outcome: Outcome }>): void => {
    action.run(async () => (await task()).outcome);
  };
  return (
    <section ref={section} tabIndex={-1} className={layout.area} aria-label={texts.heading}>
      <p className={layout.small}>{texts.intro}</p>
      <Field label={texts.name}>
        <Input
          value={name}
          autoComplete="off"
          onChange={(_, { value }) => {
            setName(value);
          }}
        />
      </Field>
      <div>
        <ActionButton
          id="saveTemplate"
          secondary
          action={action}
          onPress={() => {
            write(() => perform('saveTemplate', { label: name }));
          }}
        />
      </div>
      <PickFile
        label={actions.receiveTemplate.run}
        hint={texts.receiveHint}
        onPick={(file) => {
          write(async () => perform('receiveTemplate', { text: await file.text() }));
        }}
      />
      <EndView ended={action.ended} />
      {kept.length === 0 ? (
        <p className={layout.small}>{texts.none}</p>
      ) : (
        <>
          <ul className={layout.list}>
            {kept.map((template) => (
              <KeptTemplate
                key={template.id}
                template={template}
                busy={action.busy}
                onRename={() => {
                  write(() => perform('renameTemplate', { template: template.id, label: name }));
                }}
                onRemove={() => {
                  write(() => perform('deleteTemplate', { template: template.id }));
                }}
                // The buttons go, and the focus must not be lost with them.
                onClose={() => section.current?.focus()}
              />
            ))}
          </ul>
          <CopyHint />
        </>
      )}
    </section>
  );
}

/** Gives the templates that the workbook keeps, once what reads them is there. */
function useKept(meta: Meta): readonly PlanTemplate[] {
  const [kept, setKept] = useState<readonly PlanTemplate[]>([]);
  useEffect(() => {
    let wanted = true;
    if (meta.templates) {
      // With it comes the schema they are held to.
      import(/* webpackChunkName: "own-templates" */ '../../actions/own-templates').then(
        ({ templatesIn }) => {
          if (wanted) {
            setKept(templatesIn(meta).flatMap((each) => (each.ok ? [each.template] : [])));
          }
        },
        () => undefined,
      );
    }
    return () => {
      wanted = false;
    };
  }, [meta]);
  return meta.templates ? kept : [];
}

interface KeptProps {
  readonly template: PlanTemplate;
  readonly busy: boolean;
  readonly onRename: () => void;
  readonly onRemove: () => void;
  /** The question whether to delete it was answered. */
  readonly onClose: () => void;
}

function KeptTemplate({ template, busy, onRename, onRemove, onClose }: KeptProps) {
  const layout = useLayout();
  const { actions, templates: texts } = usePane().words.texts;
  /** Whether the user is asked about deleting it. */
  const [isAsking, setIsAsking] = useState(false);
  return (
    <li className={layout.group}>
      <p className={layout.text} lang="vi">
        <strong>{template.label}</strong>
      </p>
      <p className={layout.small}>
        {fill(texts.count, { count: template.tasks.length, version: template.version })}
      </p>
      <div className={layout.row}>
        <GiveJsonFile name={`${template.id}.json`} text={() => fileOf(template)} />
        <Button size="small" disabledFocusable={busy} onClick={onRename}>
          {actions.renameTemplate.run}
        </Button>
        <Button
          size="small"
          disabledFocusable={busy}
          aria-expanded={isAsking}
          onClick={() => {
            setIsAsking(!isAsking);
          }}
        >
          {texts.remove}
        </Button>
      </div>
      {isAsking && (
        <div className={layout.group}>
          <p className={layout.text}>{texts.removeWhat}</p>
          <div className={layout.row}>
            <Button
              size="small"
              disabledFocusable={busy}
              onClick={() => {
                setIsAsking(false);
                onClose();
                onRemove();
              }}
            >
              {actions.deleteTemplate.run}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                setIsAsking(false);
                onClose();
              }}
            >
              {texts.keep}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}

async function fileOf(template: PlanTemplate): Promise<string> {
  const { templateFile } = await import(/* webpackChunkName: "own-templates" */ '../../templates/own');
  return templateFile(template);
}
