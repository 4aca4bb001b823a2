/** Screens with room for a table and a menu at the side; the same in every style sheet here. */
export const wideScreen = '(min-width: 48rem)';
