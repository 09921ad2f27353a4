import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { isId, parseCivilDate } from '@rapport/shared-kernel';

/** How one filter stands in the address. */
export interface UrlFilter<T> {
  readonly read: (texts: readonly string[]) => T;
  readonly write: (value: T) => readonly string[];
}

/** A text; '' where there is none. */
export function textInUrl(): UrlFilter<string> {
  return { read: ([text = '']) => text, write: (text) => (text ? [text] : []) };
}

/** Any number of records, by id. */
export function idsInUrl(): UrlFilter<readonly string[]> {
  return { read: (texts) => texts.filter(isId), write: (ids) => ids };
}

/** A day; '' where there is none, or where the address says what is none. */
export function dayInUrl(): UrlFilter<string> {
  return { read: ([text = '']) => (parseCivilDate(text) ? text : ''), write: (day) => (day ? [day] : []) };
}

/** One of several; the first of them, or none, where the address says nothing that is allowed. */
export function choiceInUrl<T extends string>(allowed: readonly T[]): UrlFilter<T | null>;
export function choiceInUrl<T extends string>(allowed: readonly T[], otherwise: T): UrlFilter<T>;
export function choiceInUrl<T extends string>(allowed: readonly T[], otherwise: T | null = null): UrlFilter<T | null> {
  return {
    read: ([text]) => allowed.find((choice) => choice === text) ?? otherwise,
    write: (value) => (value === null || value === otherwise ? [] : [value]),
  };
}

/** Any of several. */
export function choicesInUrl<T extends string>(allowed: readonly T[]): UrlFilter<readonly T[]> {
  return {
    read: (texts) => allowed.filter((choice) => texts.includes(choice)),
    write: (values) => values,
  };
}

/** Yes or no. */
export function flagInUrl(): UrlFilter<boolean> {
  return { read: ([text]) => text === 'yes', write: (on) => (on ? ['yes'] : []) };
}

/** A filter of whatever value. */
interface AnyUrlFilter {
  readonly read: (texts: readonly string[]) => unknown;
  readonly write: (value: never) => readonly string[];
}

type Values<TFilters> = { readonly [K in keyof TFilters]: TFilters[K] extends UrlFilter<infer T> ? T : never };

export interface UrlFilters<TValues> {
  readonly values: TValues;
  /** Changes some filters and keeps the others; the list before stays one step back in the history only by pages opened from it. */
  readonly set: (changes: Partial<TValues>) => void;
  readonly clear: () => void;
  /** Whether the address says anything. */
  readonly isFiltered: boolean;
}

/** Filters and order of a list, kept in the address, so that it can be shared, bookmarked and come back to. Declare `filters` outside the component. */
export function useUrlFilters<TFilters extends Record<string, AnyUrlFilter>>(
  filters: TFilters,
): UrlFilters<Values<TFilters>> {
  const [search, setSearch] = useSearchParams();
  const text = search.toString();

  const values = useMemo(() => {
    const params = new URLSearchParams(text);
    const read = Object.entries(filters).map(([name, filter]) => [name, filter.read(params.getAll(name))]);
    return Object.fromEntries(read) as Values<TFilters>;
  }, [filters, text]);

  const set = (changes: Partial<Values<TFilters>>) =>
    setSearch(
      (current) => {
        const next = new URLSearchParams(current);
        for (const [name, value] of Object.entries(changes)) {
          next.delete(name);
          for (const each of filters[name]?.write(value as never) ?? []) next.append(name, each);
        }
        return next;
      },
      { replace: true },
    );
  const names = Object.keys(filters);
  const clear = () =>
    setSearch((current) => new URLSearchParams([...current].filter(([name]) => !names.includes(name))), {
      replace: true,
    });

  return { values, set, clear, isFiltered: names.some((name) => search.has(name)) };
}
