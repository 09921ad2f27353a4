import { RecordPicker, type PickerProps } from './RecordPicker';
import { useOrganisationSuggestions } from './type-ahead';

/** Chooses a body. */
export function OrganisationPicker(props: PickerProps) {
  return <RecordPicker {...props} useSuggestions={useOrganisationSuggestions} />;
}
