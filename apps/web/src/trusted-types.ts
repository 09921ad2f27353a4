/*
 * Imported before everything else. The server's policy lets no text become markup, script or the address of a script. This is the
 * one exception, for libraries that write through `innerHTML`: the component library its style sheets, the playground the
 * formatted comments of the schema. A text passes whose only tags are those that format and have no attributes.
 */

interface TrustedTypes {
  createPolicy(name: 'default', rules: { createHTML: (text: string) => string | null }): unknown;
}

/** The text, if nothing in it can do more than look different; else null, which refuses it. */
export function harmless(text: string): string | null {
  return text.replace(FORMATTING, '').includes('<') ? null : text;
}

const FORMATTING = /<\/?(p|br|em|strong|code|pre|ul|ol|li)>/g;

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy('default', { createHTML: harmless });

/** The page's nonce: what style elements must have. */
export const nonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce;

// The library that keeps the page behind a dialog from scrolling asks here for the nonce of its style element.
Object.assign(globalThis, { __webpack_nonce__: nonce });
