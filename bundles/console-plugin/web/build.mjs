import { rspack } from '@rspack/core'
import config from './rspack.config.mjs'

const compiler = rspack(config)
compiler.run((error, stats) => {
  if (error || stats?.hasErrors()) {
    console.error(error ?? stats.toString({ preset: 'errors-warnings' }))
    process.exitCode = 1
  } else {
    console.log(stats.toString({ preset: 'errors-warnings' }))
  }
  compiler.close(() => undefined)
})
