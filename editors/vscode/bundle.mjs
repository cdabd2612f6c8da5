// One file to load: an extension of many small files starts slowly.
import { build } from 'esbuild';
import { copyFileSync } from 'node:fs';

await build({
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  minify: true,
});
// the package carries the licence it is given under
copyFileSync('../../LICENSE', 'LICENSE');
