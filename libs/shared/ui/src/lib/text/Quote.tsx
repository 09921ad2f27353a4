import { Markdown } from './Markdown';
import classes from './text.module.css';

export interface QuoteProps {
  readonly body: string;
  /** Word for word? A paraphrase never stands in quotation marks. */
  readonly isVerbatim: boolean;
  readonly language?: string | null;
  readonly source?: string | null;
}

/** What somebody said: in quotation marks where these were the words, plainly where it is a paraphrase; with its source. */
export function Quote({ body, isVerbatim, language, source }: QuoteProps) {
  const bare = body.trim().replace(/^["“”«»„']+|["“”«»„']+$/gu, '');
  return (
    <figure className={classes['quote']} data-verbatim={isVerbatim || undefined}>
      {isVerbatim ? (
        <blockquote lang={language ?? undefined} dir="auto">
          “{bare}”
        </blockquote>
      ) : (
        <div lang={language ?? undefined} dir="auto">
          <Markdown text={bare} />
        </div>
      )}
      {source && <figcaption>Source: {source}</figcaption>}
    </figure>
  );
}
