/** Our own mark: a clothes hanger. */
export const HangerMark = ({ className }: { className?: string }) => (
  <svg
    className={className}
    viewBox="0 0 32 32"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d="M16 14v-1.9c0-.9.5-1.6 1.4-2.1a3.1 3.1 0 1 0-4.6-2.7M16 14 4.6 22.1c-1.5 1-.8 3.2 1 3.2h20.8c1.8 0 2.5-2.2 1-3.2z" />
  </svg>
);
