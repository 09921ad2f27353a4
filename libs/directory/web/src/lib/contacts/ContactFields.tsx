import { SimpleGrid, TagsInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { UserPicker, type AudienceFieldComponent } from '@rapport/shared-ui';
import { NamesField } from '../names/NamesField';
import { contactLabels as labels, type ContactValues } from './contact-values';

export interface ContactFieldsProps<TValues extends ContactValues> {
  readonly form: UseFormReturnType<TValues>;
}

/** What a person is called and where they are reached. */
export function ContactFields<TValues extends ContactValues>({ form }: ContactFieldsProps<TValues>) {
  return (
    <>
      <TextInput label={labels.name} required data-autofocus dir="auto" {...form.getInputProps('name')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={labels.honorificPrefix} placeholder="Dr" {...form.getInputProps('honorificPrefix')} />
        <TextInput label={labels.honorificSuffix} placeholder="(retired)" {...form.getInputProps('honorificSuffix')} />
        <TagsInput label={labels.emails} acceptValueOnBlur {...form.getInputProps('emails')} />
        <TagsInput label={labels.phones} acceptValueOnBlur {...form.getInputProps('phones')} />
      </SimpleGrid>
    </>
  );
}

/** Other names, who keeps the relationship, who sees it. */
export function ContactRelationshipFields<TValues extends ContactValues>({
  form,
  AudienceField,
}: ContactFieldsProps<TValues> & { readonly AudienceField: AudienceFieldComponent }) {
  const { otherNames, audience }: ContactValues = form.values;
  const errorAt = (path: string) => form.errors[path];
  const set = (fields: Partial<ContactValues>) => form.setValues(fields as Partial<TValues>);
  return (
    <>
      <NamesField value={otherNames} onChange={(names) => set({ otherNames: names })} errorAt={errorAt} />
      <UserPicker label={labels.owner} clearable {...form.getInputProps('owner')} />
      <AudienceField value={audience} onChange={(chosen) => set({ audience: chosen })} error={errorAt('audience')} />
    </>
  );
}
