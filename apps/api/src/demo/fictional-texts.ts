/** What meetings of the fictional world are about. */
export const subjects = [
  {
    topic: 'Child safety',
    title: 'reporting of child-safety cases',
    purpose: 'Agree how cases that a helpline receives reach the right team within a day.',
  },
  {
    topic: 'Misinformation',
    title: 'election misinformation',
    purpose: 'Compare what both sides see before the vote, and who is called when something spreads.',
  },
  {
    topic: 'Hate speech',
    title: 'the list of slurs',
    purpose: 'Go through words that moderators miss because their meaning is local.',
  },
  {
    topic: 'Freedom of expression',
    title: 'removal requests',
    purpose: 'Understand on which legal basis requests are sent, and how an appeal works.',
  },
  {
    topic: 'Safety tools',
    title: 'parental supervision tools',
    purpose: 'Show what parents can set up today and hear what is missing.',
  },
  {
    topic: 'Digital presence of government',
    title: 'training for press officers',
    purpose: 'Plan the next training round and the languages of its material.',
  },
  {
    topic: 'Bullying and harassment',
    title: 'harassment of journalists',
    purpose: 'Hear from those who are targeted, and agree a way to escalate.',
  },
  {
    topic: 'Online safety',
    title: 'the draft online-safety code',
    purpose: 'Walk through the draft article by article before the consultation closes.',
  },
  {
    topic: 'Social-media best practice',
    title: 'accessibility of public pages',
    purpose: 'Subtitles, contrast and plain language on official pages.',
  },
] as const;

/** Kinds of meetings, as their titles say them. */
export const kinds = [
  { kind: 'MEETING', title: 'Meeting' },
  { kind: 'CALL', title: 'Call' },
  { kind: 'ROUNDTABLE', title: 'Roundtable' },
  { kind: 'WORKSHOP', title: 'Workshop' },
  { kind: 'BRIEFING', title: 'Briefing' },
  { kind: 'ONE_TO_ONE', title: 'Conversation' },
  { kind: 'HEARING', title: 'Hearing' },
] as const;

export const outcomes = [
  'Agreed to meet again within the quarter.',
  'The draft will be sent round before it is final.',
  'No decision; both sides check with their lawyers first.',
  'A pilot starts next month with three offices.',
  'They asked for figures by region, which we do not publish.',
  'The training is confirmed; dates to follow.',
] as const;

export const conversations = [
  'Cases reported at night are seen too late; a shared inbox was suggested.',
  'The transparency report is read, but its categories do not match theirs.',
  'They would support a shorter notice period if appeals stay free of charge.',
  'Local-language training material is what they need most.',
  'Worried that the draft code asks for scanning of private messages.',
  'Offered to review the list of terms twice a year.',
  'Asked who decides when two teams disagree on a removal.',
  'Schools want one page that explains reporting in plain words.',
  'The new unit will have six people, two of them lawyers.',
] as const;

export const given = [
  'Send the toolkit in two more languages',
  'Name one contact for urgent cases',
  'Share the slides and the recording',
  'Run a training for new officers',
  'Explain the appeal process in writing',
] as const;
export const received = [
  'Send the draft before the consultation opens',
  'Share anonymised figures of the helpline',
  'Nominate ten officers for the training',
  'Review the list of terms',
] as const;
export const asked = ['Give comments on the draft code', 'Confirm the dates of the roundtable'] as const;

/** How positions are known. */
export const evidence = [
  'Written reply to the consultation.',
  'Said so by their head of policy at the last roundtable.',
  'Open letter, with eleven others.',
  'Their press release of that day.',
  'Minutes of the working group, point 4.',
] as const;

export const followUps = [
  'Write the thank-you note',
  'Send the minutes',
  'Ask legal about the draft',
  'Book the room for the training',
  'Check the figures',
] as const;
