import { useViewer } from '@rapport/shared-client';
import { formatInstant } from './time';

export interface InstantProps {
  readonly at: string;
  /** The place's zone; the viewer's own unless told. Said beside the time where the two differ. */
  readonly timeZone?: string;
}

/** A moment as the clock at its place shows it. */
export function Instant({ at, timeZone }: InstantProps) {
  const { timeZone: own } = useViewer();
  const place = timeZone ?? own;
  return (
    <time dateTime={at} title={`${formatInstant(at, own)} for you`}>
      {formatInstant(at, place)}
      {place !== own && ` (${place})`}
    </time>
  );
}
