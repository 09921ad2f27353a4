import { SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { OrganisationPicker, PartialDateField } from '@rapport/shared-ui';

/** Where a person belongs: body, post, title, since when. `at` is where the form keeps it. */
export function AffiliationFields<TValues>({
  form,
  at = '',
  required = false,
}: {
  readonly form: UseFormReturnType<TValues>;
  readonly at?: '' | 'affiliation.';
  readonly required?: boolean;
}) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <OrganisationPicker label="Organisation" required={required} {...form.getInputProps(`${at}organisation`)} />
      <PartialDateField label="From" {...form.getInputProps(`${at}from`)} />
      <TextInput
        label="Post"
        description="An office that exists without its holder: Secretary IT"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...form.getInputProps(`${at}postTitle`)}
      />
      <TextInput
        label="Title"
        description="What is printed on the card, where there is no such office"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...form.getInputProps(`${at}title`)}
      />
    </SimpleGrid>
  );
}
