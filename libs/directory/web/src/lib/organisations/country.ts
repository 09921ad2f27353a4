const names = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'code' });

/** A country by its name; what is no country code stays as it is. Source: ISO 3166-1, names by the browser. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}
