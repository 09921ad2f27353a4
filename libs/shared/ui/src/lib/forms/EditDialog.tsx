import { useState } from 'react';
import { ConflictDialog } from './ConflictDialog';
import { FormDialog, type FormDialogProps } from './FormDialog';
import { mergeEdits, type Versions } from './merge';
import type { UserErrorLike } from './user-errors';

/** A record as a form holds it, and the version that it was. */
export interface Edited<TValues> {
  readonly version: number;
  readonly values: TValues;
}

export interface EditDialogProps<TValues extends object> extends Omit<FormDialogProps<TValues>, 'initial' | 'save'> {
  /** The record as the screen shows it. */
  readonly current: Edited<TValues>;
  /** Reads it anew, where somebody else saved meanwhile. */
  readonly reload: () => Promise<Edited<TValues>>;
  /** Sends the values, to be put on top of `version`; answers what the API refused. */
  readonly save: (values: TValues, version: number) => Promise<readonly UserErrorLike[]>;
  /** How the fields are called on the screen. */
  readonly labels: Readonly<Partial<Record<keyof TValues & string, string>>>;
  /** How a value is shown where it is not a text. */
  readonly format?: (field: keyof TValues & string, value: unknown) => string;
}

/**
 * Edits a record. Where somebody else saved it meanwhile, changes in different fields are joined and saved; for a field that both
 * changed, one is asked. Nobody's line is lost.
 */
export function EditDialog<TValues extends object>(props: EditDialogProps<TValues>) {
  const { current, reload, save, labels, format, ...dialog } = props;
  const [begun, setBegun] = useState({ opened: dialog.opened, base: current });
  const [question, setQuestion] = useState<Question<TValues>>();
  // What is edited is the record as it was when the dialog opened, whatever the screen behind shows since.
  if (begun.opened !== dialog.opened) setBegun({ opened: dialog.opened, base: current });

  const ask = async (versions: Versions<TValues>): Promise<TValues | undefined> => {
    const decided = await new Promise<TValues | undefined>((answer) => setQuestion({ versions, answer }));
    setQuestion(undefined);
    return decided;
  };

  const saveOnTop = async (mine: TValues, base: Edited<TValues>): Promise<readonly UserErrorLike[] | undefined> => {
    const errors = await save(mine, base.version);
    if (!errors.some(({ code }) => code === 'CONFLICT')) return errors;
    const theirs = await reload();
    const versions = { base: base.values, theirs: theirs.values, mine };
    const { merged, collisions } = mergeEdits(versions);
    const decided = collisions.length === 0 ? merged : await ask(versions);
    return decided && saveOnTop(decided, theirs);
  };

  return (
    <>
      <FormDialog {...dialog} initial={begun.base.values} save={(values) => saveOnTop(values, begun.base)} />
      <ConflictDialog
        versions={question?.versions}
        labels={labels}
        {...(format && { format })}
        onResolve={(decided) => question?.answer(decided)}
        onClose={() => question?.answer(undefined)}
      />
    </>
  );
}

interface Question<TValues> {
  readonly versions: Versions<TValues>;
  readonly answer: (decided: TValues | undefined) => void;
}
