import type { Site } from '@clothes-closet/contracts';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { SlowNote } from '../../ui/slow-note.tsx';
import { AnswerFailure } from './answer-failure.tsx';
import { DeclineQuestion } from './decline-question.tsx';
import styles from './offers.module.css';
import type { Answer } from './send-answer.ts';
import type { AnswerMutation } from './use-answer.ts';

type BarProps = {
  /** The answer that is on its way. */
  sending: Answer | undefined;
  /** The reader comes back from the other question, to the button that asked it. */
  isBack: boolean;
  onYes: () => void;
  onNo: () => void;
};

/** Yes and no stay in sight, however long the page is. */
const AnswerBar = ({ sending, isBack, onYes, onNo }: BarProps) => {
  const { t } = useTranslation();
  const noButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isBack) noButton.current?.focus();
  }, [isBack]);
  return (
    <div className={styles.bar}>
      <Button aria-disabled={sending !== undefined} onClick={onYes}>
        {sending === 'accepted' ? t('bar.booking') : t('offer.yes')}
      </Button>
      <Button ref={noButton} look="secondary" aria-disabled={sending !== undefined} onClick={onNo}>
        {t('offer.no')}
      </Button>
    </div>
  );
};

type Question = 'first' | 'surely' | 'again';

/** Yes or no, and what each of them brings about. */
export const OfferQuestion = ({ answering, site }: { answering: AnswerMutation; site: Site }) => {
  const { t } = useTranslation();
  const id = useId();
  const [question, setQuestion] = useState<Question>('first');
  const { error, isPending, variables } = answering;
  const sending = isPending ? variables : undefined;
  const send = (answer: Answer) => isPending || answering.mutate(answer);
  const askSurely = () => {
    if (isPending) return;
    answering.reset();
    setQuestion('surely');
  };
  return (
    <>
      <section className={styles.section} aria-labelledby={id}>
        <h2 id={id} className={styles.title}>
          {t('offer.question')}
        </h2>
        <p>{t('offer.yesText')}</p>
        <p>{t('offer.noText')}</p>
        {question === 'surely' && (
          <DeclineQuestion
            isBusy={isPending}
            onYes={() => send('declined')}
            onNo={() => isPending || setQuestion('again')}
          />
        )}
        {error && <AnswerFailure failure={error} site={site} />}
      </section>
      <SlowNote isWaiting={isPending} />
      {question !== 'surely' && (
        <AnswerBar
          sending={sending}
          isBack={question === 'again'}
          onYes={() => send('accepted')}
          onNo={askSurely}
        />
      )}
    </>
  );
};
