import { NumberInput, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { organisationKinds } from '@rapport/directory-domain';
import { ChoiceField, OrganisationPicker, UserPicker, type AudienceFieldComponent } from '@rapport/shared-ui';
import { NamesField } from '../names/NamesField';
import { countryName } from './country';
import { organisationLabels as labels, type OrganisationValues } from './organisation-values';

export interface OrganisationFieldsProps {
  readonly form: UseFormReturnType<OrganisationValues>;
  readonly AudienceField: AudienceFieldComponent;
}

/** The fields of an organisation, new or known. */
export function OrganisationFields({ form, AudienceField }: OrganisationFieldsProps) {
  const { name, audience, otherNames, country } = form.values;
  const errorAt = (path: string) => form.errors[path];
  return (
    <>
      <TextInput label={labels.name} required data-autofocus dir="auto" {...form.getInputProps('name')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={labels.acronym} {...form.getInputProps('acronym')} />
        <ChoiceField label={labels.kind} choices={organisationKinds} {...form.getInputProps('kind')} />
        <TextInput
          label={labels.country}
          description={country.length === 2 ? countryName(country.toUpperCase()) : 'Two letters, for example PK'}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={2}
          {...form.getInputProps('country')}
        />
        <TextInput
          label={labels.website}
          placeholder="https://…"
          type="url"
          inputWrapperOrder={['label', 'input', 'error']}
          {...form.getInputProps('website')}
        />
        <OrganisationPicker label={labels.parent} {...form.getInputProps('parent')} />
        <UserPicker label={labels.owner} clearable {...form.getInputProps('owner')} />
        <NumberInput
          label={labels.cadenceDays}
          description={`How often we mean to meet ${name || 'it'}`}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={1}
          allowDecimal={false}
          {...form.getInputProps('cadenceDays')}
        />
      </SimpleGrid>
      <Textarea label={labels.description} autosize minRows={2} dir="auto" {...form.getInputProps('description')} />
      <NamesField value={otherNames} onChange={(names) => form.setFieldValue('otherNames', names)} errorAt={errorAt} />
      <AudienceField
        value={audience}
        onChange={(chosen) => form.setFieldValue('audience', chosen)}
        error={errorAt('audience')}
      />
    </>
  );
}
