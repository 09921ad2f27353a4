export { saveFile } from './lib/files/save-file';
export {
  audienceInput,
  audienceValue,
  EVERYONE,
  type AudienceFieldComponent,
  type AudienceFieldProps,
  type AudienceValue,
} from './lib/forms/audience';
export {
  ChoiceField,
  OptionalChoiceField,
  type ChoiceFieldProps,
  type OptionalChoiceFieldProps,
} from './lib/forms/ChoiceField';
export { ConflictDialog, type ConflictDialogProps } from './lib/forms/ConflictDialog';
export { DateField, type DateFieldProps } from './lib/forms/DateField';
export { DateTimeField, type DateTimeFieldProps } from './lib/forms/DateTimeField';
export { EditDialog, type Edited, type EditDialogProps } from './lib/forms/EditDialog';
export { FormDialog, type FormDialogProps } from './lib/forms/FormDialog';
export { FormErrors } from './lib/forms/FormErrors';
export { joinLines, mergeEdits, type Collision, type Merge, type Versions } from './lib/forms/merge';
export { NarrowerAudience, type NarrowerAudienceProps } from './lib/forms/NarrowerAudience';
export { PartialDateField, type PartialDateFieldProps } from './lib/forms/PartialDateField';
export { TimeZoneField } from './lib/forms/TimeZoneField';
export { applyUserErrors, type ApplyOptions, type UserErrorLike } from './lib/forms/user-errors';
export { instantAt, wallTimeAt } from './lib/forms/wall-time';
export { CommandPalette, foundKinds, openCommandPalette } from './lib/keyboard/CommandPalette';
export { ShortcutHelp } from './lib/keyboard/ShortcutHelp';
export { setSingleKeys, Shortcut, singleKeysAreOn, useCommand, useShortcut } from './lib/keyboard/shortcuts';
export { useEverything, type Everything, type Found, type FoundKind } from './lib/keyboard/use-everything';
export { AppShell, type AppShellProps, type NavigationItem } from './lib/layout/AppShell';
export { Page, type PageProps } from './lib/layout/Page';
export { PageHeader, type PageHeaderProps } from './lib/layout/PageHeader';
export { Facts, RecordPage, Section, type RecordPageProps, type SectionProps } from './lib/layout/RecordPage';
export { usePageTitle } from './lib/layout/use-page-title';
export { Views, type View } from './lib/layout/Views';
export { Cell, type CellProps } from './lib/lists/Cell';
export { ChoicesFilter } from './lib/lists/ChoicesFilter';
export { DataList, type DataListColumn, type DataListProps } from './lib/lists/DataList';
export { FilterBar, type FilterBarProps } from './lib/lists/FilterBar';
export { FlagFilter, type FlagFilterProps } from './lib/lists/FlagFilter';
export { HistorySection, type HistorySectionProps } from './lib/lists/HistorySection';
export { ListPage, type ListPageProps } from './lib/lists/ListPage';
export { SearchFilter } from './lib/lists/SearchFilter';
export { TitleCell } from './lib/lists/TitleCell';
export { useConnection, type Connection, type List } from './lib/lists/use-connection';
export {
  choiceInUrl,
  choicesInUrl,
  dayInUrl,
  flagInUrl,
  idsInUrl,
  textInUrl,
  useUrlFilters,
  type UrlFilter,
  type UrlFilters,
} from './lib/lists/use-url-filters';
export { ContactPicker } from './lib/pickers/ContactPicker';
export { OrganisationPicker } from './lib/pickers/OrganisationPicker';
export { OrganisationsPicker, type OrganisationsPickerProps } from './lib/pickers/OrganisationsPicker';
export { PartyPicker } from './lib/pickers/PartyPicker';
export type { PickerProps } from './lib/pickers/RecordPicker';
export { TopicsPicker } from './lib/pickers/TopicsPicker';
export {
  isMeant,
  useContactSuggestions,
  useOrganisationSuggestions,
  useTopicChoices,
  useUserChoices,
  type PartySuggestion,
  type SpeaksFor,
  type Suggestion,
} from './lib/pickers/type-ahead';
export { useHomeOrganisation } from './lib/pickers/use-home-organisation';
export { UserPicker } from './lib/pickers/UserPicker';
export { EmptyState, type EmptyStateProps } from './lib/states/EmptyState';
export { Forbidden } from './lib/states/Forbidden';
export { LoadFailed, type LoadFailedProps } from './lib/states/LoadFailed';
export { NotFound, type NotFoundProps } from './lib/states/NotFound';
export { LinesSkeleton, Loading, RecordPageSkeleton } from './lib/states/Skeletons';
export { offerUndo } from './lib/states/undo';
export { Highlighted } from './lib/text/Highlighted';
export { History, HistoryItem, type HistoryItemProps } from './lib/text/History';
export { Instant } from './lib/text/Instant';
export { inWords } from './lib/text/in-words';
export { Markdown } from './lib/text/Markdown';
export { PartyLink, PartyLinkFragment, PartyName } from './lib/text/PartyLink';
export { PeriodText } from './lib/text/PeriodText';
export { QuietText } from './lib/text/QuietText';
export { Quote, type QuoteProps } from './lib/text/Quote';
export { RelativeDay } from './lib/text/RelativeDay';
export { StatusBadge, type StatusBadgeProps, type Tone } from './lib/text/StatusBadge';
export { TextLink } from './lib/text/TextLink';
export { dayOf, formatDay, formatInstant, formatPartialDate, relativeDay } from './lib/text/time';
export { UiProvider } from './lib/theme/UiProvider';
