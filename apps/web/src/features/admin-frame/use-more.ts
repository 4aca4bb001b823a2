import { useClickOutside } from '@mantine/hooks';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { otherEntries } from './menu-entries.ts';

/**
 * The part of the menu that a phone hides until it is asked for. It closes by Escape, which gives the focus back, by
 * a touch or a Tab out of the menu, and by going to a page.
 */
export const useMore = () => {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => setIsOpen(false);
  const root = useClickOutside(close);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whichever page it is, it was gone to
  useEffect(() => setIsOpen(false), [pathname]);

  return {
    isOpen,
    root,
    button,
    toggle: () => setIsOpen((was) => !was),
    closeBy: {
      onKeyDown: ({ key }: KeyboardEvent) => {
        if (key !== 'Escape' || !isOpen) return;
        close();
        button.current?.focus();
      },
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        // Without a next one the window itself lost the focus, or a touch did it.
        if (relatedTarget && !currentTarget.contains(relatedTarget)) close();
      },
    },
    /** The page that stands there, where it is one of the hidden ones. */
    current: otherEntries.find(({ to }) => pathname.startsWith(to)),
  };
};
