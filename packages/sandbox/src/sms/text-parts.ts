/** GSM 7-bit, 3GPP TS 23.038: the basic letters, and those that count as two. */
const basic = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/;
const extended = /[\^{}\\[\]~|€\f]/g;

/** Into how many parts a text message is cut, each of which is paid for. */
export const countTextParts = (text: string): number => {
  const isOld = basic.test(text.replace(extended, ''));
  const length = isOld ? text.length + (text.match(extended)?.length ?? 0) : text.length;
  const [alone, joined] = isOld ? [160, 153] : [70, 67];
  return length <= alone ? 1 : Math.ceil(length / joined);
};
