import { Button, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderApp } from '../testing/render-app';
import { EditDialog, type EditDialogProps } from './EditDialog';
import type { UserErrorLike } from './user-errors';

interface Values {
  readonly title: string;
  readonly place: string;
}

const conflict: UserErrorLike = { code: 'CONFLICT', message: 'Somebody changed this.', path: ['expectedVersion'] };

type Save = EditDialogProps<Values>['save'];

/** A record on a screen, with the button that edits it. `stored` is what the server has. */
function Editor({ save, stored }: { save: Save; stored?: Values }) {
  const [opened, { open, close }] = useDisclosure();
  const [shown] = useState({ version: 1, values: { title: 'Summit', place: 'Islamabad' } });
  return (
    <>
      <Button onClick={open}>Edit</Button>
      <EditDialog<Values>
        opened={opened}
        onClose={close}
        title="Edit the meeting"
        action="Save"
        done="Saved."
        labels={{ title: 'Title', place: 'Place' }}
        current={shown}
        reload={() => Promise.resolve({ version: 2, values: stored ?? shown.values })}
        save={save}
      >
        {(form) => (
          <>
            <TextInput label="Title" data-autofocus {...form.getInputProps('title')} />
            <TextInput label="Place" {...form.getInputProps('place')} />
          </>
        )}
      </EditDialog>
    </>
  );
}

/** Refuses what was edited on top of an older version than the second. */
const secondVersion = () => vi.fn<Save>((_values, version) => Promise.resolve(version < 2 ? [conflict] : []));

describe('editing a record', () => {
  it('saves on top of the version that was shown, says so and closes', async () => {
    const save = vi.fn<Save>(() => Promise.resolve([]));
    const { user } = renderApp(<Editor save={save} />);
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    await user.clear(await screen.findByLabelText('Place'));
    await user.type(screen.getByLabelText('Place'), 'Lahore');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('Saved.');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(save.mock.calls).toEqual([[{ title: 'Summit', place: 'Lahore' }, 1]]);
  });

  it('puts a refusal on its field, moves there, and stays open', async () => {
    const { user } = renderApp(
      <Editor save={() => Promise.resolve([{ code: 'REQUIRED', message: 'Give it a title.', path: ['title'] }])} />,
    );
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    await user.clear(await screen.findByLabelText('Title'));
    await user.tab();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Give it a title.');
    expect(document.activeElement).toBe(screen.getByLabelText('Title'));
  });

  it('says what belongs to no field, and why there was no answer', async () => {
    const answers = [
      () => Promise.resolve([{ code: 'FORBIDDEN', message: 'Not yours.', path: [] }]),
      () => Promise.reject(new TypeError('Failed to fetch')),
    ];
    const { user } = renderApp(<Editor save={() => answers.shift()?.() ?? Promise.resolve([])} />);
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    await user.type(await screen.findByLabelText('Title'), '!');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Not yours.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/There is no connection/);
    expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Summit!');
  });

  it('joins edits of different fields without a question', async () => {
    const save = secondVersion();
    const { user } = renderApp(<Editor save={save} stored={{ title: 'Big summit', place: 'Islamabad' }} />);
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    await user.type(await screen.findByLabelText('Place'), ' Club');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved.');
    expect(save.mock.lastCall).toEqual([{ title: 'Big summit', place: 'Islamabad Club' }, 2]);
  });

  it('asks where both changed the same field, and saves what was chosen', async () => {
    const save = secondVersion();
    const { user } = renderApp(<Editor save={save} stored={{ title: 'Theirs', place: 'Lahore' }} />);
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    await user.clear(await screen.findByLabelText('Title'));
    await user.type(screen.getByLabelText('Title'), 'Mine');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Somebody else changed this meanwhile');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save both changes' }).disabled).toBe(true);
    await user.click(screen.getByRole('radio', { name: 'Mine: Mine' }));
    await user.click(screen.getByRole('button', { name: 'Save both changes' }));
    await screen.findByText('Saved.');
    expect(save.mock.lastCall).toEqual([{ title: 'Mine', place: 'Lahore' }, 2]);
  });

  it('goes on editing with everything typed where the question is closed', async () => {
    const save = secondVersion();
    const { user } = renderApp(<Editor save={save} stored={{ title: 'Theirs', place: 'Lahore' }} />);
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    await user.type(await screen.findByLabelText('Title'), ' II');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('button', { name: 'Go on editing' }));
    await waitFor(() => expect(screen.queryByText('Somebody else changed this meanwhile')).toBeNull());
    expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Summit II');
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('does not throw away what was typed unasked', async () => {
    const { user } = renderApp(<Editor save={() => Promise.resolve([])} />);
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    await user.type(await screen.findByLabelText('Title'), ' II');
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Go on' }));
    expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Summit II');
    await user.keyboard('{Escape}');
    const question = await screen.findByRole('alert');
    await user.click(
      screen.getAllByRole('button', { name: 'Close' }).find((button) => question.contains(button)) ?? question,
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    expect((await screen.findByLabelText<HTMLInputElement>('Title')).value).toBe('Summit');
  });
});
