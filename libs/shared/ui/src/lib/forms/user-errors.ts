/** An expected failure of a mutation, as the API gives it; `path` leads into the input. */
export interface UserErrorLike {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** What this needs of a form of `@mantine/form`. */
export interface FormLike {
  readonly setErrors: (errors: Record<string, string>) => void;
  readonly getInputNode: (path: string) => HTMLElement | null;
}

export interface ApplyOptions {
  /** Where the form calls a field otherwise than the input: `(path) => path.replace('startsAt', 'startsAtWall')`. */
  readonly rename?: (path: string) => string;
}

/**
 * Puts each of a mutation's errors on its field (`participants.3.headcount`), moves the focus to the first faulty one, and returns
 * the messages that belong to no field, for `FormErrors`.
 */
export function applyUserErrors(
  form: FormLike,
  errors: readonly UserErrorLike[],
  options: ApplyOptions = {},
): string[] {
  const { rename = (path) => path } = options;
  const placed = errors.map(({ path, message }) => {
    const field = fieldOf(rename(path.join('.')), form);
    return { message, ...field };
  });
  form.setErrors(Object.fromEntries(placed.flatMap(({ name, message }) => (name ? [[name, message]] : []))));
  const nodes = placed.flatMap(({ node }) => (node ? [node] : []));
  nodes.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0]?.focus();
  return placed.flatMap(({ name, message }) => (name ? [] : [message]));
}

/** The field that a path leads to, or else the nearest one around it. */
function fieldOf(path: string, form: FormLike): { name?: string; node?: HTMLElement } {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length--) {
    const name = parts.slice(0, length).join('.');
    const node = form.getInputNode(name);
    if (node) return { name, node };
  }
  return {};
}
