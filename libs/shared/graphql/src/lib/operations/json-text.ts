/** JSON that PostgreSQL made: it goes to the client as it is, see {@link stringifyResult}. */
export class JsonText {
  constructor(readonly text: string) {}

  /** An object of members that are JSON texts already. */
  static object(members: readonly (readonly [key: string, text: string])[]): JsonText {
    return new JsonText(`{${members.map(([key, text]) => `"${key}":${text}`).join(',')}}`);
  }
}

/** Apollo Server's `stringifyResult`: passes a {@link JsonText} through, stringifies the rest. */
export function stringifyResult(result: unknown): string {
  const { data, ...rest } = result as { data?: unknown };
  if (!(data instanceof JsonText)) return JSON.stringify(result);
  const others = JSON.stringify(rest);
  return others === '{}' ? `{"data":${data.text}}` : `{"data":${data.text},${others.slice(1)}`;
}
