/** What somebody is at a body: the post, and the printed title where it says something else. */
export function officeOf({
  post,
  title,
}: {
  readonly post: { readonly title: string } | null;
  readonly title: string | null;
}): string {
  const isSame = post?.title.toLowerCase() === title?.toLowerCase();
  return [post?.title, isSame ? undefined : title].filter(Boolean).join(', ');
}
