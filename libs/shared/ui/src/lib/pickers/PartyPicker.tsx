import { RecordPicker, type PickerProps } from './RecordPicker';
import { usePartySuggestions, type PartySuggestion } from './type-ahead';

/** Chooses a side of a promise: a body or a person. */
export function PartyPicker(props: PickerProps<PartySuggestion>) {
  return <RecordPicker {...props} useSuggestions={usePartySuggestions} />;
}
