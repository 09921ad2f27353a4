const BROWSERS = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['CriOS/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;

const SYSTEMS = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['CrOS', 'ChromeOS'],
  ['Macintosh', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** What a browser's name for itself (`User-Agent`) says to people: "Firefox on Windows". The first that fits: most name others, too. */
export function deviceOf(client: string): string {
  const find = (known: readonly (readonly [sign: string, name: string])[]) =>
    known.find(([sign]) => client.includes(sign))?.[1];
  const [browser, system] = [find(BROWSERS), find(SYSTEMS)];
  if (!browser && !system) return 'A device that did not say what it is';
  return `${browser ?? 'A browser'} on ${system ?? 'an unknown system'}`;
}
