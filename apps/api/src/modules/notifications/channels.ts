import type { MessageChannel } from '@clothes-closet/database';
import type { Mailer } from '../../integrations/mail.ts';
import type { TakeMailTurn } from '../../integrations/mail-turns.ts';
import type { Texter } from '../../integrations/sms.ts';
import type { Database } from '../../platform/database.ts';
import type { Logger } from '../../platform/logger.ts';
import { composeEmail } from './email.ts';
import type { LetterQuestion } from './letter.ts';
import { type AddressedAppointment, hasAnsweredStop } from './repository.ts';
import { composeTextMessage } from './text-message.ts';

export type Channel = {
  /** Whether the family may and can be reached this way now. */
  reaches: (appointment: AddressedAppointment) => boolean | Promise<boolean>;
  /** Resolves once the next message may leave. */
  takeTurn: () => Promise<void>;
  /** Gives the message away for good. Throws MailError or SmsError where that failed. */
  handOver: (messageId: string, letter: LetterQuestion) => Promise<void>;
};

type Deps = {
  db: Database;
  mailer: Mailer;
  /** Without it messages leave as fast as the mailer sends. */
  takeMailTurn?: TakeMailTurn | undefined;
  /** None where text messages are not set up. */
  texter: Texter | undefined;
  publicUrl: string;
  logger: Logger;
};

const atOnce = async (): Promise<void> => {};

/** The ways on which messages leave. */
export const createChannels = (deps: Deps): Record<MessageChannel, Channel> => ({
  email: emailChannel(deps),
  sms: textChannel(deps),
});

const emailChannel = ({ mailer, takeMailTurn = atOnce, publicUrl, logger }: Deps): Channel => {
  const { hostname } = new URL(publicUrl);
  return {
    reaches: () => true,
    takeTurn: takeMailTurn,
    async handOver(messageId, letter) {
      const { email, locale } = letter.appointment;
      const { isCopied } = await mailer.send({
        ...composeEmail(letter),
        to: email,
        locale,
        messageId: `<${messageId}@${hostname}>`,
      });
      if (!isCopied) logger.warn({ messageId }, 'the copy for the site was refused');
    },
  };
};

const textChannel = ({ db, texter }: Deps): Channel => ({
  reaches: async (appointment) =>
    texter !== undefined && wantsTexts(appointment) && !(await hasAnsweredStop(db.prisma, appointment.id)),
  takeTurn: atOnce,
  async handOver(_messageId, letter) {
    await texter?.send({ to: letter.appointment.phone, text: composeTextMessage(letter) });
  },
});

/** Whether the guardian gave a mobile number and agreed to texts. */
export const wantsTexts = ({
  phoneType,
  smsConsent,
}: Pick<AddressedAppointment, 'phoneType' | 'smsConsent'>): boolean => phoneType === 'mobile' && smsConsent;
