import type { ComponentProps } from 'react';
import styles from './button.module.css';

type Look = 'primary' | 'secondary' | 'quiet';

/** For a link of the router that looks like a button. */
export const buttonClass = (look: Look, more = '') => `${styles.button} ${styles[look]} ${more}`.trim();

type ButtonProps = ComponentProps<'button'> & { look?: Look };

export const Button = ({ look = 'primary', type = 'button', className, ...rest }: ButtonProps) => (
  <button type={type} className={buttonClass(look, className)} {...rest} />
);

type LinkProps = ComponentProps<'a'> & { look?: Look };

/** A link that looks like a button: it leads somewhere, it does nothing. */
export const ButtonLink = ({ look = 'primary', className, ...rest }: LinkProps) => (
  <a className={buttonClass(look, className)} {...rest} />
);
