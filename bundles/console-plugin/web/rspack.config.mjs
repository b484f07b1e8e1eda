import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rspack } from '@rspack/core'

const here = path.dirname(fileURLToPath(import.meta.url))

// The console's own copies at run time, whatever their version: two Reacts on a page do not work.
const fromHost = { singleton: true, import: false, requiredVersion: false }

export default {
  mode: 'production',
  context: here,
  entry: {},
  devtool: false,
  output: {
    clean: true,
    path: path.join(here, '../target/web'),
    publicPath: 'auto',
    uniqueName: 'vigie',
    chunkFilename: '[name].[contenthash:8].js',
  },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
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
    ],
  },
  plugins: [
    new rspack.container.ModuleFederationPluginV1({
      name: 'vigie',
      filename: 'remoteEntry.js',
      exposes: { './plugin': './src/plugin.ts' },
      shared: {
        react: fromHost,
        'react-dom': fromHost,
        'react-router': fromHost,
        '@hawtio/react': fromHost,
        '@patternfly/react-core': fromHost,
        '@patternfly/react-table': fromHost,
      },
    }),
  ],
  performance: false,
}
