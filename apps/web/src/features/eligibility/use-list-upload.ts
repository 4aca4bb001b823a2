import { useState } from 'react';
import { useUnsavedWork } from '../auth/unsaved-work.ts';
import { type ListProblem, problemOf } from './list-problem.ts';
import { faultOf, type NewList, readFile, readPasted } from './new-list.ts';
import { useReplaceList } from './replace-list.ts';

/**
 * The way of a new list: chosen or pasted, asked about, sent. Whatever goes wrong, it stays chosen and can be sent
 * again; the server's list stays as it was.
 */
export const useListUpload = () => {
  const [chosen, setChosen] = useState<NewList>();
  /** Undefined unless rows are being pasted. */
  const [pasted, setPasted] = useState<string>();
  const [fault, setFault] = useState<ListProblem>();
  const [asked, setAsked] = useState<NewList>();
  const replacing = useReplaceList();
  useUnsavedWork(chosen !== undefined || Boolean(pasted));

  const forgetOutcome = () => {
    setFault(undefined);
    replacing.reset();
  };
  const clear = () => {
    setChosen(undefined);
    setPasted(undefined);
  };
  const choose = async (file: File) => {
    forgetOutcome();
    clear();
    try {
      const list = await readFile(file);
      const kind = faultOf(list.bytes);
      if (kind) setFault({ kind });
      else setChosen(list);
    } catch {
      setFault({ kind: 'unreadable' });
    }
  };
  const ask = () => {
    const list = chosen ?? readPasted(pasted ?? '');
    const kind = faultOf(list.bytes);
    forgetOutcome();
    if (kind) setFault({ kind });
    else setAsked(list);
  };
  const send = () => {
    if (!asked) return;
    setAsked(undefined);
    replacing.mutate(asked, { onSuccess: clear });
  };

  return {
    chosen,
    pasted,
    asked,
    isSending: replacing.isPending,
    done: replacing.data,
    problem: fault ?? (replacing.error ? problemOf(replacing.error) : undefined),
    choose,
    paste: (text: string | undefined) => {
      setChosen(undefined);
      setPasted(text);
    },
    remove: () => {
      forgetOutcome();
      clear();
    },
    ask,
    send,
    keepAsIs: () => setAsked(undefined),
  };
};

export type ListUpload = ReturnType<typeof useListUpload>;
