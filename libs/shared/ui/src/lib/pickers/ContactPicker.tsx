import { RecordPicker, type PickerProps } from './RecordPicker';
import { useContactSuggestions } from './type-ahead';

/** Chooses a person. */
export function ContactPicker(props: PickerProps) {
  return <RecordPicker {...props} useSuggestions={useContactSuggestions} />;
}
