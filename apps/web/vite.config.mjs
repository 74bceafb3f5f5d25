import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Served by the server from dist/web: script and style from files of their own, nothing inline. */
export default defineConfig({
  root: here('.'),
  // `#contract` means the sources: see "imports" of package.json.
  resolve: { conditions: ['source', 'module', 'browser', 'production'] },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    // 360 and 奇安信 browsers are Chromium of older age.
    target: 'chrome109',
    cssTarget: 'chrome109',
    manifest: true,
    // A picture within a style sheet would be inline: `img-src 'self'`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      // Libraries mark what runs in a browser only; all of this does.
      checks: { moduleLevelDirective: false },
      // What a page does not name of `#contract` does not come with it.
      treeshake: { moduleSideEffects: (id) => !/\/libs\/(contract|kernel)\//.test(id) },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/mail': 'http://127.0.0.1:3000' } },
});
