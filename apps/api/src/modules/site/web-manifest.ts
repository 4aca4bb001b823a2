import type { Site } from '@clothes-closet/contracts';

const png = (name: string, size: number) => ({
  src: `/icons/${name}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
});

/** Under an icon there is room for about a dozen letters; a longer name is cut by the phone, not by us. */
const wordsThatFit = (name: string) =>
  name.length <= 12 ? name : (name.match(/^.{1,12}(?=\s)/)?.[0] ?? name);

/** The site as an app on a phone's home screen. It opens in the reader's language: the page knows it, not the icon. */
export const webManifest = ({ name }: Pick<Site, 'name'>) => ({
  id: '/',
  name,
  short_name: wordsThatFit(name),
  lang: 'en',
  dir: 'auto',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  // A manifest knows one scheme; in the other one the page says its own colour (theme-color) as soon as it is there.
  theme_color: '#0f4c5c',
  background_color: '#faf6f0',
  icons: [
    png('icon-192', 192),
    png('icon-512', 512),
    { ...png('icon-maskable-512', 512), purpose: 'maskable' },
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
  ],
});
