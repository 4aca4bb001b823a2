import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';

export type Attachment = {
  filename: string;
  contentType: string;
  size: number;
  content: Buffer;
};

/** One mail as it came in. */
export type Mail = {
  id: string;
  receivedAt: string;
  /** The envelope's addresses, lower-case: who really gets it, blind copies included. */
  sender: string;
  recipients: string[];
  messageId: string | undefined;
  from: string;
  to: string[];
  cc: string[];
  replyTo: string | undefined;
  subject: string;
  text: string;
  /** With attached pictures in their places. */
  html: string | undefined;
  attachments: Attachment[];
  /** In the order of the mail, names in lower case. */
  headers: { name: string; value: string }[];
  /** As it came, one character per byte. */
  source: string;
};

export type ReceivedMail = Pick<Mail, 'id' | 'receivedAt' | 'sender' | 'recipients' | 'source'>;

export const parseMail = async (received: ReceivedMail): Promise<Mail> => {
  const parsed = await simpleParser(sourceOf(received));
  return {
    ...received,
    messageId: parsed.messageId,
    from: parsed.from?.text ?? '',
    to: addressesOf(parsed.to),
    cc: addressesOf(parsed.cc),
    replyTo: parsed.replyTo?.text,
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html === false ? undefined : parsed.html,
    attachments: parsed.attachments.map(presentAttachment),
    headers: parsed.headerLines.map(({ key, line }) => ({
      name: key,
      value: line.slice(line.indexOf(':') + 1).trim(),
    })),
  };
};

/** The mail's bytes. */
export const sourceOf = ({ source }: Pick<Mail, 'source'>): Buffer => Buffer.from(source, 'latin1');

const addressesOf = (field: AddressObject | AddressObject[] | undefined): string[] =>
  [field ?? []]
    .flat()
    .flatMap(({ value }) => value)
    .flatMap(({ address }) => (address ? [address.toLowerCase()] : []));

const presentAttachment = (attachment: ParsedMail['attachments'][number], index: number): Attachment => ({
  filename: attachment.filename ?? nameFor(attachment.contentType, index),
  contentType: attachment.contentType,
  size: attachment.size,
  content: attachment.content,
});

const nameFor = (contentType: string, index: number): string =>
  contentType === 'text/calendar' ? 'invite.ics' : `attachment-${index + 1}`;
