import {
  type CSSVariablesResolver,
  createTheme,
  Input,
  type MantineColorsTuple,
  Pagination,
} from '@mantine/core';
import styles from './theme.module.css';

/** Mantine's greys, light to dark, and its dark scheme's, text to page: both are our tokens, which follow the device. */
const greys: MantineColorsTuple = [
  'var(--color-sunken)',
  'var(--color-sunken)',
  'var(--color-line)',
  'var(--color-line)',
  'var(--color-control)',
  'var(--color-muted)',
  'var(--color-muted)',
  'var(--color-ink)',
  'var(--color-ink)',
  'var(--color-ink)',
];
const darks: MantineColorsTuple = [
  'var(--color-ink)',
  'var(--color-muted)',
  'var(--color-muted)',
  'var(--color-muted)',
  'var(--color-line)',
  'var(--color-sunken)',
  'var(--color-surface)',
  'var(--color-page)',
  'var(--color-page)',
  'var(--color-page)',
];
const ink: MantineColorsTuple = [
  'var(--color-action-soft)',
  'var(--color-action-soft)',
  'var(--color-action-soft)',
  'var(--color-action)',
  'var(--color-action)',
  'var(--color-action)',
  'var(--color-action)',
  'var(--color-action-strong)',
  'var(--color-action-strong)',
  'var(--color-action-strong)',
];

export const theme = createTheme({
  colors: { ink, gray: greys, dark: darks },
  primaryColor: 'ink',
  primaryShade: 6,
  fontFamily: 'var(--font)',
  fontSizes: { sm: 'var(--text-small)', md: 'var(--text-base)', lg: 'var(--text-large)' },
  headings: { fontFamily: 'var(--font)' },
  lineHeights: { md: 'var(--leading)' },
  radius: { md: 'var(--radius)' },
  defaultRadius: 'md',
  spacing: {
    xs: 'var(--space-1)',
    sm: '0.75rem',
    md: 'var(--space-2)',
    lg: 'var(--space-3)',
    xl: 'var(--space-4)',
  },
  components: {
    Button: {
      defaultProps: { size: 'md' },
      classNames: { root: styles.button, label: styles.buttonLabel },
    },
    Input: Input.extend({
      defaultProps: { size: 'md' },
      classNames: { input: styles.input ?? '' },
      vars: () => ({ wrapper: { '--input-height': 'var(--target)' } }),
    }),
    InputWrapper: {
      defaultProps: { size: 'md' },
      classNames: { label: styles.label, description: styles.description },
    },
    ModalRoot: { defaultProps: { centered: true, radius: 'md', transitionProps: { duration: 0 } } },
    Pagination: Pagination.extend({
      classNames: { control: styles.page ?? '', items: styles.pages ?? '', label: styles.place ?? '' },
      vars: () => ({
        root: {
          '--pagination-control-size': 'var(--target)',
          '--pagination-control-fz': 'var(--text-base)',
        },
      }),
    }),
  },
});

const ours = {
  '--mantine-primary-color-contrast': 'var(--color-on-action)',
  '--mantine-color-text': 'var(--color-ink)',
  '--mantine-color-bright': 'var(--color-ink)',
  '--mantine-color-body': 'var(--color-page)',
  '--mantine-color-error': 'var(--color-bad)',
  '--mantine-color-success': 'var(--color-good)',
  '--mantine-color-placeholder': 'var(--color-muted)',
  '--mantine-color-anchor': 'var(--color-action)',
  '--mantine-color-default': 'var(--color-surface)',
  '--mantine-color-default-hover': 'var(--color-sunken)',
  '--mantine-color-default-color': 'var(--color-ink)',
  '--mantine-color-default-border': 'var(--color-control)',
  '--mantine-color-dimmed': 'var(--color-muted)',
  '--mantine-color-disabled': 'var(--color-sunken)',
  '--mantine-color-disabled-color': 'var(--color-muted)',
  '--mantine-color-disabled-border': 'var(--color-line)',
};

/** Our tokens under Mantine's names; they follow the device's light and dark by themselves. */
export const cssVariables: CSSVariablesResolver = () => ({
  // What stands on the main colour, and fields: both "white" to Mantine.
  variables: { '--mantine-color-white': 'var(--color-surface)' },
  light: ours,
  dark: ours,
});
