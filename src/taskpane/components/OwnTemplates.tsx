/** The office's own templates in the open workbook: save, rename, delete, as a file. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Meta } from '../../core/layout/meta';
import { fill } from '../../core/words/format';
import type { Outcome } from '../../core/words/outcome';
import type { PlanTemplate } from '../../core/plan/template';
import { useAction } from '../state/action';
import { usePane } from '../state/pane';
import { ActionButton } from './ActionButton';
import { EndView } from './EndView';
import { CopyHint, GiveJsonFile, PickJsonFile } from './JsonFile';
import { useLayout } from './layout';

/** With them comes the schema they are held to: loaded when it is needed. */
const loadActions = () => import(/* webpackChunkName: "own-templates" */ '../../actions/own-templates');
const loadFiles = () => import(/* webpackChunkName: "own-templates" */ '../../templates/own');

interface Props {
  readonly meta: Meta;
  readonly onWritten: () => Promise<void>;
}

export function OwnTemplates({ meta, onWritten }: Props) {
  const layout = useLayout();
  const { door, words } = usePane();
  const { templates: texts } = words.texts;
  const action = useAction();
  const [name, setName] = useState('');
  /** The template whose deletion is asked about. */
  const [removing, setRemoving] = useState<string>();
  const section = useRef<HTMLElement>(null);
  const [kept, setKept] = useState<readonly PlanTemplate[]>([]);
  useEffect(() => {
    let wanted = true;
    if (meta.templates) {
      loadActions().then(
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
  const write = (task: (actions: Awaited<ReturnType<typeof loadActions>>) => Promise<Outcome>): void => {
    action.run(async () => {
      const outcome = await task(await loadActions());
      await onWritten();
      return outcome;
    });
  };
  const shown = meta.templates ? kept : [];
  return (
    <section ref={section} tabIndex={-1} className={layout.area} aria-label={texts.heading}>
      <h3 className={layout.subheading}>{texts.heading}</h3>
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
          action={action}
          label={texts.save}
          runningLabel={texts.saving}
          onPress={() => {
            write(({ saveTemplate }) => saveTemplate(door, name));
          }}
        />
      </div>
      <PickJsonFile
        label={texts.receive}
        hint={texts.receiveHint}
        onPick={(file) => {
          write(async ({ receiveTemplate }) => receiveTemplate(door, await file.text()));
        }}
      />
      <EndView ended={action.ended} />
      {shown.length === 0 ? (
        <p className={layout.small}>{texts.none}</p>
      ) : (
        <>
          <ul className={layout.list}>
            {shown.map((template) => (
              <li key={template.id} className={layout.group}>
                <p className={layout.text} lang="vi">
                  <strong>{template.label}</strong>
                </p>
                <p className={layout.small}>
                  {fill(texts.count, { count: template.tasks.length, version: template.version })}
                </p>
                <div className={layout.row}>
                  <GiveJsonFile
                    name={`${template.id}.json`}
                    text={async () => (await loadFiles()).templateFile(template)}
                  />
                  <Button
                    size="small"
                    disabledFocusable={action.busy}
                    onClick={() => {
                      write(({ renameTemplate }) => renameTemplate(door, template.id, name));
                    }}
                  >
                    {texts.rename}
                  </Button>
                  <Button
                    size="small"
                    disabledFocusable={action.busy}
                    aria-expanded={removing === template.id}
                    onClick={() => {
                      setRemoving(removing === template.id ? undefined : template.id);
                    }}
                  >
                    {texts.remove}
                  </Button>
                </div>
                {removing === template.id && (
                  <div className={layout.group}>
                    <p className={layout.text}>{texts.removeWhat}</p>
                    <div className={layout.row}>
                      <Button
                        size="small"
                        disabledFocusable={action.busy}
                        onClick={() => {
                          setRemoving(undefined);
                          // The buttons go with the template, and the focus must not be lost with them.
                          section.current?.focus();
                          write(({ deleteTemplate }) => deleteTemplate(door, template.id));
                        }}
                      >
                        {texts.removeForGood}
                      </Button>
                      <Button
                        size="small"
                        appearance="subtle"
                        onClick={() => {
                          setRemoving(undefined);
                          section.current?.focus();
                        }}
                      >
                        {texts.keep}
                      </Button>
                    </div>
                  </div>
                )}
              </li>
            ))}
          </ul>
          <CopyHint />
        </>
      )}
    </section>
  );
}
