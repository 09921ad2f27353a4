import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { parseNameList } from '@rapport/engagement-domain';
import { LinesSkeleton } from '@rapport/shared-ui';
import type { Body, DraftParticipant } from './draft';
import { newPerson } from './suggestions';
import { bodyNamed, presence, usePeopleSearch, type Known } from './use-people-search';

/** A line of a pasted list with what it would add. */
interface Proposal {
  readonly participant: DraftParticipant;
  readonly says: string;
}

export interface PastedNamesProps {
  readonly text: string;
  readonly day: string;
  /** Bodies that are made with the meeting already. */
  readonly made: readonly Body[];
  readonly onAdd: (participants: readonly DraftParticipant[]) => void;
  readonly onClose: () => void;
}

/** A pasted list before anything of it is taken: who is known, who would be new; each can be left out. */
export function PastedNames({ text, day, made, onAdd, onClose }: PastedNamesProps) {
  const [proposals, setProposals] = useState<readonly Proposal[]>();
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const search = usePeopleSearch(day);

  useEffect(() => {
    let isShown = true;
    void propose(text, search, made).then((found) => isShown && setProposals(found));
    return () => {
      isShown = false;
    };
  }, [text, search, made]);

  const taken = (proposals ?? []).map(({ participant }) => participant).filter(({ key }) => !without.has(key));
  const toggle = (key: string) =>
    setWithout((left) => new Set(left.has(key) ? [...left].filter((other) => other !== key) : [...left, key]));

  return (
    <Modal opened onClose={onClose} title="People of the pasted list" size="lg">
      {!proposals ? (
        <LinesSkeleton />
      ) : (
        <Stack>
          {proposals.map(({ participant, says }) => (
            <Checkbox
              key={participant.key}
              checked={!without.has(participant.key)}
              onChange={() => toggle(participant.key)}
              label={<bdi>{participant.name}</bdi>}
              description={says}
            />
          ))}
          {proposals.length === 0 && <Text>No names were found in what you pasted.</Text>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button
              data-autofocus
              disabled={taken.length === 0}
              onClick={() => {
                onAdd(taken);
                onClose();
              }}
            >
              {taken.length === 1 ? 'Add 1 person' : `Add ${taken.length} people`}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

/** Matches each line with who and what is known; bodies of the same name are made once. */
async function propose(
  text: string,
  search: (text: string) => Promise<readonly Known[]>,
  made: readonly Body[],
): Promise<Proposal[]> {
  const bodies = new Map<string, Body>();
  const bodyOf = async (name: string): Promise<Body> => {
    const key = name.toLowerCase();
    const body = bodies.get(key) ?? bodyNamed(name, await search(name), made);
    bodies.set(key, body);
    return body;
  };
  const proposals: Proposal[] = [];
  for (const person of parseNameList(text)) {
    const organisation = person.organisation ? await bodyOf(person.organisation) : null;
    const match = (await search(person.name)).find(
      (found) => found.kind === 'person' && found.name.toLowerCase() === person.name.toLowerCase(),
    );
    const participant =
      match?.kind === 'person'
        ? presence({
            contactId: match.id,
            name: match.name,
            title: person.title ?? match.title,
            organisation: organisation ?? match.body,
          })
        : newPerson(person, organisation);
    const where = [participant.title, participant.organisation?.name].filter(Boolean).join(', ');
    const state = match ? 'known' : 'new person';
    proposals.push({
      participant,
      says: [state, where, organisation?.isNew && 'new body'].filter(Boolean).join(' · '),
    });
  }
  return proposals;
}
