import { Select, type SelectProps } from '@mantine/core';

/** A time zone by its IANA name: "Asia/Karachi". */
export function TimeZoneField({ value, ...field }: Omit<SelectProps, 'data'>) {
  const known = Intl.supportedValuesOf('timeZone');
  // A zone may be stored under a name that this browser knows by another one.
  const zones = [...new Set(['UTC', ...known, ...(value ? [value] : [])])];
  return (
    <Select
      label="Time zone"
      {...field}
      {...(value !== undefined && { value })}
      data={zones}
      searchable
      limit={60}
      nothingFoundMessage="No such zone"
    />
  );
}
