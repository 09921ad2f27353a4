import { Mark } from '@mantine/core';
import type { MatchedParts } from '../keyboard/use-everything';

/** A text with what matched marked; each part in its own direction. */
export function Highlighted({ parts }: { readonly parts: MatchedParts }) {
  return <bdi>{parts.map(({ text, matches }, at) => (matches ? <Mark key={at}>{text}</Mark> : text))}</bdi>;
}
