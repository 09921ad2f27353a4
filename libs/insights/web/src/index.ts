export { BriefingSheet, type BriefingSheetProps } from './lib/briefing/BriefingSheet';
export { coverageColumns, CoverageRow, type CoverageItem } from './lib/coverage/CoverageRow';
export { cadenceWords, silence } from './lib/relationship/cadence';
export { RelationshipAtAGlance, RelationshipAtAGlanceFragment } from './lib/relationship/RelationshipAtAGlance';
export { SearchResults, type SearchResultsProps } from './lib/search/SearchResults';
export { ContactChanges, OrganisationChanges } from './lib/timeline/Changes';
export { ContactTimeline, OrganisationTimeline, TopicTimeline } from './lib/timeline/Timeline';
