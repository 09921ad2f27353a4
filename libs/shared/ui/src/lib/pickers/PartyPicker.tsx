import { RecordPicker, type PickerProps } from './RecordPicker';
import { usePartySuggestions, type PartySuggestion, type Suggestion } from './type-ahead';

/** Chooses a side of a promise: a body or a person; what stands there already may be something else. */
export function PartyPicker<T extends Suggestion = PartySuggestion>(props: PickerProps<T | PartySuggestion>) {
  return <RecordPicker<T | PartySuggestion> {...props} useSuggestions={usePartySuggestions} />;
}
