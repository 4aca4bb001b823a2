import { useState } from 'react';
import { useUnsavedWork } from '../auth/unsaved-work.ts';
import { type ListProblem, problemOf } from './list-problem.ts';
import { faultOf, type NewList, readFile, readPasted } from './new-list.ts';
import { usePreviewList } from './preview-list.ts';
import { useReplaceList } from './replace-list.ts';
import { useRestoreUpload } from './restore-upload.ts';

/**
 * The way of a new list: chosen or pasted, looked at, asked about, sent; and the way back to an earlier one. Whatever
 * goes wrong, the new list stays here and can be sent again; the server's list stays as it was.
 */
export const useListUpload = () => {
  const [chosen, setChosen] = useState<NewList>();
  /** Undefined unless rows are being pasted. */
  const [pasted, setPasted] = useState<string>();
  const [fault, setFault] = useState<ListProblem>();
  const preview = usePreviewList();
  const replacing = useReplaceList();
  const restoring = useRestoreUpload();
  useUnsavedWork(chosen !== undefined || Boolean(pasted));

  /** Whatever was found out about a list, or done with one before, is no longer of interest. */
  const forgetOutcome = () => {
    setFault(undefined);
    preview.stop();
    replacing.stop();
    restoring.reset();
  };
  const clear = () => {
    setChosen(undefined);
    setPasted(undefined);
  };
  const lookAt = (list: NewList): boolean => {
    const kind = faultOf(list);
    if (kind) setFault({ kind });
    else preview.send(list);
    return kind === undefined;
  };
  const choose = async (file: File) => {
    forgetOutcome();
    clear();
    try {
      const list = await readFile(file);
      if (lookAt(list)) setChosen(list);
    } catch {
      setFault({ kind: 'unreadable' });
    }
  };
  const error = preview.error ?? replacing.error ?? restoring.error;

  return {
    chosen,
    pasted,
    preview: preview.answer,
    /** What is on its way, 0 to 1. Once the whole new list is there, replacing can't be stopped any more. */
    sending: preview.isPending
      ? { sent: preview.sent, stop: preview.stop }
      : replacing.isPending
        ? { sent: replacing.sent, stop: replacing.sent < 1 ? replacing.stop : undefined }
        : undefined,
    isRestoring: restoring.isPending,
    replaced: replacing.answer,
    restored: restoring.data,
    problem: fault ?? (error ? problemOf(error) : undefined),
    choose,
    paste: (text: string) => {
      forgetOutcome();
      setChosen(undefined);
      setPasted(text);
    },
    remove: () => {
      forgetOutcome();
      clear();
    },
    check: () => {
      forgetOutcome();
      lookAt(chosen ?? readPasted(pasted ?? ''));
    },
    replace: () => {
      replacing.send(chosen ?? readPasted(pasted ?? ''), {
        onSuccess: () => {
          clear();
          preview.stop();
        },
      });
    },
    /** What a new list would change depends on the one that stands, so that is asked anew. */
    restore: (id: string) => {
      forgetOutcome();
      restoring.mutate(id);
    },
  };
};

export type ListUpload = ReturnType<typeof useListUpload>;
