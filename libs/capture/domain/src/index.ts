export {
  capture,
  phrasesOf,
  type Captured,
  type CapturedFollowUp,
  type CapturedKind,
  type CapturedMeeting,
  type CapturedPromise,
  type CaptureContext,
  type Mention,
  type NotUnderstood,
} from './lib/capture';
