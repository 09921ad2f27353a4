import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/**
 * The one accent: a deep teal. White on shade 7, shade 7 on white, and shade 4 on the dark ground have more than 4.5:1; so what is
 * filled has shade 7 in both schemes, and links and outlines have the anchor's.
 */
const teal: MantineColorsTuple = [
  '#edf7f6',
  '#d8ecea',
  '#b0d8d5',
  '#85c3be',
  '#5fb1ab',
  '#3f9a94',
  '#2a8580',
  '#1a6e69',
  '#105955',
  '#084541',
];

/** Calm and dense: small controls, quiet borders, one accent. */
export const theme = createTheme({
  primaryColor: 'rapport',
  colors: { rapport: teal },
  primaryShade: 7,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Naskh Arabic", sans-serif',
  fontSizes: { md: '0.9375rem' },
  headings: {
    fontFamily: 'inherit',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  components: {
    // Typing a part of a name and Enter takes the first that matches.
    Select: { defaultProps: { selectFirstOptionOnChange: true } },
    MultiSelect: { defaultProps: { selectFirstOptionOnChange: true } },
    Button: { defaultProps: { size: 'sm' } },
    Modal: {
      defaultProps: { closeButtonProps: { 'aria-label': 'Close' }, centered: true },
      styles: { title: { fontWeight: 600 } },
    },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Dismiss' } } },
  },
});

/** The library's quiet text is too faint for WCAG 1.4.3; these have at least 4.5:1 on every ground that we use. */
export const cssVariables: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': colors.gray[7],
    '--mantine-color-placeholder': colors.gray[7],
    '--mantine-color-error': colors.red[9],
    '--mantine-color-anchor': teal[7],
    '--rapport-line': colors.gray[3],
    '--rapport-hover': colors.gray[1],
  },
  dark: {
    '--mantine-color-dimmed': colors.dark[1],
    '--mantine-color-placeholder': colors.dark[2],
    '--mantine-color-error': colors.red[4],
    '--mantine-color-anchor': teal[4],
    '--rapport-line': colors.dark[4],
    '--rapport-hover': colors.dark[6],
  },
});
