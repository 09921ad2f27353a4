/** A statement as it is shown: word for word within quotation marks; a paraphrase never, whatever its author typed around it. */
export function quoted(body: string, { isVerbatim }: { readonly isVerbatim: boolean }): string {
  const bare = body.trim().replace(/^["“”«»„']+|["“”«»„']+$/gu, '');
  return isVerbatim ? `“${bare}”` : bare;
}
