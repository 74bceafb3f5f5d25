import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const PDFJS = here('../../node_modules/pdfjs-dist');
/** Of PDF.js what a file may need: letters that it does not bring, and pictures of scans, unpacked without WebAssembly. */
const WANTED = /^(cmaps|standard_fonts)\/|^wasm\/(.*_nowasm_fallback\.js|LICENSE.*)$/;

const pdfjsFiles = {
  name: 'pdfjs-files',
  generateBundle() {
    const { version } = JSON.parse(readFileSync(join(PDFJS, 'package.json'), 'utf8'));
    for (const name of readdirSync(PDFJS, { recursive: true, encoding: 'utf8' })) {
      if (!WANTED.test(name)) continue;
      const source = readFileSync(join(PDFJS, name));
      this.emitFile({ type: 'asset', fileName: `assets/pdfjs-${version}/${name}`, source });
    }
  },
};

/** Served by the server from dist/web: script and style from files of their own, nothing inline. */
export default defineConfig({
  root: here('.'),
  plugins: [pdfjsFiles],
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
    // PDF.js, which comes only with a file that is looked at.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      // Libraries mark what runs in a browser only; all of this does.
      checks: { moduleLevelDirective: false },
      // What a page does not name of `#contract` does not come with it.
      treeshake: { moduleSideEffects: (id) => !/\/libs\/(contract|kernel)\//.test(id) },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/mail': 'http://127.0.0.1:3000' } },
});
