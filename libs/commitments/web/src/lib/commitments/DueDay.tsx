import { RelativeDay } from '@rapport/shared-ui';

/** When a promise is due, or when it is to be looked at again. */
export function DueDay({ dueOn, reviewOn }: { dueOn: string | null; reviewOn: string | null }) {
  if (dueOn) return <RelativeDay day={dueOn} />;
  return reviewOn ? (
    <>
      review <RelativeDay day={reviewOn} />
    </>
  ) : null;
}
