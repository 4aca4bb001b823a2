import { AddPersonRequest } from '@clothes-closet/contracts';
import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './add-person-form.module.css';

const relations = [
  'brother',
  'sister',
  'mother',
  'father',
  'grandmother',
  'grandfather',
  'aunt',
  'uncle',
  'cousin',
] as const;

const relationSchema = AddPersonRequest.shape.relation;

type Props = {
  isAdding: boolean;
  /** `clear` empties the field once the person is there. */
  onAdd: (relation: string, clear: () => void) => void;
};

/** Somebody who came along, in any words; the usual ones are suggested. */
export const AddPersonForm = ({ isAdding, onAdd }: Props) => {
  const { t } = useTranslation('admin');
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<'required' | 'tooLong'>();
  const suggestions = useId();
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isAdding) return;
    const { success, data } = relationSchema.safeParse(typed);
    setFault(success ? undefined : typed.trim() === '' ? 'required' : 'tooLong');
    if (success) onAdd(data, () => setTyped(''));
    else event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <form noValidate className={styles.form} onSubmit={add}>
      <TextInput
        label={t('dataEntry.people.relation')}
        description={t('dataEntry.people.hint')}
        error={fault && t(`dataEntry.people.${fault}`)}
        className={styles.relation ?? ''}
        list={suggestions}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setFault(undefined);
        }}
      />
      <datalist id={suggestions}>
        {relations.map((relation) => (
          <option key={relation} value={t(`dataEntry.people.relations.${relation}`)} />
        ))}
      </datalist>
      <Button
        type="submit"
        variant="outline"
        aria-disabled={isAdding}
        leftSection={<IconPlus aria-hidden size={20} />}
      >
        {isAdding ? t('dataEntry.people.adding') : t('dataEntry.people.add')}
      </Button>
    </form>
  );
};
