export { LogMeetingForm, type LogMeetingFormProps } from './lib/log-meeting/LogMeetingForm';
