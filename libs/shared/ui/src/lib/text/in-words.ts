/** A value of one of the API's enums as people say it: `ATTACHED_DEPARTMENT` → "Attached department". */
export function inWords(value: string): string {
  const special: Record<string, string> = { ONE_TO_ONE: 'One to one', THIRD_PARTY: 'Third party', TO_DO: 'To do' };
  const words = value.toLowerCase().replaceAll('_', ' ');
  return special[value] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
