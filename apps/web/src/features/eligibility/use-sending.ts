import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type * as z from 'zod/mini';
import { sendFile } from '../../lib/send-file.ts';
import type { NewList } from './new-list.ts';

type Options<T> = {
  method: 'POST' | 'PUT';
  path: string;
  answer: z.ZodMiniType<T>;
  onSettled?: () => void;
};

/** Sends a list and knows how far it has come; it can be stopped, and then nothing has happened. */
export const useSending = <T>({ method, path, answer, onSettled }: Options<T>) => {
  /** 0 to 1; at 1 all is sent and the answer is awaited. */
  const [sent, setSent] = useState(0);
  const controller = useRef<AbortController>(undefined);
  const { mutate, reset, data, error, isPending } = useMutation({
    mutationFn: ({ content }: NewList) => {
      const sending = new AbortController();
      controller.current = sending;
      setSent(0);
      return sendFile(path, { method, file: content, answer, onSent: setSent, signal: sending.signal });
    },
    ...(onSettled && { onSettled }),
  });
  const stop = () => {
    controller.current?.abort();
    reset();
  };
  return { send: mutate, stop, sent, answer: data, error, isPending };
};
