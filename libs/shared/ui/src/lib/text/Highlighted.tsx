import { Mark } from '@mantine/core';

/** A text in parts, those that matched what was typed marked. */
export type MatchedParts = readonly { readonly text: string; readonly matches: boolean }[];

/** A text with what matched marked; each part in its own direction. */
export function Highlighted({ parts }: { readonly parts: MatchedParts }) {
  return <bdi>{parts.map(({ text, matches }, at) => (matches ? <Mark key={at}>{text}</Mark> : text))}</bdi>;
}
