import { type Gender, type PhoneType, unlistedSchool } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';

const sizeGroups = { Youth: 'youth', Adult: 'adult', Child: 'child' } as const;

const isSizeGroup = (group: string | undefined): group is keyof typeof sizeGroups =>
  group !== undefined && Object.hasOwn(sizeGroups, group);

/** What a reader sees for the wire values of the closed lists. */
export const useChoiceTexts = () => {
  const { t } = useTranslation();
  return {
    gender: (gender: Gender) => t(`choices.genders.${gender}`),
    phoneType: (phoneType: PhoneType) => t(`choices.phoneTypes.${phoneType}`),
    grade: (grade: string) => {
      if (grade === 'Pre-K') return t('choices.grades.preK');
      if (grade === 'K') return t('choices.grades.kindergarten');
      return /^\d+$/.test(grade) ? t('choices.grades.numbered', { number: grade }) : grade;
    },
    school: (school: string) => (school === unlistedSchool ? t('choices.unlistedSchool') : school),
    size: (wire: string) => {
      const [group, size] = wire.split(' ');
      return isSizeGroup(group) && size ? t(`choices.sizes.${sizeGroups[group]}`, { size }) : wire;
    },
  };
};
