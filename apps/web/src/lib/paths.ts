/** The volunteers' pages: they speak English and have a frame of their own. */
export const isVolunteersPath = (path: string) => /^\/(admin|login)(\/|$)/.test(path);
