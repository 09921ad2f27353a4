import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderApp, type RenderAppOptions } from '@rapport/shared-ui/testing';
import { QuickCapture } from './QuickCapture';

const pta = {
  __typename: 'Organisation',
  id: 'pta',
  name: 'Telecommunication Authority',
  acronym: 'PTA',
  kind: 'REGULATOR',
};
const home = {
  contacts: {
    __typename: 'ContactConnection',
    edges: [
      {
        __typename: 'ContactEdge',
        node: {
          __typename: 'Contact',
          id: 'me',
          affiliations: [
            {
              __typename: 'Affiliation',
              id: 'a',
              organisation: { __typename: 'Organisation', id: 'home', name: 'Home', isHome: true },
            },
          ],
        },
      },
    ],
  },
};

const answers: RenderAppOptions['answers'] = {
  UserChoices: { users: [{ __typename: 'User', id: 'dania', name: 'Dania Mukhtar', isActive: true }] },
  TopicChoices: { topics: [{ __typename: 'Topic', id: 't', name: 'Child safety', parent: null }] },
  HomeOrganisation: home,
  Mentioned: ({ text }) => ({
    search: text === 'pta' ? [{ __typename: 'SearchHit', score: 1, matched: 'PTA', node: pta }] : [],
  }),
  CapturePromise: {
    recordCommitment: {
      __typename: 'CommitmentPayload',
      commitment: { __typename: 'Commitment', id: 'c' },
      userErrors: [],
    },
  },
};

describe('capturing a line', () => {
  it('shows what was understood, and Enter saves exactly that', async () => {
    const { user, asked } = renderApp(<QuickCapture opened onClose={() => undefined} />, { answers });

    await user.click(screen.getByRole('textbox', { name: /in one line/ }));
    await user.paste('promise PTA toolkit by 30 Sep 2027 @Dania #child-safety');
    await screen.findByRole('button', { name: /To\s*PTA/ });
    await screen.findByRole('button', { name: /Watched by\s*Dania Mukhtar/ });
    await user.keyboard('{Enter}');

    await waitFor(() => {
      expect(asked.filter(({ name }) => name === 'CapturePromise').map(({ variables }) => variables)).toEqual([
        {
          input: {
            text: 'toolkit',
            debtor: { organisationId: 'home' },
            creditor: { organisationId: 'pta' },
            dueOn: '2027-09-30',
            reviewOn: null,
            isPublic: false,
            ownerId: 'dania',
            topicNames: ['Child safety'],
          },
        },
      ]);
    });
  });

  it('is corrected by clicking on a part', async () => {
    const { user, asked } = renderApp(<QuickCapture opened onClose={() => undefined} />, { answers });
    await user.click(screen.getByRole('textbox', { name: /in one line/ }));
    await user.paste('promise PTA toolkit by 30 Sep 2027');

    await user.click(await screen.findByRole('button', { name: /What\s*toolkit/ }));
    await user.clear(await screen.findByRole('textbox', { name: 'What' }));
    await user.paste('kit in Urdu');
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: /Save/ }));

    await waitFor(() => {
      expect(asked.find(({ name }) => name === 'CapturePromise')?.variables).toMatchObject({
        input: { text: 'kit in Urdu' },
      });
    });
  });

  it('calls nobody unknown before it has looked', async () => {
    let answerWith: (found: object) => void = () => undefined;
    const found = new Promise<object>((resolve) => (answerWith = resolve));
    const { user } = renderApp(<QuickCapture opened onClose={() => undefined} />, {
      answers: { ...answers, Mentioned: () => found },
    });
    await user.click(screen.getByRole('textbox', { name: /in one line/ }));
    await user.paste('promise PTA toolkit');

    expect((await screen.findByRole('button', { name: /^To\s*PTA/ })).textContent).toBe('ToPTA');
    answerWith({ search: [] });
    await screen.findByRole('button', { name: /PTA – not known/ });
  });

  it('asks who is meant where nobody goes by the name, and sends nothing', async () => {
    const { user, asked } = renderApp(<QuickCapture opened onClose={() => undefined} />, { answers });

    await user.click(screen.getByRole('textbox', { name: /in one line/ }));
    await user.paste('promise Lake Forum: toolkit by 30 Sep 2027');
    await user.keyboard('{Enter}');

    expect((await screen.findByRole('alert')).textContent).toContain('“Lake Forum” is not known');
    expect(asked.some(({ name }) => name === 'CapturePromise')).toBe(false);
  });

  it('has a line that was not saved again when it opens the next time', async () => {
    const { user } = renderApp(<ClosedAndOpened />, { answers });
    await user.click(screen.getByRole('button', { name: 'Open' }));
    await user.click(await screen.findByRole('textbox', { name: /in one line/ }));
    await user.paste('promise PTA toolkit');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());

    await user.click(screen.getByRole('button', { name: 'Open' }));

    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: /in one line/ })).value).toBe(
      'promise PTA toolkit',
    );
  });
});

function ClosedAndOpened() {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button onClick={() => setOpened(true)}>Open</button>
      <QuickCapture opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}
