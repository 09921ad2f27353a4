import { parsePartialDate } from '@rapport/shared-kernel';
import { formatPartialDate } from './time';

/** From when to when, as precisely as it is known: "July 2022 – now". */
export function PeriodText({ from, to }: { from: string | null; to: string | null }) {
  const show = (text: string | null, otherwise: string) => {
    const partial = text ? parsePartialDate(text) : undefined;
    return partial ? formatPartialDate(partial) : otherwise;
  };
  if (!from && !to) return <>No dates known</>;
  return (
    <>
      {show(from, 'Unknown')} – {show(to, 'now')}
    </>
  );
}
