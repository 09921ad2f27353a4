import { TextLink } from '@rapport/shared-ui';
import { officeOf } from './office';

export interface OfficeTextProps {
  readonly post: { readonly id: string; readonly title: string } | null;
  readonly title: string | null;
}

/** What somebody is at a body, the post as a link to its page. */
export function OfficeText({ post, title }: OfficeTextProps) {
  if (!post) return <>{title}</>;
  return (
    <>
      <TextLink to={`/posts/${post.id}`}>{post.title}</TextLink>
      {officeOf({ post, title }).slice(post.title.length)}
    </>
  );
}
