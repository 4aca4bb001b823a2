import { type ReactNode, useState } from 'react';
import { useLanguage } from '../i18n/use-language.ts';

type Announcement = {
  /** Says something to screen readers, once, in the language that the page speaks now. */
  say: (text: string) => void;
  /** To be on the page before anything is said. */
  region: ReactNode;
};

export const useAnnouncement = (): Announcement => {
  const language = useLanguage();
  const [said, setSaid] = useState({ text: '', language, count: 0 });
  const isForeign = said.language !== language;
  return {
    say: (text) => setSaid(({ count }) => ({ text, language, count: count + 1 })),
    region: (
      <p role="status" className="visually-hidden">
        {/* Anew each time: the same words twice are two pieces of news. */}
        <span key={said.count}>{isForeign ? '' : said.text}</span>
      </p>
    ),
  };
};
