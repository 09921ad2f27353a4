import { Combobox, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Body, DraftParticipant } from './draft';
import { offersFor, searchedTexts, type Offer } from './suggestions';
import { usePeopleSearch } from './use-people-search';

export interface ParticipantSearchProps {
  readonly day: string;
  /** Bodies that are made with the meeting already. */
  readonly made: readonly Body[];
  readonly onAdd: (participants: readonly DraftParticipant[]) => void;
  /** Called with what was pasted, where it has several lines. */
  readonly onPasteList: (text: string) => void;
  readonly error?: string | undefined;
}

/** One field for everybody: type a part of a name, Enter takes the first offer, and the field is ready for the next. */
export function ParticipantSearch({ day, made, onAdd, onPasteList, error }: ParticipantSearchProps) {
  const [typed, setTyped] = useState('');
  const { offers, isLooking, lookUpNow } = useOffers(typed, day, made);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });

  const take = (offer: Offer | undefined): void => {
    if (!offer) return;
    onAdd([offer.participant]);
    setTyped('');
    combobox.closeDropdown();
  };
  const takeFirst = async (): Promise<void> => take((await lookUpNow())[0]);

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => take(offers.find((offer) => offer.id === id))}
      withinPortal={false}
    >
      <Combobox.Target>
        <TextInput
          label="Add participants"
          description="A name, “6 officers of PTA”, “Name at Body”; or paste a list, one per line"
          placeholder="Type a name or a body"
          name="participants"
          autoComplete="off"
          value={typed}
          error={error}
          rightSection={isLooking && <Loader size="xs" aria-label="Looking" />}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onPaste={(event) => {
            const text = event.clipboardData.getData('text');
            if (!text.trim().includes('\n')) return;
            event.preventDefault();
            onPasteList(text);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || combobox.getSelectedOptionIndex() > 0)
              return;
            event.preventDefault();
            event.stopPropagation();
            void takeFirst();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={offers.length === 0}>
        <Combobox.Options aria-label="People and bodies">
          {offers.map(({ id, label, hint }) => (
            <Combobox.Option key={id} value={id}>
              <bdi>{label}</bdi>
              <Text size="xs" c="dimmed">
                {hint}
              </Text>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** What is offered for what is typed. `lookUpNow` answers for the present text, however fast Enter came. */
function useOffers(typed: string, day: string, made: readonly Body[]) {
  const search = usePeopleSearch(day);
  const [found, setFound] = useState<{ text: string; offers: Offer[] }>({ text: '', offers: [] });
  const latest = useRef(typed);
  useEffect(() => {
    latest.current = typed;
  }, [typed]);

  const lookUp = async (text: string): Promise<Offer[]> => {
    if (text.trim() === '') return [];
    const { name, body } = searchedTexts(text);
    const [known, ofBody] = await Promise.all([search(name), body ? search(body) : []]);
    const offers = offersFor(text, { known, ofBody, made });
    if (latest.current === text) setFound({ text, offers });
    return offers;
  };
  const lookUpLater = useRef(lookUp);
  useEffect(() => {
    lookUpLater.current = lookUp;
  });
  useEffect(() => {
    const timer = setTimeout(() => void lookUpLater.current(typed), 120);
    return () => clearTimeout(timer);
  }, [typed]);

  const isCurrent = found.text === typed;
  return {
    offers: typed.trim() === '' ? [] : found.offers,
    isLooking: typed.trim() !== '' && !isCurrent,
    lookUpNow: () => (isCurrent ? Promise.resolve(found.offers) : lookUp(typed)),
  };
}
