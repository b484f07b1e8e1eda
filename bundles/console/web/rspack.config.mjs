import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rspack } from '@rspack/core'

const here = path.dirname(fileURLToPath(import.meta.url))
const manifest = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8'))
const editor = path.join(here, 'src/editor')

// What a plugin loaded at run time must take from the host instead of bringing along.
const shared = Object.fromEntries(
  ['react', 'react-dom', 'react-router', '@hawtio/react', '@patternfly/react-core', '@patternfly/react-table'].map(
    name => [name, { singleton: true, requiredVersion: manifest.dependencies[name] }],
  ),
)

export default {
  mode: 'production',
  context: here,
  entry: './src/index.ts',
  devtool: false,
  output: {
    clean: true,
    path: path.join(here, '../target/web'),
    publicPath: 'auto',
    filename: 'static/js/[name].[contenthash:8].js',
    chunkFilename: 'static/js/[name].[contenthash:8].chunk.js',
    assetModuleFilename: 'static/media/[name].[hash:8][ext]',
  },
  resolve: {
    extensions: ['.tsx', '.ts', '.js'],
    alias: {
      // Two catalogues of 6 MB for one Camel.
      '@hawtio/camel-model-v4_22': path.join(here, 'node_modules/@hawtio/camel-model-v4_18'),
      // The Monaco editor is 100 MB of sources for two small text fields, and its loader's default is a public CDN.
      '@patternfly/react-code-editor': path.join(editor, 'CodeEditor.tsx'),
      '@monaco-editor/react': path.join(editor, 'monaco-loader.ts'),
      'monaco-editor': path.join(editor, 'monaco.ts'),
    },
  },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'builtin:swc-loader',
        options: {
          jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' },
        },
        type: 'javascript/auto',
      },
      { test: /\.css$/, type: 'css' },
      { test: /\.(png|svg|jpg|jpeg|gif|woff2?|eot|ttf|otf)$/, type: 'asset/resource' },
      { test: /\.md$/, type: 'asset/source' },
    ],
  },
  plugins: [
    // Not the newer plugin of the same name: Hawtio's loader speaks to webpack's own containers.
    new rspack.container.ModuleFederationPluginV1({ name: 'hawtio', shared }),
    new rspack.HtmlRspackPlugin({ template: './public/index.html', base: '/hawtio/', publicPath: '/hawtio/' }),
    new rspack.CopyRspackPlugin({
      patterns: [{ from: '**/*', context: path.join(here, 'public'), globOptions: { ignore: ['**/index.html'] } }],
    }),
  ],
  ignoreWarnings: [/Conflicting order/],
  performance: false,
}
