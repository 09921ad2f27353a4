import { useViewer } from '@rapport/shared-client';
import { parseCivilDate, todayIn } from '@rapport/shared-kernel';
import { formatDay, relativeDay } from './time';

/** A day, by its distance from today where it is near: "tomorrow"; the day itself is in its title. */
export function RelativeDay({ day }: { day: string }) {
  const { timeZone } = useViewer();
  const civil = parseCivilDate(day);
  return (
    <time dateTime={day} title={formatDay(day)}>
      {civil ? relativeDay(civil, todayIn(timeZone, new Date())) : day}
    </time>
  );
}
