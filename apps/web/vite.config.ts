import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstView } from './scripts/first-view.ts';
import { packedFiles } from './scripts/packed-files.ts';

const apiPort = process.env.API_PORT ?? '3000';

export default defineConfig({
  plugins: [react(), firstView(), packedFiles()],
  server: {
    proxy: { '/api': { target: `http://localhost:${apiPort}`, changeOrigin: false } },
  },
  build: {
    // Phones get old: iOS 15 is the last for an iPhone 7.
    target: ['safari15.4', 'chrome100', 'firefox100'],
    // The size check reads it.
    manifest: true,
    modulePreload: { polyfill: false },
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What every parent's visit needs stays one file: shared out among the pages that load later, it packs worse.
        // The entry itself stays apart: the manifest knows the page by it.
        codeSplitting: {
          groups: [{ name: 'first', tags: ['$initial'], test: /(?<!index\.html|main\.tsx)$/ }],
        },
      },
    },
  },
});
